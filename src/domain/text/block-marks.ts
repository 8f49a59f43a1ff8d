const numeral = '[一二三四五六七八九十百]{1,4}'

/** Marks at the beginning of a heading, with the depth that they give it. */
const headingMarks: readonly (readonly [number, RegExp])[] = [
  [1, new RegExp(`^第(?:${numeral}|\\d{1,2})[章编篇部](?:分)?`)],
  [1, new RegExp(`^${numeral}、`)],
  [2, new RegExp(`^第(?:${numeral}|\\d{1,2})节`)],
  [2, new RegExp(`^[（(]${numeral}[）)]`)],
  [3, /^\d{1,2}(?:[、)）]|\.(?!\d))/],
  [4, /^[（(]\d{1,2}[）)]/],
  [4, /^[①-⑳]/],
]

const itemMarks = [
  /^[·•●○■□◆◇▪※★☆]/,
  /^[-*]\s/,
  /^——?\S/,
  new RegExp(`^第(?:${numeral}|\\d{1,2})[，,、：:]`),
  new RegExp(`^第${numeral}(?:条|句话)`),
  /^[一二三四五六七八九十]{1,2}[是要]/,
  /^【[^】]{1,20}】/,
  /^0\d\s/,
]

/** Depth of the heading whose mark a line begins with; null without one. */
export function markLevel(line: string): number | null {
  return headingMarks.find(([, mark]) => mark.test(line))?.[0] ?? null
}

/** Whether a line begins as the items of lists do, without the mark of a heading. */
export function startsLikeItem(line: string): boolean {
  return itemMarks.some((mark) => mark.test(line))
}

/** Whether a line begins with the mark of a heading. */
export function startsLikeHeading(line: string): boolean {
  return markLevel(line) !== null
}

/** Whether a line cannot go on with what stands before it. */
export function beginsBlock(line: string): boolean {
  return startsLikeHeading(line) || startsLikeItem(line)
}
