import { Converter } from 'opencc-js/cn2t'
import { deriveZhHant } from './derive-zh-hant.ts'
import exceptions from './zh-hant-exceptions.json' with { type: 'json' }

/** Made when it is first asked for: the dictionary takes a good part of a second. */
let toCharacters: ((text: string) => string) | null = null

/**
 * Simplified to Traditional, character by character, for headers and words in workbooks: `simplify` gives the same text back, which it would
 * not after 项目 had become 專案. Its dictionary is large: for the server only.
 *
 * @example toTraditional('总投资（万元）') // '總投資（萬元）'
 */
export function toTraditional(text: string): string {
  toCharacters ??= Converter({ from: 'cn', to: 'tw' })
  return deriveZhHant(text, toCharacters, exceptions)
}
