/**
 * Turns a Simplified text into Traditional.
 *
 * The dictionary is handed in (`convert`), because it is large and only needed when texts are prepared: browsers get the result. Phrases
 * that the dictionary gets wrong are taken from `exceptions` (Simplified → Traditional), the longest first.
 */
export function deriveZhHant(
  text: string,
  convert: (simplified: string) => string,
  exceptions: Readonly<Record<string, string>>,
): string {
  const phrases = Object.keys(exceptions).sort((a, b) => b.length - a.length)
  return deriveAround(text, phrases, convert, exceptions)
}

function deriveAround(
  text: string,
  phrases: readonly string[],
  convert: (simplified: string) => string,
  exceptions: Readonly<Record<string, string>>,
): string {
  const [phrase, ...shorter] = phrases
  if (text === '') return ''
  if (phrase === undefined) return convert(text)
  return text
    .split(phrase)
    .map((part) => deriveAround(part, shorter, convert, exceptions))
    .join(exceptions[phrase] ?? phrase)
}

/** The same for every text of a catalogue file; keys and order stay. */
export function deriveMessages(
  messages: Readonly<Record<string, string>>,
  convert: (simplified: string) => string,
  exceptions: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [key, deriveZhHant(text, convert, exceptions)]),
  )
}
