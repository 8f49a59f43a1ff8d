import type { NewRowVersion } from '#db/ledger/ledger-row.ts'
import { searchForm } from '#db/search-form.ts'
import type { EvaluationContext } from '#domain/condition/evaluate.ts'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { contributionReader } from '#domain/measure/contribution.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { type Exact, toText, zero } from '#domain/quantity/exact.ts'

/** The chain of a row's versions, the first one first. */
export interface Chain {
  readonly ledger: string
  readonly versions: readonly NewRowVersion[]
}

/** What the slow way is told of the city: its ledgers, and above which places each place lies. */
export interface SlowCity {
  readonly open: LedgerSet
  readonly above: Readonly<Record<'administrative' | 'reporting', (placeId: string) => readonly string[]>>
}

/** Figures as text by `relation place measure month approval`: amount, rows, unknown, synthetic, waiting. */
export type FigureTexts = ReadonlyMap<string, string>

interface Sum {
  readonly amount: Exact
  readonly rows: number
  readonly unknown: number
  readonly synthetic: number
  readonly waiting: number
}

/**
 * Every figure, row version by row version: of the versions that stood on a day, or stand last (null). What the last versions bring beside the
 * approved ones, and what they lack of it, is `submitted`.
 */
export function slowFigures(
  city: SlowCity,
  measures: readonly Measure[],
  chains: readonly Chain[],
  asOf: string | null,
): FigureTexts {
  const approved = sumsOf(city, measures, standingOn(chains, asOf, 'approved'))
  const all = sumsOf(city, measures, standingOn(chains, asOf, 'all'))
  const said = new Map([...approved].map(([key, sum]) => [`${key} approved`, { ...sum, waiting: 0 }]))
  for (const key of new Set([...approved.keys(), ...all.keys()]))
    said.set(`${key} submitted`, less(all.get(key) ?? nothing, approved.get(key) ?? nothing))
  return new Map([...said].filter(([, sum]) => !isNothing(sum)).map(([key, sum]) => [key, textOf(sum)]))
}

/** By `relation place measure month`. */
function sumsOf(city: SlowCity, measures: readonly Measure[], standing: readonly Standing[]): Map<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const measure of measures) {
    for (const { version, month, brought } of broughtTo(measure, city, standing)) {
      for (const relation of ['administrative', 'reporting'] as const) {
        for (const placeId of city.above[relation](version.placeId)) {
          const key = [relation, placeId, measure.id, month].join(' ')
          sums.set(key, add(sums.get(key), brought))
        }
      }
    }
  }
  return sums
}

interface Brought {
  readonly version: NewRowVersion
  readonly month: string
  readonly brought: Sum
}

function broughtTo(measure: Measure, { open }: SlowCity, standing: readonly Standing[]): Brought[] {
  const ledger = open(measure.ledger)
  const contributions = contributionReader(measure, ledger, contextOf(ledger, open, standing))
  const own = standing.filter((row) => row.ledger === measure.ledger)
  return own.flatMap(({ version }) =>
    contributions(version.values).map(({ month, amount, rows, unknown }) => {
      const waiting = version.approval === 'submitted' ? rows + unknown : 0
      return { version, month, brought: { amount, rows, unknown, synthetic: version.synthetic ? rows : 0, waiting } }
    }),
  )
}

/** A row by the version that stands. */
export interface Standing {
  readonly ledger: string
  readonly version: NewRowVersion
}

/** The versions that stood on a day, or stand last (null), of all or of the approved ones; none of a row that was withdrawn. */
export function standingOn(chains: readonly Chain[], asOf: string | null, face: 'all' | 'approved'): Standing[] {
  return chains.flatMap(({ ledger, versions }) => {
    const seen = versions.filter(({ approval }) => face === 'all' || approval === 'approved')
    const last = seen.findLast(({ knownFrom }) => asOf === null || knownFrom <= asOf)
    return last === undefined || last.kind === 'withdraw' ? [] : [{ ledger, version: last }]
  })
}

/** What conditions on rows of a ledger look at beside the row. */
export function contextOf(ledger: Ledger, open: LedgerSet, standing: readonly Standing[]): EvaluationContext {
  const rows = new Map<string, RowValues>(
    standing.map((row) => [`${row.ledger} ${row.version.id}`, row.version.values]),
  )
  return {
    words: ledger.words,
    fold: searchForm,
    isWithin: () => null,
    referredRow: (name, id) => {
      const values = rows.get(`${name} ${id}`)
      return values === undefined ? null : (field) => values[field] ?? null
    },
    wordsOf: (name) => open(name).words,
  }
}

function add(one: Sum | undefined, other: Sum): Sum {
  return {
    amount: (one?.amount ?? zero).plus(other.amount),
    rows: (one?.rows ?? 0) + other.rows,
    unknown: (one?.unknown ?? 0) + other.unknown,
    synthetic: (one?.synthetic ?? 0) + other.synthetic,
    waiting: (one?.waiting ?? 0) + other.waiting,
  }
}

const nothing: Sum = { amount: zero, rows: 0, unknown: 0, synthetic: 0, waiting: 0 }

/** What all say without what the approved say; all that waits. */
function less(all: Sum, approved: Sum): Sum {
  return {
    amount: all.amount.minus(approved.amount),
    rows: all.rows - approved.rows,
    unknown: all.unknown - approved.unknown,
    synthetic: all.synthetic - approved.synthetic,
    waiting: all.waiting,
  }
}

function isNothing({ amount, ...counts }: Sum): boolean {
  return amount.eq('0') && Object.values(counts).every((count) => count === 0)
}

function textOf({ amount, rows, unknown, synthetic, waiting }: Sum): string {
  return [toText(amount), rows, unknown, synthetic, waiting].join(' ')
}
