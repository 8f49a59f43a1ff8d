import type { NewRowVersion } from '#db/ledger/ledger-row.ts'
import { type RowKind, type RowStep, rowKinds, type SeenVersion, stepsOf } from '#domain/change/row-steps.ts'
import { contributionReader } from '#domain/measure/contribution.ts'
import { type Measure, type Months, monthsCounted } from '#domain/measure/measure.ts'
import { type Exact, toText, zero } from '#domain/quantity/exact.ts'
import { type Chain, contextOf, type SlowCity, standingOn } from './slow-figures.ts'

/** Which change is asked for: between two days, of a place's rows in a period. */
export interface SlowDays {
  readonly from: string
  readonly to: string
  readonly placeIds: readonly string[]
  readonly face: 'all' | 'approved'
  readonly period: Months
}

/** Kind and amount of each part that moved a measure, row version by row version. */
export function slowParts(
  { open }: SlowCity,
  measure: Measure,
  chains: readonly Chain[],
  days: SlowDays,
): Record<string, string> {
  const ledger = open(measure.ledger)
  const { from, until } = monthsCounted(measure, days.period)
  const reader = (day: string) => {
    const contributions = contributionReader(
      measure,
      ledger,
      contextOf(ledger, open, standingOn(chains, day, days.face)),
    )
    return (version: NewRowVersion | undefined): Exact => {
      if (version === undefined || version.kind === 'withdraw' || !isCounted(version, days)) return zero
      return contributions(version.values)
        .filter(({ month }) => month <= until && (from === null || month >= from))
        .reduce((sum, { amount }) => sum.plus(amount), zero)
    }
  }
  const [then, now] = [reader(days.from), reader(days.to)]
  const rows = chains
    .filter((chain) => chain.ledger === measure.ledger)
    .map((chain) => {
      const versions = days.face === 'all' ? chain.versions : approvedOnes(chain.versions)
      const stood = versions.findLast(({ knownFrom }) => knownFrom <= days.from)
      const since = versions.filter(({ knownFrom }) => knownFrom > days.from && knownFrom <= days.to)
      const judgedAnew = stood === undefined ? null : movedBelow(measure, stood, chains, days)
      const seen = since.map(
        (version): SeenVersion => ({ ...seenOf(version, measure, ledger.month), brings: now(version) }),
      )
      return stepsOf({ stood: then(stood), stoodSince: now(stood), judgedAnew, versions: seen }, days.from.slice(0, 7))
    })
  return amountsByKind(rows)
}

function isCounted({ placeId }: NewRowVersion, { placeIds }: SlowDays): boolean {
  return placeIds.includes(placeId)
}

/** Who sees no version that waits sees an approval as what it approved; a row of which nothing was approved before begins with it. */
function approvedOnes(versions: readonly NewRowVersion[]): NewRowVersion[] {
  return versions.flatMap((version, at) => {
    if (version.approval === 'submitted') return []
    const before = versions.slice(0, at)
    const waited = before.slice(before.findLastIndex(({ approval }) => approval === 'approved') + 1)
    const kind = waited.some((one) => one.kind === 'create') ? 'create' : waited.at(-1)?.kind
    return [version.kind === 'approve' && kind !== undefined ? { ...version, kind } : version]
  })
}

function seenOf(version: NewRowVersion, { time }: Measure, month: string | null): Omit<SeenVersion, 'brings'> {
  const field = time.kind === 'flow' ? time.on : time.kind === 'stock' ? time.from : month
  const first = version.values[field ?? ''] ?? null
  return { ...version, version: version.expectedVersion + 1, month: first === null ? null : String(first).slice(0, 7) }
}

/** The references through which measures of random-writes.ts look. */
const looksThrough: Readonly<Record<string, readonly string[]>> = {
  land: ['park'],
  'output-in-parks': ['enterprise', 'park'],
}

function movedBelow(
  { id }: Measure,
  stood: NewRowVersion,
  chains: readonly Chain[],
  days: SlowDays,
): 'corrected' | 'changed' | null {
  const kinds: string[] = []
  let version: NewRowVersion | undefined = stood
  for (const field of looksThrough[id] ?? []) {
    const versions: readonly NewRowVersion[] =
      chains.find(({ versions: [first] }) => first?.id === version?.values[field])?.versions ?? []
    const seen = versions.filter(({ approval }) => days.face === 'all' || approval === 'approved')
    const since = versions.filter(({ knownFrom }) => knownFrom > days.from && knownFrom <= days.to)
    kinds.push(...since.map(({ kind }) => kind))
    version = seen.findLast(({ knownFrom }) => knownFrom <= days.from)
    if (version?.kind === 'withdraw') version = undefined
  }
  if (kinds.length === 0) return null
  return kinds.every((kind) => kind === 'correct' || kind === 'approve') ? 'corrected' : 'changed'
}

/** A kind is told where it moved some row, though rows may make up for each other. */
function amountsByKind(rows: readonly (readonly RowStep[])[]): Record<string, string> {
  const told = rowKinds.flatMap((kind) => {
    const amounts = rows.map((steps) => broughtAs(kind, steps)).filter((amount) => !amount.eq(zero))
    return amounts.length === 0 ? [] : [[kind, toText(amounts.reduce((sum, amount) => sum.plus(amount), zero))]]
  })
  return Object.fromEntries(told)
}

function broughtAs(kind: RowKind, steps: readonly RowStep[]): Exact {
  return steps.filter((step) => step.kind === kind).reduce((sum, { brought }) => sum.plus(brought), zero)
}
