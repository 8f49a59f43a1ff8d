/**
 * The months that a number like 2024.9 may mean. A number cell keeps no trailing zero: 2024.1 is what becomes of 2024.10, and January too.
 *
 * @param text of a number cell
 * @returns `2024-09`; two for .1; none when the number is no month
 */
export function monthsOfNumber(text: string): string[] {
  const [, year, month] = /^(\d{4})\.(0?[1-9]|1[0-2])$/.exec(text) ?? []
  if (year === undefined || month === undefined) return []
  if (month === '1') return [`${year}-01`, `${year}-10`]
  return [`${year}-${month.padStart(2, '0')}`]
}
