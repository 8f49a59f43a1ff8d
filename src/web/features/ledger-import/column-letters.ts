/** The letters by which Excel calls a column, counted from 1. @example columnLetters(28) // 'AB' */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return rest === 0 ? letter : columnLetters(rest) + letter
}
