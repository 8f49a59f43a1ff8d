import { encodeXlsxText } from './xlsx-text.ts'

/** The texts of a workbook being written, each once. */
export interface SharedStringTable {
  /** The number by which cells refer to `text`. */
  indexOf(text: string): number
  /** `sharedStrings.xml`, in pieces; to be taken after all sheets. */
  xml(): Iterable<string>
}

/** An empty table. */
export function createSharedStringTable(): SharedStringTable {
  const indexes = new Map<string, number>()
  return {
    indexOf(text) {
      const index = indexes.get(text) ?? indexes.size
      if (index === indexes.size) indexes.set(text, index)
      return index
    },
    *xml() {
      yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
      yield `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${indexes.size}">`
      for (const text of indexes.keys()) yield `<si><t xml:space="preserve">${encodeXlsxText(text)}</t></si>`
      yield '</sst>'
    },
  }
}
