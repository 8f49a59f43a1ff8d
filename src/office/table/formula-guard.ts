/**
 * Texts that a spreadsheet program opening a CSV file could take for a formula: any beginning with = + - @ (full-width
 * too), after blanks or apostrophes, and any beginning with a tab or a line break.
 *
 * @source OWASP, CSV Injection — the characters are those of its list
 */
const formulaStart = /^(?:['\s]*[=+\-@＝＋－＠]|'*[\t\r\n])/

/** Puts an apostrophe before a text that could be taken for a formula. {@link removeFormulaGuard} is its inverse. */
export function addFormulaGuard(text: string): string {
  return startsLikeFormula(text) ? `'${text}` : text
}

/** Takes the apostrophe off again; a text that needs no guard keeps its own apostrophe. */
export function removeFormulaGuard(text: string): string {
  return text.startsWith("'") && startsLikeFormula(text.slice(1)) ? text.slice(1) : text
}

/** Whether the text would be computed instead of shown. */
export function startsLikeFormula(text: string): boolean {
  return formulaStart.test(text)
}
