import type { Ledger, LedgerField } from '../ledger/ledger.ts'
import { unitDimension } from '../quantity/unit.ts'
import { type HeaderReading, readHeaders, type WrittenHeaders } from './header-readings.ts'
import { readHeader, type Simplify, unitFor } from './header-text.ts'
import { letterPairs, likenessOf, tellsOtherwise } from './name-likeness.ts'
import type { FieldCandidate } from './recognised-table.ts'

/** A column is proposed for a field from here on. */
export const proposedFrom = 0.6
/** Below this, a field is not even among the candidates. */
const candidateFrom = 0.3
/** From here on a header means what it says, and near names are not asked. */
const decidedFrom = 0.8
/** Longer texts are no headers: near names are not looked for. */
const longestHeader = 40

/** How certain a field is when its name is met exactly. */
const certainties = { label: 1, alias: 0.95, code: 0.9 } as const
/** What is left of a certainty when a word in or above the header makes another figure of it. */
const otherwise = 0.55

/** Says which fields the headers above a column may mean, by their names alone, the likeliest first. */
export interface HeaderMatcher {
  /** Fields that are named exactly so, or nearly. */
  readonly match: (headers: readonly string[]) => readonly FieldCandidate[]
  /** Fields that are named exactly so: quick enough to be asked of every row of a sheet. */
  readonly matchExactly: (headers: readonly string[]) => readonly FieldCandidate[]
}

interface FieldName {
  readonly field: LedgerField
  readonly name: string
  readonly certainty: number
}

/** Makes a matcher for a ledger. */
export function headerMatcher(ledger: Ledger, simplify: Simplify): HeaderMatcher {
  const names = [...ledger.fields.values()].flatMap((field) => namesOf(field, simplify))
  const byName = indexed(names, ({ name }) => [name])
  const byPair = indexed(names, ({ name }) => letterPairs(name))
  const exactly = (written: WrittenHeaders) => candidatesOf(written, ({ name }) => byName.get(name) ?? [])
  const nearly = (written: WrittenHeaders) =>
    candidatesOf(written, ({ name }) =>
      name.length > longestHeader ? [] : new Set(letterPairs(name).flatMap((pair) => byPair.get(pair) ?? [])),
    )
  const matchExactly = remembering((headers) => exactly(readHeaders(headers, simplify)))
  const matchNearly = remembering((headers) => nearly(readHeaders(headers, simplify)))
  return {
    matchExactly,
    match(headers) {
      const found = matchExactly(headers)
      return (found[0]?.certainty ?? 0) >= decidedFrom ? found : matchNearly(headers)
    },
  }
}

/** The same headers are asked about for every block of rows that they could be in. */
function remembering(match: HeaderMatcher['match']): HeaderMatcher['match'] {
  const known = new Map<string, readonly FieldCandidate[]>()
  return (headers) => {
    const key = headers.join('\n')
    const found = known.get(key) ?? match(headers)
    known.set(key, found)
    return found
  }
}

function namesOf(field: LedgerField, simplify: Simplify): FieldName[] {
  const fold = (text: string) => readHeader(text, simplify).name
  const named = [
    { field, name: fold(field.zh), certainty: certainties.label },
    ...(field.aliases ?? []).map((alias) => ({ field, name: fold(alias), certainty: certainties.alias })),
    { field, name: fold(field.en), certainty: certainties.alias },
    { field, name: fold(field.name), certainty: certainties.code },
  ]
  return named.filter(({ name }) => name !== '')
}

function indexed(
  names: readonly FieldName[],
  keysOf: (name: FieldName) => readonly string[],
): Map<string, FieldName[]> {
  const index = new Map<string, FieldName[]>()
  for (const name of names) {
    for (const key of keysOf(name)) {
      const same = index.get(key)
      if (same === undefined) index.set(key, [name])
      else same.push(name)
    }
  }
  return index
}

/** @param namesFor names that a reading is compared with */
function candidatesOf(
  { readings, unit }: WrittenHeaders,
  namesFor: (reading: HeaderReading) => Iterable<FieldName>,
): FieldCandidate[] {
  const best = new Map<string, number>()
  for (const reading of readings) {
    for (const { field, name, certainty } of namesFor(reading)) {
      const found = likeness(reading, name) * reading.trust * certainty * fitOfUnit(field, unit)
      if (found > (best.get(field.name) ?? 0)) best.set(field.name, found)
    }
  }
  return [...best]
    .map(([field, certainty]) => ({ field, certainty: Math.round(certainty * 1_000) / 1_000 }))
    .filter(({ certainty }) => certainty >= candidateFrom)
    .toSorted((a, b) => b.certainty - a.certainty)
}

function likeness({ name, aside }: HeaderReading, wanted: string): number {
  const alike = likenessOf(name, wanted)
  return alike > 0 && tellsOtherwise(name + aside, wanted) ? alike * otherwise : alike
}

/** A unit in the header speaks for fields that it measures, and against all others. */
function fitOfUnit(field: LedgerField, writing: string | null): number {
  if (writing === null) return 1
  if (field.kind !== 'amount') return field.kind === 'text' || field.kind === 'note' ? 0.7 : 0.4
  const unit = unitFor(writing, field.unit)
  return unit === null || unitDimension(unit) === unitDimension(field.unit) ? 1 : 0.4
}
