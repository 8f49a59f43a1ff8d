import type { Block, Bulletin, Line } from '../bulletin.queries.ts'
import type { Font, Mark, Measure, Picture } from './picture.ts'
import type { PictureWords } from './picture-words.ts'
import { drawTable } from './table-flow.ts'
import { flowText, setText } from './text-flow.ts'

/** A sheet of the picture: A4 as wide as it is on a screen; a table of the whole city takes more. */
const sheets = {
  'a4-portrait': { width: 794, margin: 48, title: 26, heading: 18, text: 16, table: 14, room: 4 },
  'a3-landscape': { width: 1800, margin: 48, title: 32, heading: 18, text: 16, table: 13, room: 10 },
} as const

type Sheet = (typeof sheets)[keyof typeof sheets]

interface Sheeted {
  readonly marks: Mark[]
  readonly bottom: number
}

/** The picture of a bulletin: its head, the blocks of its card, what marks it, on what it rests and by when it was known. As high as it needs. */
export function layOutPicture(bulletin: Bulletin, { title, foot }: PictureWords, measure: Measure): Picture {
  const sheet = sheets[bulletin.page]
  const parts = [
    ...(bulletin.mark === null ? [] : [paragraph(bulletin.mark, sheet, 12, 'end')]),
    paragraph(title, sheet, sheet.title, 'centre', true),
    ...bulletin.subtitles.map((text) => paragraph(text, sheet, 14, 'centre')),
    ...bulletin.blocks.slice(0, bulletin.cardBlocks).map((block) => blockOf(block, sheet)),
    ...foot.map((text) => paragraph(text, sheet, 12, 'start')),
    paragraph(bulletin.stamp, sheet, 12, 'start'),
  ]
  let bottom: number = sheet.margin
  const marks = parts.flatMap((draw) => {
    const drawn = draw(bottom, measure)
    bottom = drawn.bottom
    return drawn.marks
  })
  const height = Math.ceil(bottom + sheet.margin)
  return {
    width: sheet.width,
    height,
    marks: [{ kind: 'box', x: 0, y: 0, width: sheet.width, height, colour: 'surface' }, ...marks],
  }
}

type Draw = (top: number, measure: Measure) => Sheeted

function paragraph(text: string, sheet: Sheet, size: number, align: 'start' | 'centre' | 'end', isBold = false): Draw {
  return lineOf([{ text, to: null, look: 'plain' }], sheet, { size, isBold }, { align, above: 4, indent: 0 })
}

function blockOf(block: Block, sheet: Sheet): Draw {
  if (block.kind === 'heading')
    return lineOf(
      [{ text: block.text, to: null, look: 'plain' }],
      sheet,
      { size: sheet.heading, isBold: true },
      { align: 'start', above: 16, indent: 0 },
    )
  if (block.kind === 'table')
    return (top, measure) => {
      const { width, margin, table: size, room } = sheet
      const { marks, height } = drawTable(
        block,
        { x: margin, y: top + 8, width: width - margin * 2, size, room },
        measure,
      )
      return { marks, bottom: top + 8 + height + 8 }
    }
  const isNote = block.kind === 'note'
  const size = isNote ? 12 : sheet.text
  return lineOf(block.line, sheet, { size, isBold: false }, { align: 'start', above: 4, indent: isNote ? 0 : size * 2 })
}

interface Manner {
  readonly align: 'start' | 'centre' | 'end'
  readonly above: number
  readonly indent: number
}

function lineOf(line: Line, { width, margin }: Sheet, font: Font, { align, above, indent }: Manner): Draw {
  return (top, measure) => {
    const across = width - margin * 2
    const flow = flowText(line, across, font, measure, indent)
    const marks = setText(flow, { x: margin, y: top + above, width: across, align, indent })
    return { marks, bottom: top + above + flow.height }
  }
}
