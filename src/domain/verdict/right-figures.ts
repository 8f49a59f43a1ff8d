import type { Compared } from './comparison.ts'
import { figuresOf, latestBefore, type Stretch, stretchOf, yearToDate } from './figures-for.ts'
import type { JudgedIndicator, Knowledge, KnownFigure } from './known-figure.ts'

/** What a finding is held against: its indicator, place and stretch, with what is known of them. */
export interface Asked {
  readonly compared: Compared
  readonly indicator: JudgedIndicator
  readonly place: string
  readonly stretch: Stretch
  readonly knowledge: Knowledge
}

/** The leading figure first: published for the period, given by the ledgers, or published shortly before. */
export function rightFigures(asked: Asked): readonly KnownFigure[] {
  const { indicator, place, stretch, knowledge } = asked
  const figures = knowledge.stated(indicator.id, place)
  const published = publishedFor(figures, stretch, indicator)
  const computed = knowledge.computed(indicator.id, place, stretch.code)
  const ledgers = computed === null || computed === 'withheld' ? [] : [computed]
  const before = published.length > 0 ? [] : latestBefore(figures, stretch, indicator.accumulation)
  return [...published, ...ledgers, ...before]
}

/** 截至 of a flow may mean the year so far: what is asked for since ever is looked for there when nothing else is published. */
function publishedFor(
  figures: readonly KnownFigure[],
  stretch: Stretch,
  { accumulation }: JudgedIndicator,
): readonly KnownFigure[] {
  const found = figuresOf(figures, stretch, accumulation)
  if (found.length > 0 || accumulation !== 'flow' || stretch.from !== null) return found
  return figuresOf(figures, yearToDate(stretch), accumulation)
}

/** The stretch that a finding tells of; where it tells none, that of the latest figure known. */
export function askedStretch(period: string | null, figures: readonly KnownFigure[]): Stretch | null {
  const own = stretchOf(period)
  if (own !== null) return own
  const current = figures.filter(({ knownUntil }) => knownUntil === null)
  const last = current.toSorted((a, b) => (a.periodTo < b.periodTo ? 1 : -1))[0]
  return last ? stretchOf(last.period) : null
}
