import { cellAddress } from '../table/table.ts'
import { escapeXmlAttribute } from './xlsx-text.ts'

const longestPageHeader = 200

/** What every sheet begins with; it is printed as wide as `pageSetupXml` says. */
export const sheetOpening = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`

/** Characters that can be read side by side on A4 across. */
const charactersAcross = 180

/** A4 across; so many pages side by side that a wide table can still be read, and as many below each other as need be. */
export function pageSetupXml(columns: readonly { readonly width: number }[]): string {
  const characters = columns.reduce((sum, { width }) => sum + width, 0)
  const pagesAcross = Math.max(1, Math.ceil(characters / charactersAcross))
  return `<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>\
<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesAcross}" fitToHeight="0"/>`
}

/** Title above and page number below every printed page. */
export function headerFooterXml(title?: string): string {
  const header = title === undefined ? '' : `<oddHeader>&amp;C${pageHeaderText(title)}</oddHeader>`
  return `<headerFooter>${header}<oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`
}

/** What stays in sight: the rows above `firstRow`, and the first so many columns. */
export function frozenViewXml(firstRow: number, columns: number): string {
  const across = columns === 0 ? '' : `xSplit="${columns}" `
  const pane = columns === 0 ? 'bottomLeft' : 'bottomRight'
  return `<sheetViews><sheetView workbookViewId="0"><pane ${across}ySplit="${firstRow - 1}" topLeftCell="${cellAddress(columns + 1, firstRow)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`
}

/** A page header has commands that begin with &; a doubled one stands for itself. */
function pageHeaderText(title: string): string {
  return escapeXmlAttribute(cutText(title, longestPageHeader).replaceAll('&', '&&'))
}

/** The text, or its beginning with an ellipsis where a program can show no more than `longest` characters. */
export function cutText(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}
