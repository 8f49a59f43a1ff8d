import { unitText } from '#i18n/unit-text.ts'
import type { BulletinScene } from './bulletin-scene.ts'
import { type Block, cell, type Piece, type Row, words } from './pieces.ts'

/** One number before the week and now. */
export interface Moved {
  readonly name: string
  readonly unit: string
  /** Which periods the two cover; null in a table of one period. */
  readonly periods: string | null
  readonly before: Piece | null
  /** Why there was none before. */
  readonly absent?: 'not-reported' | 'not-applicable' | 'withheld'
  readonly now: Piece
  readonly change: Piece | null
}

/** What is published and what the ledgers say stand apart: the one is cumulated by others, with periods of its own. */
export function movedTable(scene: BulletinScene, kind: 'published' | 'computed', moved: readonly Moved[]): Block[] {
  if (moved.length === 0) return []
  const { say } = scene
  const title = say(`bulletin.moved.${kind}`)
  const hasPeriods = kind === 'published'
  return [
    { kind: 'text', line: [words(title, 'strong')] },
    {
      kind: 'table',
      caption: title,
      columns: [
        { weight: hasPeriods ? 34 : 44, align: 'start' },
        { weight: 12, align: 'centre' },
        ...(hasPeriods ? [{ weight: 26, align: 'start' as const }] : []),
        { weight: 19, align: 'end' },
        { weight: 19, align: 'end' },
        { weight: 22, align: 'end' },
      ],
      head: [titlesOf(scene, hasPeriods).map((text) => cell(words(text)))],
      body: moved.map((one) => movedRow(say, one)),
    },
  ]
}

function titlesOf({ say, dayBefore, asOf }: BulletinScene, hasPeriods: boolean): string[] {
  return [
    say('bulletin.column.target'),
    say('bulletin.column.unit'),
    ...(hasPeriods ? [say('bulletin.column.periods')] : []),
    say('bulletin.column.known', { day: dayBefore.slice(5) }),
    say('bulletin.column.known', { day: asOf.slice(5) }),
    say('bulletin.column.change'),
  ]
}

function movedRow(say: BulletinScene['say'], moved: Moved): Row {
  const { name, unit, periods, before, absent = 'not-reported', now, change } = moved
  return {
    strong: false,
    cells: [
      cell(words(name)),
      cell(words(unitText(unit, say.locale))),
      ...(periods === null ? [] : [cell(words(periods))]),
      cell(before ?? words(say(`quantity.absent.${absent}`), 'faint')),
      cell(now),
      cell(change ?? words(say('bulletin.moved.new'), 'faint')),
    ],
  }
}
