import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { cancelLedgerImport } from '#contract/ledger-import.ts'
import { exportLedgerRows } from '#contract/ledger-workbook.ts'
import type { InputOf } from '#contract/operation.ts'
import { transact } from '#db/transact.ts'
import { openLedger, type RowValues } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { locales } from '#i18n/locale.ts'
import { anyRow } from '../../../test/support/any-row.ts'
import type { ParkCityApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aRow, fillLedgers, openLedgerCity, type StatedRow } from '../../../test/support/ledger-city.ts'
import { importUntilSettled, problemsOf } from '../../../test/support/ledger-import.ts'
import { cityId } from '../../../test/support/park-city.ts'
import type { KnownNames } from '../ledger/name-finders.ts'

// Nothing is faked but the world's clock: the file goes out through one operation and comes back through others.

const rowsEach = 8
const places = ['350582', '350582104', '350521']
const ledgers = ledgerDefinitions.map((definition) => openLedger(definition))
const idsOf = (name: string): string[] => Array.from({ length: rowsEach }, (_, index) => `${name}-any-${index}`)

/** What random rows may name: random rows of the other ledgers, which stand in the database with them. */
const names: KnownNames = {
  places: places.map((id) => ({
    id,
    code: id,
    name: id,
    nameHant: null,
    nameEn: null,
    kind: 'county',
    parentId: null,
  })),
  organisations: [{ id: 'office-jinjiang', names: [] }],
  references: Object.fromEntries(ledgers.map(({ name }) => [name, idsOf(name).map((id) => ({ id, names: [] }))])),
}

/** Random rows of every ledger, each key once; the seed is told when the test fails. */
function randomRows(seed: number): StatedRow[] {
  const valuesById = new Map<string, RowValues>()
  for (const [index, ledger] of ledgers.entries()) {
    const sample = fc.sample(anyRow(ledger, names), { seed: seed + index, numRuns: rowsEach * 3 })
    const keys = new Map(sample.map((values) => [JSON.stringify(ledger.key.map((field) => values[field])), values]))
    const ids = idsOf(ledger.name)
    for (const [place, values] of [...keys.values()].slice(0, rowsEach).entries())
      valuesById.set(ids[place] ?? '', values)
  }
  return ledgers.flatMap(({ name }) =>
    idsOf(name).flatMap((id) => {
      const values = valuesById.get(id)
      return values ? [aRow(name, id, placeOf(valuesById, name, values), values)] : []
    }),
  )
}

/** The place that decides about a row: its own, or that of the row that it follows. */
function placeOf(valuesById: ReadonlyMap<string, RowValues>, name: string, values: RowValues): string {
  const ledger = ledgers.find((one) => one.name === name)
  const field = ledger?.fields.get(ledger.place)
  const value = String(values[field?.name ?? ''])
  return field?.kind === 'reference' ? placeOf(valuesById, field.refersTo, valuesById.get(value) ?? {}) : value
}

describeDatabases((databases) => {
  const seed = Date.now() % 1_000_000
  let tested: ParkCityApp
  beforeAll(async () => {
    tested = await openLedgerCity(await databases.open())
    await transact(tested.app.database, { kind: 'system', cityId }, (tx) => fillLedgers(tx, randomRows(seed)))
  })
  afterEach(() => expect(tested.bugs).toEqual([]))
  afterAll(() => tested.close())

  /** Exports a list and announces the file to an import, which is given up again. */
  async function cameBack(input: InputOf<typeof exportLedgerRows>) {
    const office = await tested.as('city-office')
    const bytes = await office.download(exportLedgerRows, input)
    const name = `${input.ledger}.${input.format}`
    const { importId, state, counts } = await importUntilSettled(office, input.ledger, { name, bytes })
    const problems = state === 'ready' ? await problemsOf(office, importId) : []
    await office.call(cancelLedgerImport, { importId })
    return { state, counts, problems: problems.filter(({ severity }) => severity !== 'note') }
  }

  const unchanged = {
    state: 'ready',
    problems: [],
    counts: { new: 0, changed: 0, refused: 0, same: expect.any(Number) },
  }

  describe.each(ledgers.map(({ name }) => name))(`the ledger %s (seed ${seed})`, (ledger) => {
    test.each(locales)('exported as %s it imports again without a change', async (locale) => {
      for (const format of ['xlsx', 'csv'] as const) {
        const outcome = await cameBack({ ledger, locale, format })
        expect(outcome, format).toEqual(unchanged)
        expect(outcome.counts?.same, format).toBeGreaterThanOrEqual(rowsEach / 2)
      }
    })
  })

  test('a list grouped by place and park imports again without a change', async () => {
    expect(await cameBack({ ledger: 'project', groupBy: 'place,park', format: 'xlsx' })).toEqual(unchanged)
  })
})
