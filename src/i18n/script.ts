import { Converter } from 'opencc-js/t2cn'

const toSimplified = Converter({ from: 'tw', to: 'cn' })

/** Traditional to Simplified, for names and headers that people send. Simplified text stays as it is. */
export function simplify(text: string): string {
  return toSimplified(text)
}
