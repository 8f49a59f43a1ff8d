import { linesIn } from '../table/text-width.ts'
import { encodeXlsxText } from './xlsx-text.ts'

/** A comment on a cell; row and column count from 1. */
export interface CellComment {
  readonly column: number
  readonly row: number
  readonly address: string
  readonly text: string
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** `xl/commentsN.xml`: what the comments say. */
export function commentsXml(comments: readonly CellComment[]): string {
  const items = comments.map(
    ({ address, text }) =>
      `<comment ref="${address}" authorId="0"><text><r><rPr><sz val="10"/><name val="等线"/></rPr><t xml:space="preserve">${encodeXlsxText(text)}</t></r></text></comment>`,
  )
  return `${declaration}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Citong</author></authors><commentList>${items.join('')}</commentList></comments>`
}

/**
 * `xl/drawings/vmlDrawingN.vml`: the boxes that pop up. The old drawing language is the one that every program still reads for comments.
 */
export function commentBoxesXml(comments: readonly CellComment[]): string {
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">\
<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>\
<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>\
${comments.map(boxXml).join('')}</xml>`
}

const firstShape = 1025
const columnsWide = 4
/** What a box of four columns takes in a line. */
const charactersWide = 48

function boxXml({ column, row, text }: CellComment, index: number): string {
  const rowsHigh = Math.min(20, 2 + linesIn(text, charactersWide))
  return `<v:shape id="_x0000_s${firstShape + index}" type="#_x0000_t202" style="position:absolute;z-index:${index + 1};visibility:hidden" fillcolor="#fafaf7" strokecolor="#8c9baa" o:insetmode="auto">\
<v:fill color2="#fafaf7"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>\
<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
<x:Anchor>${column}, 12, ${row}, 4, ${column + columnsWide}, 12, ${row + rowsHigh}, 4</x:Anchor>\
<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
}
