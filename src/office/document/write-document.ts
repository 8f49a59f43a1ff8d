import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import type { Block, DocumentSpec, Paragraph as ParagraphBlock } from './document.ts'
import { documentFonts, type Fonts } from './document-fonts.ts'
import { documentRuns } from './document-runs.ts'
import { documentTable } from './document-table.ts'
import { type PageSize, pageSizes, typeWidth } from './page-sizes.ts'
import { printableText } from './printable-text.ts'

/** Sizes in half points: a 二号 title over 四号 text; tables of 五号. */
const sizes = {
  'a4-portrait': { title: 44, subtitle: 24, heading: 30, text: 28, table: 20, note: 18 },
  'a3-landscape': { title: 44, subtitle: 24, heading: 28, text: 24, table: 19, note: 18 },
} as const

type Sizes = (typeof sizes)[keyof typeof sizes]

interface Layout {
  readonly fonts: Fonts
  readonly sizes: Sizes
  readonly page: PageSize
}

/** Names after which Word's own fields and styles ask. */
const languages = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' } as const

/**
 * Writes a Word document (`.docx`): title, text, tables and notes in the form of an official document, each page with its number and stamp.
 *
 * Any text stands in it, also one that XML could not hold: what cannot be printed is left out.
 */
export async function writeDocument(spec: DocumentSpec): Promise<Uint8Array> {
  const layout: Layout = {
    fonts: documentFonts[spec.language],
    sizes: sizes[spec.page],
    page: pageSizes[spec.page],
  }
  const language = languages[spec.language]
  const document = new Document({
    title: printableText(spec.title),
    creator: 'Citong',
    description: printableText(spec.stamp),
    styles: {
      default: {
        document: {
          run: {
            font: layout.fonts.text,
            size: layout.sizes.text,
            language: { value: spec.language === 'en' ? language : 'en-US', eastAsia: language },
          },
        },
      },
    },
    sections: [
      {
        properties: { page: pageOf(layout.page) },
        headers: spec.mark === null ? {} : { default: headerOf(spec.mark, layout) },
        footers: { default: footerOf(spec, layout) },
        children: [...headOf(spec, layout), ...spec.blocks.flatMap((block) => blockOf(block, layout))],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** The library turns width and height of a landscape page by itself. */
function pageOf({ width, height, isLandscape, margin }: PageSize) {
  const size = isLandscape
    ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
    : { width, height, orientation: PageOrientation.PORTRAIT }
  return { size, margin: { ...margin, header: 720, footer: 720 } }
}

function headOf({ title, subtitles }: DocumentSpec, { fonts, sizes }: Layout): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER }
  return [
    new Paragraph({
      ...centred,
      heading: HeadingLevel.TITLE,
      spacing: { after: 120 },
      children: documentRuns(plain(title), { font: fonts.title, size: sizes.title }),
    }),
    ...subtitles.map(
      (text, index) =>
        new Paragraph({
          ...centred,
          spacing: { after: index === subtitles.length - 1 ? 200 : 0 },
          children: documentRuns(plain(text), { font: fonts.text, size: sizes.subtitle }),
        }),
    ),
  ]
}

function plain(text: string) {
  return [{ text, href: null, look: 'plain' as const }]
}

function blockOf(block: Block, layout: Layout): (Paragraph | Table)[] {
  const { fonts, sizes, page } = layout
  if (block.kind === 'heading') return [headingOf(block.text, layout)]
  if (block.kind === 'table') {
    const table = documentTable(block, typeWidth(page), { font: fonts.table, size: sizes.table })
    return [table, new Paragraph({ spacing: { after: 60 }, children: [] })]
  }
  return [paragraphOf(block, layout)]
}

function headingOf(text: string, { fonts, sizes }: Layout): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { before: 160, after: 80 },
    children: documentRuns(plain(text), { font: fonts.heading, size: sizes.heading }),
  })
}

/** Official text begins two characters in; its lines stand 1.25 of their height apart. */
function paragraphOf({ kind, line }: ParagraphBlock, { fonts, sizes }: Layout): Paragraph {
  if (kind === 'note')
    return new Paragraph({
      spacing: { before: 20, after: 20 },
      children: documentRuns(line, { font: fonts.text, size: sizes.note }),
    })
  return new Paragraph({
    indent: { firstLine: sizes.text * 20 },
    spacing: { line: 300, lineRule: LineRuleType.AUTO, after: 40 },
    children: documentRuns(line, { font: fonts.text, size: sizes.text }),
  })
}

function headerOf(mark: string, { fonts, sizes }: Layout): Header {
  const children = documentRuns([{ text: mark, href: null, look: 'strong' }], { font: fonts.heading, size: sizes.note })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children })] })
}

function footerOf({ stamp, pageNumber }: DocumentSpec, { fonts, sizes, page }: Layout): Footer {
  const setting = { font: fonts.text, size: sizes.note }
  const counted = new TextRun({
    ...setting,
    children: [
      `\t${pageNumber.before}`,
      PageNumber.CURRENT,
      pageNumber.between,
      PageNumber.TOTAL_PAGES,
      pageNumber.after,
    ],
  })
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: typeWidth(page) }],
        children: [...documentRuns(plain(stamp), setting), counted],
      }),
    ],
  })
}
