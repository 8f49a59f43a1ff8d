import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import { foldWidth } from '#domain/condition/needle.ts'

const toSimplified = Converter({ from: 'tw', to: 'cn' })

/** A character as search sees it. */
interface SearchCharacter {
  readonly simplified: string
  /** First letter of its pinyin; of a letter or digit itself; empty for signs. */
  readonly initial: string
}

/** Every character that was ever met; there are not many. Looking one up is a hundred times faster than asking the dictionaries. */
const characters = new Map<string, SearchCharacter>()

/** Readings that the dictionary gives second, but that the names of this field have: 厦门, 曾厝. */
const initialsInNames: Readonly<Record<string, string>> = { 厦: 'x', 曾: 'z' }

/**
 * A text as conditions search it (`contains`): width, case, blanks and Traditional script do not matter. Behind a line break stand its
 * pinyin initials, so that a few letters find a name.
 *
 * @example searchForm('晉江 Ａ區（二期）') // '晋江a区(二期)\njjaqeq'
 */
export function searchForm(text: string): string {
  let simplified = ''
  let initials = ''
  for (const character of foldWidth(text)) {
    const found = characters.get(character) ?? learn(character)
    simplified += found.simplified
    initials += found.initial
  }
  return `${simplified}\n${initials}`
}

function learn(character: string): SearchCharacter {
  const simplified = toSimplified(character)
  const found = { simplified, initial: initialOf(simplified) }
  characters.set(character, found)
  return found
}

function initialOf(character: string): string {
  if (/^\p{Script=Han}$/u.test(character)) {
    return initialsInNames[character] ?? pinyin(character, { pattern: 'first', toneType: 'none' }).toLowerCase()
  }
  return /^[\p{L}\p{N}]$/u.test(character) ? character : ''
}
