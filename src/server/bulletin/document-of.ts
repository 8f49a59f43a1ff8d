import { translatorFor } from '#i18n/translate.ts'
import type * as office from '#office/document/document.ts'
import type { AskedBulletin } from './bulletin-question.ts'
import type { Bulletin } from './get-bulletin.ts'
import type { Block, Cell, Line } from './pieces.ts'

/** The bulletin as a document; its pages of Citong become addresses that open from anywhere, or plain text where none is sure. */
export function documentOf(
  bulletin: Bulletin,
  origin: string | null,
  locale: AskedBulletin['locale'],
): office.DocumentSpec {
  const { title, subtitles, page, blocks, stamp, mark } = bulletin
  const [before = '', between = '', after = ''] = translatorFor(locale)('bulletin.page').split(/\{\w+\}/)
  return {
    ...{ language: locale, title, subtitles, page, stamp, mark },
    pageNumber: { before, between, after },
    blocks: blocks.map((block) => documentBlock(block, origin)),
  }
}

function documentBlock(block: Block, origin: string | null): office.Block {
  if (block.kind === 'heading') return block
  if (block.kind !== 'table') return { kind: block.kind, line: documentLine(block.line, origin) }
  const cellOf = ({ line, across, down }: Cell) => ({ line: documentLine(line, origin), across, down })
  const { kind, columns } = block
  return {
    ...{ kind, columns },
    head: block.head.map((cells) => cells.map(cellOf)),
    body: block.body.map(({ cells, strong }) => ({ cells: cells.map(cellOf), strong })),
  }
}

function documentLine(line: Line, origin: string | null): office.Line {
  return line.map(({ text, to, look }) => ({
    text,
    look,
    href: to === null || origin === null ? null : new URL(to, origin).href,
  }))
}
