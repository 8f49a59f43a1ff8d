import type { z } from 'zod'
import type { bulletinBlock } from '#contract/bulletin.ts'
import type { Translator } from '#i18n/translator.ts'
import type { MessageKey } from '#i18n/zh-hans.ts'

export type Block = z.input<typeof bulletinBlock>
export type TableBlock = Extract<Block, { kind: 'table' }>
export type Cell = TableBlock['head'][number][number]
export type Row = TableBlock['body'][number]
export type Line = Cell['line']
export type Piece = Line[number]

/** Words. */
export function words(text: string, look: Piece['look'] = 'plain'): Piece {
  return { text, to: null, look }
}

/** A number, which leads to its passport. */
export function number(text: string, to: string): Piece {
  return { text, to, look: 'plain' }
}

export function cell(...line: Line): Cell {
  return { line, across: 1, down: 1 }
}

/** A sentence of the language with pieces in place of its `{names}`. */
export function sentence(say: Translator, key: MessageKey, pieces: Readonly<Record<string, Piece | Line>>): Line {
  return say(key)
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .flatMap((part) => pieces[part.slice(1, -1)] ?? words(part))
}

/** Lines one after the other, with a comma of the language between them. */
export function listed(say: Translator, lines: readonly Line[]): Line {
  return lines.flatMap((line, index) => (index === 0 ? line : [words(say('app.list.comma')), ...line]))
}

export function heading(say: Translator, key: MessageKey): Block {
  return { kind: 'heading', text: say(key) }
}
