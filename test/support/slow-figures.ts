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

/** Figures as text by `relation place measure month approval`: amount, rows, unknown, synthetic. */
export type FigureTexts = ReadonlyMap<string, string>

interface Sum {
  readonly amount: Exact
  readonly rows: number
  readonly unknown: number
  readonly synthetic: number
}

/** Every figure, row version by row version: of the versions that stood on a day, or stand last (null). */
export function slowFigures(
  { open, above }: SlowCity,
  measures: readonly Measure[],
  chains: readonly Chain[],
  asOf: string | null,
): FigureTexts {
  const standing = standingOn(chains, asOf)
  const sums = new Map<string, Sum>()
  for (const measure of measures) {
    const ledger = open(measure.ledger)
    const contributions = contributionReader(measure, ledger, contextOf(ledger, open, standing))
    for (const { version } of standing.filter((row) => row.ledger === measure.ledger)) {
      for (const { month, amount, rows, unknown } of contributions(version.values)) {
        const brought = { amount, rows, unknown, synthetic: version.synthetic ? rows : 0 }
        for (const relation of ['administrative', 'reporting'] as const) {
          for (const placeId of above[relation](version.placeId)) {
            const key = [relation, placeId, measure.id, month, version.approval].join(' ')
            sums.set(key, add(sums.get(key), brought))
          }
        }
      }
    }
  }
  return new Map([...sums].filter(([, sum]) => !isNothing(sum)).map(([key, sum]) => [key, textOf(sum)]))
}

/** A row by the version that stands. */
export interface Standing {
  readonly ledger: string
  readonly version: NewRowVersion
}

/** The versions that stood on a day, or stand last (null); none of a row that was withdrawn. */
export function standingOn(chains: readonly Chain[], asOf: string | null): Standing[] {
  return chains.flatMap(({ ledger, versions }) => {
    const last = versions.findLast(({ knownFrom }) => asOf === null || knownFrom <= asOf)
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
  }
}

function isNothing({ amount, rows, unknown }: Sum): boolean {
  return amount.eq('0') && rows === 0 && unknown === 0
}

function textOf({ amount, rows, unknown, synthetic }: Sum): string {
  return [toText(amount), rows, unknown, synthetic].join(' ')
}
