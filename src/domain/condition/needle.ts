/** What search passes over: blanks of every width, and characters that only steer the setting of a line. */
const passedOver = /[\s\p{Cf}\p{Cc}]+/gu
/** Chinese, small letters and digits, as most texts are: they fold to themselves. */
const foldedAlready = /^[\u4e00-\u9fffa-z0-9]*$/

/**
 * A text without what search passes over and without differences of width and case; the same is done to what is searched and to what is
 * looked for. Script and pinyin are the business of `fold`, which needs dictionaries.
 *
 * @example foldWidth('ＡＢ 工业　园') // 'ab工业园'
 */
export function foldWidth(text: string): string {
  if (foldedAlready.test(text)) return text
  return text.normalize('NFKC').toLowerCase().replace(passedOver, '')
}

/** The first line of a search form: the text itself. Behind it stand the pinyin initials. */
export function needleOf(searchForm: string): string {
  const end = searchForm.indexOf('\n')
  return end === -1 ? searchForm : searchForm.slice(0, end)
}
