/**
 * Office writes what XML cannot hold, and carriage returns, as `_xHHHH_`; a text that looks like that has its first
 * underscore written so.
 *
 * @source ECMA-376-1 §22.9.2.19 (ST_Xstring)
 */
const escapedCharacter = /_x([0-9A-Fa-f]{4})_/g

/** @example decodeXlsxText('a_x000D_b') // 'a\rb' */
export function decodeXlsxText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(escapedCharacter, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** The inverse of {@link decodeXlsxText}, written as XML text: lone surrogates and control characters included. */
export function encodeXlsxText(text: string): string {
  const literal = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return escapeXml(literal.replace(unwritable, escapeCharacter))
}

/** Escapes text for an element or an attribute; line breaks and tabs survive in attributes too. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

/** @example escapeXmlAttribute('a\nb') // 'a&#10;b' */
export function escapeXmlAttribute(text: string): string {
  return escapeXml(text.replace(unwritableInAttribute, '')).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same, but line breaks and tabs can be written in attributes
const unwritableInAttribute = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
