import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Condition, Truth } from '#domain/condition/condition.ts'
import { conditionFromText, conditionText } from '#domain/condition/condition-text.ts'
import { type EvaluationContext, evaluate } from '#domain/condition/evaluate.ts'
import { resolveClock } from '#domain/condition/resolve-clock.ts'
import type { RowValues } from '#domain/ledger/ledger.ts'
import { anyCondition, anyRow } from '../../../test/support/any-condition.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { seedSmallCity, systemOfSmallCity } from '../../../test/support/small-city.ts'
import { openTrialLedgers, trialEstate, trialWordsOf, trialWorkshop } from '../../../test/support/trial-ledgers.ts'
import { createTrialTables, fillTrialTable, type TrialVersion } from '../../../test/support/trial-tables.ts'
import type { Database } from '../connection/database.ts'
import { searchForm } from '../search-form.ts'
import { type Transaction, transact } from '../transact.ts'
import { conditionSql } from './condition-sql.ts'

// Nothing is faked. The tables are those of two trial ledgers, with every kind of field.

const today = calendarDate('2026-10-31')

/** The small city's tree: 泉州市 over 晋江市 over 磁灶镇, and 惠安县. */
const ancestors: Readonly<Record<string, readonly string[]>> = {
  '350582': ['350500'],
  '350582104': ['350582', '350500'],
  '350521': ['350500'],
}

const knownDays = ['2024-01-01', '2025-06-01', '2026-03-01', '2026-10-31']

/** Chains of estates: versions in the order in which they became known, sometimes two on a day, sometimes withdrawn. */
const anyEstates: fc.Arbitrary<TrialVersion[]> = fc
  .tuple(...['r1', 'r2', 'r3', 'r4'].map(anyChain))
  .map((chains) => chains.flat())

function anyChain(id: string): fc.Arbitrary<TrialVersion[]> {
  const step = fc.record({
    knownFrom: fc.constantFrom(...knownDays),
    kind: fc.constantFrom('change', 'change', 'withdraw'),
    values: anyRow(trialEstate),
  })
  return fc.array(step, { maxLength: 3 }).map((steps) => {
    const inOrder = steps.toSorted((a, b) => (a.knownFrom < b.knownFrom ? -1 : 1))
    return inOrder.map((one, at) => ({
      ...one,
      id,
      version: at + 1,
      supersededOn: inOrder[at + 1]?.knownFrom ?? null,
    }))
  })
}

const anyQuestion = fc.record({
  asOf: fc.option(fc.constantFrom(...knownDays, '2020-01-01')),
  conditions: fc.array(anyCondition(trialWorkshop, openTrialLedgers), { minLength: 12, maxLength: 12 }),
  workshops: fc.array(anyRow(trialWorkshop), { minLength: 25, maxLength: 25 }),
  estates: anyEstates,
})

describeDatabases(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await seedSmallCity(database)
    await createTrialTables(database, [trialEstate, trialWorkshop])
  })

  test('what the database says of a row and what evaluation says is the same: true, false or unknown', async () => {
    const seen = new Set<Truth>()
    await fc.assert(
      fc.asyncProperty(anyQuestion, async ({ asOf, conditions, workshops, estates }) => {
        const resolved = conditions.map((condition) => resolveClock(throughText(condition), today))
        const context = contextOf(standing(estates, asOf))
        const expected = workshops.map((row) =>
          resolved.map((condition) => evaluate(condition, (field) => row[field] ?? null, context)),
        )
        const answered = await transact(database, systemOfSmallCity, async (tx) => {
          await fillTrialTable(tx, trialEstate, estates)
          await fillTrialTable(tx, trialWorkshop, workshops.map(firstVersion))
          return askAll(tx, resolved, asOf)
        })
        for (const [index, condition] of resolved.entries()) {
          const truths = (rows: readonly (readonly Truth[])[]) => rows.map((row) => row[index])
          expect(truths(answered), JSON.stringify(condition)).toEqual(truths(expected))
        }
        for (const truth of expected.flat()) seen.add(truth)
      }),
      { numRuns: 100 },
    )
    expect(seen).toEqual(new Set([true, false, null]))
  })
})

/** Every condition that is tried is one that an address can carry. */
function throughText(condition: Condition): Condition {
  const read = conditionFromText(conditionText(condition), trialWorkshop.words, trialWordsOf)
  expect(read).toEqual(condition)
  return condition
}

function standing(versions: readonly TrialVersion[], asOf: string | null): Map<string, RowValues> {
  const known = versions.filter(({ knownFrom, supersededOn }) =>
    asOf === null ? supersededOn === null : knownFrom <= asOf && (supersededOn === null || supersededOn > asOf),
  )
  return new Map(known.filter(({ kind }) => kind !== 'withdraw').map(({ id, values }) => [id, values]))
}

function contextOf(estates: ReadonlyMap<string, RowValues>): EvaluationContext {
  return {
    words: trialWorkshop.words,
    fold: searchForm,
    isWithin: (placeId, ancestorId) => placeId === ancestorId || (ancestors[placeId] ?? []).includes(ancestorId),
    referredRow: (_, id) => {
      const values = estates.get(id)
      return values === undefined ? null : (field) => values[field] ?? null
    },
    wordsOf: (ledger) => openTrialLedgers(ledger).words,
  }
}

function firstVersion(values: RowValues, at: number): TrialVersion {
  const id = String(at).padStart(3, '0')
  return { id, version: 1, kind: 'create', knownFrom: '2024-01-01', supersededOn: null, values }
}

/** The truths of all rows in their order, each row's in the order of the conditions. */
async function askAll(tx: Transaction, conditions: readonly Condition[], asOf: string | null): Promise<Truth[][]> {
  const truths = conditions.map(
    (condition, at) =>
      sql`${conditionSql(condition, trialWorkshop, openTrialLedgers, { asOf, face: 'all' })} as ${sql.id(`t${at}`)}`,
  )
  const { rows } = await sql<Record<string, Truth>>`
    select ${sql.join(truths)} from ${sql.table(trialWorkshop.table)} order by id`.execute(tx.query)
  return rows.map((row) => conditions.map((_, at) => row[`t${at}`] ?? null))
}
