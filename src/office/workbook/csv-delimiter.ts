/** What separates the fields of a CSV file. */
export type CsvDelimiter = ',' | ';' | '\t'

const delimiters: readonly CsvDelimiter[] = [',', ';', '\t']

/** The head of the file is enough to see what separates its fields. */
const headCharacters = 2 ** 16

/**
 * The delimiter that stands most often outside quotes in the first line that has any.
 *
 * @returns a comma when there is none at all: a table of one column
 */
export function findCsvDelimiter(text: string): CsvDelimiter {
  const head = text.slice(0, headCharacters).replace(/"[^"]*"/g, '')
  const line = head.split(/\r\n|\n|\r/).find((candidate) => /[,;\t]/.test(candidate)) ?? ''
  const counts = delimiters.map((delimiter) => line.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}
