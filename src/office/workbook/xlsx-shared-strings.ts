import { readXml } from '../xml/read-xml.ts'
import type { ZipArchive } from '../zip/zip-archive.ts'
import type { ReadingBudget } from './reading-budget.ts'
import { decodeXlsxText } from './xlsx-text.ts'

/**
 * Reads the table of texts that cells refer to by number. Runs of one rich text are joined; readings (ruby) left out.
 *
 * @param budget each text counts as a cell
 * @throws DomainError `workbook.broken`, `workbook.entities-refused`, `workbook.too-many-cells`
 */
export async function readXlsxSharedStrings(
  archive: ZipArchive,
  part: string,
  budget: ReadingBudget,
): Promise<readonly string[]> {
  const strings: string[] = []
  let current = ''
  let isInText = false
  let isInReading = false
  await readXml(archive.read(part), part, {
    open(name) {
      if (name === 'si') {
        current = ''
        budget.cells(1)
      } else if (name === 'rPh') isInReading = true
      else if (name === 't') isInText = !isInReading
    },
    text(text) {
      if (isInText) current += text
    },
    close(name) {
      if (name === 't') isInText = false
      else if (name === 'rPh') isInReading = false
      else if (name === 'si') strings.push(decodeXlsxText(current))
    },
  })
  return strings
}
