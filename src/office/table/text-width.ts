/**
 * Characters of the default font that a line takes; a Chinese one, and its full-width signs, take two.
 *
 * @example textWidth('总投资 A') // 8
 */
export function textWidth(line: string): number {
  return [...line].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
}

/** Lines that a text takes in a cell of so many characters. */
export function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0)
}
