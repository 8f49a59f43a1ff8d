import { Converter } from 'opencc-js/cn2t'
import { deriveZhHant } from './derive-zh-hant.ts'
import exceptions from './zh-hant-exceptions.json' with { type: 'json' }

const toCharacters = Converter({ from: 'cn', to: 'tw' })

/**
 * Simplified to Traditional, character by character, for headers and words in workbooks: `simplify` gives the same text back, which it would
 * not after 项目 had become 專案. Loads a large dictionary: for the server only.
 *
 * @example toTraditional('总投资（万元）') // '總投資（萬元）'
 */
export function toTraditional(text: string): string {
  return deriveZhHant(text, toCharacters, exceptions)
}
