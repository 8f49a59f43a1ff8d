/** As many ids, keys or rows as travel in one statement. */
const atOnce = 5_000

/** Cuts a list of any length into parts that fit a statement. */
export function inParts<Item>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = []
  for (let start = 0; start < items.length; start += atOnce) parts.push(items.slice(start, start + atOnce))
  return parts
}
