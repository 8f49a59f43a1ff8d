import { displayOfBuiltInFormat, displayOfFormatCode, type NumberDisplay } from '../table/number-format.ts'
import { readXml, type XmlAttributes } from '../xml/read-xml.ts'
import type { ZipArchive } from '../zip/zip-archive.ts'

/** How the numbers of each cell style are shown; the index is the `s` of a cell. */
export type XlsxStyles = readonly NumberDisplay[]

/** Copying between workbooks for years makes styles grow, but not beyond this. */
const largestStylesPart = 50 * 2 ** 20

/**
 * Reads the number formats of the cell styles; fonts and colours are passed over.
 *
 * @throws DomainError `workbook.broken`, `workbook.entities-refused`
 */
export async function readXlsxStyles(archive: ZipArchive, part: string): Promise<XlsxStyles> {
  const declared = new Map<number, NumberDisplay>()
  const formatIds: number[] = []
  let isInCellStyles = false
  await readXml(archive.read(part, largestStylesPart), part, {
    open(name, attributes) {
      if (name === 'cellXfs') isInCellStyles = true
      if (name === 'numFmt') declareFormat(declared, attributes)
      if (name === 'xf' && isInCellStyles) formatIds.push(Number(attributes.numFmtId ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') isInCellStyles = false
    },
  })
  return formatIds.map((id) => declared.get(id) ?? displayOfBuiltInFormat(id) ?? 'plain')
}

/** A file may redefine a built-in number: what it declares counts. */
function declareFormat(declared: Map<number, NumberDisplay>, { numFmtId, formatCode }: XmlAttributes): void {
  if (numFmtId !== undefined) declared.set(Number(numFmtId), displayOfFormatCode(formatCode ?? ''))
}
