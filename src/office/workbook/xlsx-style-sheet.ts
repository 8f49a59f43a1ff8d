/** What the cells of our workbooks look like; a style's place in this table is its number in the file. */
const styles = {
  plain: {},
  header: { format: 'text', font: 'bold', fill: 'grey', border: 'under', align: 'middle' },
  text: { format: 'text', align: 'centredDown' },
  guardedText: { format: 'text', align: 'centredDown', isGuarded: true },
  number: { align: 'centredDown' },
  percent: { format: 'percent', align: 'centredDown' },
  date: { format: 'date', align: 'centredDown' },
  label: { format: 'text', font: 'bold' },
  title: { format: 'text', font: 'title', align: 'centredDown' },
  blankLabel: { format: 'text', align: 'right' },
  blankText: { format: 'text', border: 'under', align: 'centredDown' },
  blankDate: { format: 'date', border: 'under', align: 'left' },
  group: { format: 'text', font: 'bold', fill: 'blue', border: 'begin', align: 'left' },
  groupRest: { format: 'text', fill: 'blue', border: 'band' },
  formHeader: { format: 'text', font: 'bold', fill: 'grey', border: 'box', align: 'middle' },
  requiredHeader: { format: 'text', font: 'accent', fill: 'grey', border: 'box', align: 'middle' },
  formText: { format: 'text', border: 'box', align: 'wrapped' },
  formNumber: { border: 'box', align: 'wrapped' },
  formPercent: { format: 'percent', border: 'box', align: 'wrapped' },
  formDate: { format: 'date', border: 'box', align: 'wrapped' },
  guideText: { format: 'text', border: 'box', align: 'top' },
} as const satisfies Record<string, Style>

interface Style {
  readonly format?: keyof typeof formats
  readonly font?: keyof typeof fonts
  readonly fill?: keyof typeof fills
  readonly border?: keyof typeof borders
  readonly align?: keyof typeof alignments
  /** A text that looks like a formula stays a text, also when somebody edits it. */
  readonly isGuarded?: true
}

/** Text columns have the format of text, so that leading zeros survive typing; dates are shown as 2024-09-25. */
const formats = { general: 0, percent: 10, text: 49, date: 164 } as const

const family = '<name val="等线"/><charset val="134"/>'

const fonts = {
  regular: `<font><sz val="11"/>${family}</font>`,
  bold: `<font><b/><sz val="11"/>${family}</font>`,
  title: `<font><b/><sz val="16"/><color rgb="FF1E2329"/>${family}</font>`,
  accent: `<font><b/><sz val="11"/><color rgb="FF0B5C7D"/>${family}</font>`,
} as const

/** The first two are what every program expects there. */
const fills = {
  none: '<fill><patternFill patternType="none"/></fill>',
  hatched: '<fill><patternFill patternType="gray125"/></fill>',
  grey: solidFill('FFE8EDF2'),
  blue: solidFill('FFD3E3EA'),
} as const

const line = '<color rgb="FF8C9BAA"/>'

const borders = {
  none: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  under: `<border><left/><right/><top/><bottom style="thin">${line}</bottom><diagonal/></border>`,
  begin: `<border><left style="thin">${line}</left><right/><top style="thin">${line}</top><bottom/><diagonal/></border>`,
  band: `<border><left/><right/><top style="thin">${line}</top><bottom/><diagonal/></border>`,
  box: `<border><left style="thin">${line}</left><right style="thin">${line}</right><top style="thin">${line}</top><bottom style="thin">${line}</bottom><diagonal/></border>`,
} as const

const alignments = {
  middle: '<alignment horizontal="center" vertical="center" wrapText="1"/>',
  centredDown: '<alignment vertical="center"/>',
  left: '<alignment horizontal="left" vertical="center"/>',
  right: '<alignment horizontal="right" vertical="center"/>',
  wrapped: '<alignment vertical="center" wrapText="1"/>',
  top: '<alignment vertical="top" wrapText="1"/>',
} as const

// The keys of a constant table are exactly its names; Object.keys only forgets that.
const styleNames = Object.keys(styles) as (keyof typeof styles)[]

/** The number of a style of the table. */
export type CellStyle = number

/** The number of each style, as cells name it. */
export const cellStyles = Object.fromEntries(styleNames.map((name, index) => [name, index])) as Readonly<
  Record<keyof typeof styles, CellStyle>
> // every name of the table is a key of the result

/** `styles.xml`: one typeface, quiet colours, thin lines. */
export const styleSheetXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
<numFmts count="1"><numFmt numFmtId="${formats.date}" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
${listXml('fonts', fonts)}${listXml('fills', fills)}${listXml('borders', borders)}\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="${styleNames.length}">${styleNames.map((name) => styleXml(styles[name])).join('')}</cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
</styleSheet>`

function listXml(element: string, items: Readonly<Record<string, string>>): string {
  const all = Object.values(items)
  return `<${element} count="${all.length}">${all.join('')}</${element}>`
}

function styleXml({
  format = 'general',
  font = 'regular',
  fill = 'none',
  border = 'none',
  align,
  isGuarded,
}: Style): string {
  const parts = [
    `numFmtId="${formats[format]}" fontId="${placeIn(fonts, font)}" fillId="${placeIn(fills, fill)}" borderId="${placeIn(borders, border)}" xfId="0"`,
    ...(isGuarded ? ['quotePrefix="1"'] : []),
    'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"',
  ].join(' ')
  return align === undefined ? `<xf ${parts}/>` : `<xf ${parts} applyAlignment="1">${alignments[align]}</xf>`
}

function placeIn(items: object, name: string): number {
  return Object.keys(items).indexOf(name)
}

function solidFill(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`
}
