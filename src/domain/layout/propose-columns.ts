import type { Ledger, LedgerField } from '../ledger/ledger.ts'
import { type UnitCode, unitDimension } from '../quantity/unit.ts'
import { bestAssignment } from './best-assignment.ts'
import { type HeaderMatcher, proposedFrom } from './header-match.ts'
import { readHeader, type Simplify, unitAmong, unitFor } from './header-text.ts'
import type { FittingLayout, HeadedColumn } from './known-layout.ts'
import type { FieldCandidate } from './recognised-table.ts'
import { areShares, fitOfValues, type Samples } from './value-signs.ts'

/** A column with some of its values. */
export interface SampledColumn extends HeadedColumn {
  readonly samples: Samples
}

/** What a column is taken for. */
export interface Proposal {
  readonly field: string | null
  readonly unit: UnitCode | null
  readonly certainty: number
  readonly candidates: readonly FieldCandidate[]
}

interface Knowledge {
  readonly ledger: Ledger
  readonly matcher: HeaderMatcher
  readonly layout: FittingLayout | null
  /** Writings of units that hold for the whole table. */
  readonly units: readonly string[]
  readonly simplify: Simplify
}

/** Candidates shown beside the proposal. */
const mostCandidates = 5

/**
 * Proposes a field for each column, each field once, so that the certainties add up to the most. Columns of a known layout are certain and
 * taken first; for the others names and values of the column speak.
 */
export function proposeColumns(columns: readonly SampledColumn[], knowledge: Knowledge): Proposal[] {
  const { ledger, layout } = knowledge
  const taken = new Set([...(layout?.columns.values() ?? [])].map(({ field }) => field))
  const fields = [...ledger.fields.keys()].filter((field) => !taken.has(field))
  const candidates = columns.map((column) =>
    layout?.columns.has(column.column) ? [] : candidatesOf(column, knowledge).filter(({ field }) => !taken.has(field)),
  )
  const assigned = bestAssignment(candidates.map((found) => fields.map((field) => weightOf(found, field))))
  return columns.map((column, index) => {
    const fixed = layout?.columns.get(column.column)
    if (fixed !== undefined) return fromLayout(fixed, knowledge)
    return proposal(column, fields[assigned[index] ?? -1] ?? null, candidates[index] ?? [], knowledge)
  })
}

function weightOf(found: readonly FieldCandidate[], field: string): number {
  const certainty = found.find((candidate) => candidate.field === field)?.certainty ?? 0
  return certainty >= proposedFrom ? certainty : 0
}

function candidatesOf({ headers, samples }: SampledColumn, { ledger, matcher, simplify }: Knowledge): FieldCandidate[] {
  return matcher
    .match(headers)
    .flatMap(({ field, certainty }) => {
      const known = ledger.fields.get(field)
      return known === undefined ? [] : [{ field, certainty: weighed(known, certainty, samples, simplify) }]
    })
    .toSorted((a, b) => b.certainty - a.certainty)
}

/** Values that fit raise a field above one of the same name that takes any text; values that do not fit speak against it. */
function weighed(field: LedgerField, certainty: number, samples: Samples, simplify: Simplify): number {
  const fit = fitOfValues(field, samples, simplify)
  if (fit === null) return certainty
  const isFree = field.kind === 'text' || field.kind === 'note'
  if (fit >= 0.8) return rounded(Math.min(1, certainty + (isFree ? 0 : 0.02)))
  if (certainty === 1) return fit < 0.3 ? 0.8 : 1
  return rounded(certainty * (fit < 0.3 ? 0.6 : 0.8 + 0.2 * fit))
}

function rounded(certainty: number): number {
  return Math.round(certainty * 1_000) / 1_000
}

function fromLayout(fixed: { readonly field: string; readonly unit: string | null }, { ledger }: Knowledge): Proposal {
  const field = ledger.fields.get(fixed.field)
  if (field === undefined) return { field: null, unit: null, certainty: 0, candidates: [] }
  const unit = field.kind === 'amount' && fixed.unit !== null ? unitFor(fixed.unit, field.unit) : null
  return { field: fixed.field, unit, certainty: 1, candidates: [] }
}

function proposal(
  column: SampledColumn,
  field: string | null,
  candidates: readonly FieldCandidate[],
  knowledge: Knowledge,
): Proposal {
  const others = candidates.filter((candidate) => candidate.field !== field).slice(0, mostCandidates)
  const found = field === null ? undefined : knowledge.ledger.fields.get(field)
  const certainty = candidates.find((candidate) => candidate.field === field)?.certainty ?? 0
  return {
    field,
    unit: found === undefined ? null : unitOfColumn(column, found, knowledge),
    certainty,
    candidates: others,
  }
}

/** The unit that the lowest header names, or that stands above the table, or that the values of a column of % show. */
export function unitOfColumn(
  { headers, samples }: SampledColumn,
  field: LedgerField,
  { units, simplify }: Pick<Knowledge, 'units' | 'simplify'>,
): UnitCode | null {
  if (field.kind !== 'amount') return null
  const written = headers.map((header) => readHeader(header, simplify).unit).filter((unit) => unit !== null)
  if (field.unit === '%') return written.length === 0 && areShares(samples) ? '比例' : null
  const named = written.map((writing) => unitFor(writing, field.unit)).findLast((unit) => unit !== null) ?? null
  if (named !== null) return unitDimension(named) === unitDimension(field.unit) ? named : null
  return unitAmong(units, field.unit)
}
