import { beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/connection/database.ts'
import { appendRowVersions } from '#db/ledger/append-row-versions.ts'
import { insertLedgerCheckVersions, type NewLedgerCheckVersion } from '#db/ledger-check.repository.ts'
import { type Actor, readAs, transact } from '#db/transact.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { earlierMonth } from '#domain/check/earlier-month.ts'
import type { RowValues } from '#domain/ledger/ledger.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aProject, aProjectMonth } from '../../../test/support/ledger-rows.ts'
import { personIn, seedSmallCity, smallCityId, systemOfSmallCity } from '../../../test/support/small-city.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { completeRulebook } from '../world/complete-rulebook.ts'
import { findingsFor } from './findings-for.ts'
import { rowsByKey } from './rows-before.ts'

// Nothing is faked. It is 2026-10-31. Jinjiang has a project of 1000 万元 with its month of March 2026; the checks are the national ones.

const today = calendarDate('2026-10-31')
const march = { project: 'project-1', month: '2026-03', invested: '10', investedYear: '30', investedTotal: '930' }
const april = { project: 'project-1', month: '2026-04', invested: '20', investedYear: '50', investedTotal: '950' }

/** A check of our own on projects; a test states what it changes. */
function aCheck(change: Partial<NewLedgerCheckVersion>): NewLedgerCheckVersion {
  return {
    ...{ id: 'project.trial', version: 1, ledger: 'project', severity: 'ask', zh: '问', en: 'Asks', fields: ['name'] },
    ...{ condition: { field: 'name', operator: 'contains', value: 'sy' }, certainty: 'A', sourceText: '试验' },
    ...{ validFrom: '2026-01-01', validTo: null, recordedBy: 'account-city-office', why: '' },
    ...change,
  } as NewLedgerCheckVersion // a severity and a certainty are among the literals
}

describeDatabases(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await seedSmallCity(database)
    await completeRulebook(database, smallCityId, ['national'])
    await transact(database, systemOfSmallCity, async (tx) => {
      const ledgers = await openLedgers(tx)
      const project = { values: { totalInvestment: '1000', startedOn: '2025-05-01' } }
      await appendRowVersions(tx, ledgers('project'), [aProject(project)])
      await appendRowVersions(tx, ledgers('project-month'), [aProjectMonth({ values: march })])
    })
  })

  /** What is said of rows that would be saved, row by row: ids of checks without the ledger. */
  function saidOf(
    ledger: string,
    rows: readonly RowValues[],
    before: RowValues | null = null,
    actor: Actor = personIn('city-office'),
  ): Promise<string[][]> {
    return readAs(database, actor, async (tx) => {
      const ledgers = await openLedgers(tx)
      const asked = rows.map((values) => ({ values, before }))
      const findings = await findingsFor(tx, ledgers(ledger), ledgers, today, asked)
      return findings.map((found) => found.map(({ check }) => check.slice(ledger.length + 1)))
    })
  }

  const addChecks = (...checks: NewLedgerCheckVersion[]) =>
    transact(database, systemOfSmallCity, (tx) => insertLedgerCheckVersions(tx, checks))

  test('a month is compared with the month before that stands in the ledger', async () => {
    const wrong = { ...april, investedYear: '51' }
    expect(await saidOf('project-month', [april, wrong])).toEqual([[], ['month-is-difference']])
  })

  test('months that are saved together are compared with each other first', async () => {
    const corrected = { ...march, invested: '5', investedYear: '25', investedTotal: '925' }
    const follows = { ...april, invested: '25' }
    expect(await saidOf('project-month', [follows, corrected])).toEqual([[], []])
  })

  test('after months that nobody reported, what adds up is compared with the last one that stands', async () => {
    const fallen = { ...april, month: '2026-08', investedYear: '29', investedTotal: '929' }
    const risen = { ...fallen, investedYear: '31', investedTotal: '931' }
    expect(await saidOf('project-month', [fallen])).toEqual([['total-falls', 'year-falls']])
    expect(await saidOf('project-month', [{ ...risen, invested: '999' }])).toEqual([['month-is-difference']])
    expect(await saidOf('project-month', [risen])).toEqual([[]])
  })

  test('of months that are saved together the nearest counts, whether it stands or is saved with them', async () => {
    const june = { ...april, month: '2026-06', investedYear: '80', investedTotal: '980' }
    const august = { ...june, month: '2026-08', investedYear: '79', investedTotal: '979' }
    const may = { ...april, month: '2026-05', investedYear: '29', investedTotal: '929' }
    expect(await saidOf('project-month', [august, june])).toEqual([['total-falls', 'year-falls'], []])
    expect(await saidOf('project-month', [june, may])).toEqual([
      ['month-is-difference', 'total-is-sum'],
      ['total-falls', 'year-falls'],
    ])
    expect(await saidOf('project-month', [{ ...august, project: 'project-2' }, june])).toEqual([[], []])
  })

  test('a month that leaves the figure empty hides no fall, whether it stands or is saved too', async () => {
    const silent = { ...april, invested: null, investedYear: null, investedTotal: null }
    const may = { ...april, month: '2026-05', investedYear: '29', investedTotal: '929' }
    expect(await saidOf('project-month', [silent, may])).toEqual([[], ['total-falls', 'year-falls']])
  })

  test('a figure that was reported years ago is found behind the months that left it empty', async () => {
    const months = Array.from({ length: 27 }, (_, index) => earlierMonth('2026-04', index + 1))
    await transact(database, systemOfSmallCity, async (tx) => {
      const ledger = (await openLedgers(tx))('project-month')
      const rows = months.map((month) => ({ project: 'project-quiet', month, stage: 'structure' }))
      const reported = { ...march, project: 'project-quiet', month: '2023-12' }
      const versions = [...rows, reported].map((values) => aProjectMonth({ id: `quiet-${values.month}`, values }))
      await appendRowVersions(tx, ledger, versions)
    })
    const fallen = { ...april, project: 'project-quiet', investedTotal: '929' }
    expect(await saidOf('project-month', [fallen])).toEqual([['total-falls']])
    expect(await saidOf('project-month', [{ ...fallen, investedTotal: '930' }])).toEqual([[]])
  })

  test('a month that was entered under the wrong month is not compared with itself when it moves', async () => {
    expect(await saidOf('project-month', [{ ...march, month: '2026-04' }], march)).toEqual([[]])
    expect(await saidOf('project-month', [{ ...march, month: '2026-06', investedTotal: '925' }], march)).toEqual([[]])
  })

  test('months that are saved together may come in several calls', async () => {
    const may = { ...april, month: '2026-05', investedYear: '71' }
    const said = await readAs(database, personIn('city-office'), async (tx) => {
      const ledgers = await openLedgers(tx)
      const ledger = ledgers('project-month')
      const together = rowsByKey(ledger, [april, may])
      return findingsFor(tx, ledger, ledgers, today, [{ values: may, before: null }], together)
    })
    expect(said.flat().map(({ check }) => check)).toEqual([
      'project-month.month-is-difference',
      'project-month.total-is-sum',
    ])
  })

  test('a month is compared with its project', async () => {
    const above = { ...april, invested: '120', investedYear: '150', investedTotal: '1050' }
    expect(await saidOf('project-month', [above])).toEqual([['done-above-total-investment']])
  })

  test('a project that the person may not see is no reason to speak', async () => {
    const above = { ...april, invested: '120', investedYear: '150', investedTotal: '1050' }
    expect(await saidOf('project-month', [above], null, personIn('county-office', '350521'))).toEqual([[]])
  })

  test('a project is compared with what it was', async () => {
    const before = { totalInvestment: '1000' }
    expect(await saidOf('project', [{ totalInvestment: '9990000' }], before)).toEqual([['slip']])
    expect(await saidOf('project', [{ totalInvestment: '9990000' }])).toEqual([[]])
  })

  test('a check of the city speaks like the others, in search and in the tree of places too', async () => {
    const within = { field: 'place', operator: 'within', value: '350582' } as const
    await addChecks(aCheck({}), aCheck({ id: 'project.trial-place', condition: within }))
    const rows = [{ name: '石业园' }, { name: '鞋业园', place: '350582104' }, { name: '鞋业园', place: '350521' }]
    expect(await saidOf('project', rows)).toEqual([['trial'], ['trial-place'], []])
  })

  test('checks that a city has never had are added at the next start, and only these', async () => {
    expect(await completeRulebook(database, smallCityId, ['national'])).toMatchObject({
      checks: 0,
      measures: 0,
      figures: 0,
    })
    const { checks: missing } = await completeRulebook(database, '350100', ['national'])
    expect(missing).toBeGreaterThan(50)
  })

  test('a check that names what the ledger no longer has does not fall silent', async () => {
    await addChecks(
      aCheck({ id: 'space.trial', ledger: 'space', condition: { field: 'colour', operator: '=', value: 'r' } }),
    )
    await expect(saidOf('space', [{ name: '201' }])).rejects.toMatchObject({
      code: 'condition.unreadable',
      params: { detail: 'space.trial: field: "colour"' },
    })
  })
})
