/** Latin letters that pinyin is written in, with and without tones, also as letter and combining tone. */
const pinyinWord = '[a-zɑɡāáǎàēéěèêīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ\\u0300-\\u030c]{1,9}'
const bracketed = new RegExp(`(?<=[\\u3400-\\u9fff])[（(](${pinyinWord})[)）]`, 'g')
const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]|[\u0300-\u030c]/
const syllable =
  /^(?:[zcs]h?|[bpmfdtnlgkhjqxrwy])?(?:i?ang?|i?ong|i?a?o|u?ang?|uai?|ueng?|u[oie]|[ei]ng?|ing?|ung?|ai|ei|iu|ie|i?a|ou|üe?|er|[aeiou])$/

/** A tone may be missing (們(men)) only in a text that has this many glosses with one: 面积(ha) is no gloss. */
const GLOSSES_OF_A_GLOSSED_TEXT = 3

/**
 * Pinyin behind the character that it reads: 項(xiàng)目. Real brackets, as in 工业(产业)园区, hold something else.
 *
 * @returns begin of each gloss → its end, both in the folded text
 */
export function glossesOf(folded: string): ReadonlyMap<number, number> {
  const found = [...folded.matchAll(bracketed)].map(({ 0: gloss, 1: word = '', index }) => ({ gloss, word, index }))
  const certain = found.filter(({ word }) => toned.test(word))
  const isGlossed = certain.length >= GLOSSES_OF_A_GLOSSED_TEXT
  const all = isGlossed ? found.filter(({ word }) => toned.test(word) || syllable.test(word)) : certain
  return new Map(all.map(({ gloss, index }) => [index, index + gloss.length]))
}
