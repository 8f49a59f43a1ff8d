import { pinyin } from 'pinyin-pro'

/** What a document is found by, of its title and its cleaned text. */
export interface SearchedText {
  readonly title: string
  readonly pinyin: string
  readonly initials: string
  /** The text as it is shown, and as it is searched. */
  readonly body: string
  readonly folded: string
  readonly tokens: readonly string[]
}

/**
 * What is kept of a document for searching. Both texts come in Simplified script.
 *
 * @param body the cleaned text
 */
export function searchedText(title: string, body: string): SearchedText {
  const [foldedTitle, folded] = [foldForSearch(title), foldForSearch(body)]
  const syllables = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).map((one) =>
    one.toLowerCase().replace(/[^a-z0-9]/g, ''),
  )
  return {
    title: foldedTitle,
    pinyin: syllables.join(''),
    initials: syllables.map((syllable) => syllable.slice(0, 1)).join(''),
    body,
    folded,
    tokens: tokensOf(`${foldedTitle}\n${folded}`),
  }
}

const wideSigns = '，；：（）！？'
const narrowSigns = ',;:()!?'

/** Case and the width of signs do not count; every character keeps its place. */
export function foldForSearch(text: string): string {
  return text
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[，；：（）！？]/g, (sign) => narrowSigns[wideSigns.indexOf(sign)] ?? sign)
}

/**
 * Every Chinese character of a folded text, and every two that stand beside each other, each once.
 *
 * @example tokensOf('园区A区') // ['园', '园区', '区']
 */
export function tokensOf(folded: string): string[] {
  const tokens = new Set<string>()
  let before = ''
  for (const character of folded) {
    const isChinese = chinese.test(character)
    if (isChinese) {
      tokens.add(character)
      if (before !== '') tokens.add(before + character)
    }
    before = isChinese ? character : ''
  }
  return [...tokens]
}

const chinese = /^\p{Script=Han}$/u

/** One word of a question, and what else it is called; all folded and in Simplified script. */
export interface SearchWord {
  readonly variants: readonly string[]
  /** Letters that may be pinyin or initials of a title; null where the word is no such letters. */
  readonly letters: string | null
}

/** @param synonyms other names of the word, the word itself left out */
export function searchWord(word: string, synonyms: readonly string[]): SearchWord {
  const folded = foldForSearch(word)
  const letters = folded.replace(/'/g, '')
  return {
    variants: shortest([...new Set([folded, ...synonyms.map(foldForSearch)])]),
    letters: /^[a-z]{2,60}$/.test(letters) ? letters : null,
  }
}

/** A variant that holds another one is found by that, and counted once. */
function shortest(variants: readonly string[]): string[] {
  return variants.filter((one) => !variants.some((other) => other !== one && one.includes(other)))
}
