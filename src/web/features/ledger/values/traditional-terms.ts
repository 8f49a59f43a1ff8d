/** Traditional forms by the Simplified text. */
export type Terms = Readonly<Record<string, string>>

/**
 * The Traditional form of a text. What a check says of one row differs from the text of the rulebook where values stand in braces: they are
 * put into its Traditional form.
 *
 * @returns the text itself when no term has it
 */
export function traditionalOf(zh: string, terms: Terms): string {
  const term = terms[zh]
  if (term !== undefined) return term
  for (const [said, traditional] of Object.entries(terms)) {
    const values = said.includes('{') ? valuesIn(zh, said) : null
    if (values !== null) return traditional.replace(wordInText, () => values.shift() ?? '')
  }
  return zh
}

const wordInText = /\{[\w.]+\}/gu

/** What stands in a text where another one has words in braces, in their order; null when the rest differs. */
function valuesIn(text: string, said: string): string[] | null {
  const parts = said.split(wordInText).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
  const found = new RegExp(`^${parts.join('(.*)')}$`, 'u').exec(text)
  return found === null ? null : found.slice(1)
}
