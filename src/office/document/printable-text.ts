/** What XML 1.0 cannot hold, halves of a surrogate pair, and marks that turn the order of the letters that follow. */
const unprintable = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu

const longest = 4_000

/**
 * Text as a document can hold it: what no XML holds is left out, a line break becomes a space, and so do marks that could turn the order of
 * digits. Names in any script stay; more than 4,000 characters are cut with `…`.
 *
 * @example printableText('a\u0000b') // 'ab'
 */
export function printableText(text: string): string {
  const plain = text.replace(unprintable, '').replace(/[\t\n]+/g, ' ')
  return plain.length > longest ? `${[...plain.slice(0, longest)].slice(0, -1).join('')}…` : plain
}
