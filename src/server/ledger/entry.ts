import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import type { Transaction } from '#db/transact.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Finding } from '#domain/check/check.ts'
import { DomainError } from '#domain/errors.ts'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { loadReference, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { openLedgers } from './open-ledgers.ts'
import type { RowSource } from './row-source.ts'
import type { FieldProblem } from './row-values.ts'

/** Somebody entering rows of one ledger: everything that judging and writing them needs to know. */
export interface Entry {
  readonly tx: Transaction
  readonly actor: PersonActor
  readonly reference: Reference
  readonly open: LedgerSet
  readonly ledger: Ledger
  /** The world's day: that of recording. */
  readonly today: CalendarDate
  /** The day on which the office knew it; before today it is 补录. */
  readonly knownFrom: CalendarDate
  readonly why: string
  /** What a person answered to a soft check; null: nothing. */
  readonly answerTo: (check: string) => string | null
}

/** What a person says about a save, whatever is saved. */
export interface EntryInput {
  readonly ledger: string
  readonly knownFrom?: string | undefined
  readonly why: string
  readonly answers?: Readonly<Record<string, string>>
}

/** A row as somebody wants it, whole, before it is judged. */
export interface WantedRow {
  /** A fresh one for a new row. */
  readonly id: string
  /** The last version; null for a new row. */
  readonly before: LedgerRow | null
  readonly kind: 'create' | 'correct' | 'change'
  /** Each value in the writing of its kind; of a new row, fields that are empty may be left out. */
  readonly values: RowValues
  /** What stood in the cell where it says more than the value, by field. */
  readonly written: Readonly<Record<string, string>>
  readonly origin: RowSource
  readonly synthetic: boolean
  /** What could not be read or kept of what was given. */
  readonly problems: readonly FieldProblem[]
  /** True: a request to take the row out is taken back by it, whatever the values. */
  readonly staysIn?: boolean
}

/** A row of which is known what it changes, where it lies, and what cannot be taken. */
export interface UnweighedRow extends WantedRow {
  /** Fields whose value differs from the version before. */
  readonly changed: readonly string[]
  /** The place by which it is decided who may see and write it; null only beside a problem. */
  readonly placeId: string | null
}

/** A row with everything that speaks against it. */
export interface JudgedRow extends UnweighedRow {
  /** Hard findings, and soft ones without an answer. */
  readonly findings: readonly Finding[]
  /** Soft findings that a person answered, now or at an earlier version whose fields are as they were. */
  readonly answers: LedgerRow['answers']
}

/**
 * @param input `knownFrom` is the world's today where it is absent
 * @throws DomainError `ledger.unknown`, `ledger.known-in-future`
 */
export async function openEntry(
  tx: Transaction,
  world: WorldInfo,
  actor: PersonActor,
  { ledger, knownFrom, why, answers = {} }: EntryInput,
): Promise<Entry> {
  const open = await openLedgers(tx)
  const today = todayOf(world)
  const day = knownFrom === undefined ? today : calendarDate(knownFrom)
  if (day > today) throw new DomainError('ledger.known-in-future', { day, today })
  return {
    ...{ tx, actor, open, today, why },
    ledger: open(ledger),
    reference: await loadReference(tx, today),
    knownFrom: day,
    answerTo: (check) => (Object.hasOwn(answers, check) ? (answers[check] ?? null) : null),
  }
}

/** True when nothing keeps the row from being written. */
export function isReady({ problems, findings }: Pick<JudgedRow, 'problems' | 'findings'>): boolean {
  return problems.length === 0 && findings.length === 0
}

/** True when writing the row would say nothing new: it stands with just these values. */
export function isSame({ before, changed, staysIn }: Pick<JudgedRow, 'before' | 'changed' | 'staysIn'>): boolean {
  const isAsked = staysIn === true && before?.kind === 'ask-withdraw'
  return before !== null && before.kind !== 'withdraw' && !isAsked && changed.length === 0
}
