import { beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Check } from '#domain/check/check.ts'
import { checkRow } from '#domain/check/check-row.ts'
import { parseCheck } from '#domain/check/parse-check.ts'
import { claimsOf } from '#domain/condition/claims-of.ts'
import { isFieldOperand } from '#domain/condition/operand.ts'
import { resolveClock } from '#domain/condition/resolve-clock.ts'
import { isProblem } from '#domain/errors.ts'
import { type Ledger, openLedger, type RowValues } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { readLedgerChecks } from '../world/load-ledger-checks.ts'
import { packFolder } from '../world/world-files.ts'

// The checks are those of the national pack, read against the real definitions. Today is 2026-10-31. Nothing is faked.

const today = calendarDate('2026-10-31')
const ledgers = new Map(ledgerDefinitions.map((definition) => [definition.name, openLedger(definition)]))
const wordsOf = (name: string) => ledgers.get(name)?.words ?? null

function ledgerNamed(name: string): Ledger {
  const ledger = ledgers.get(name)
  if (ledger === undefined) throw new Error(`no ledger ${name}`)
  return ledger
}

let checks: Check[] = []
beforeAll(async () => {
  const rows = await readLedgerChecks(packFolder('national'))
  checks = rows.map((row) => {
    const when = parseCheck(row, ledgerNamed(row.ledger), wordsOf)
    if (isProblem(when)) throw new Error(`${when.params.detail}`)
    return {
      ...row,
      when: resolveClock(when, today),
      validFrom: calendarDate(row.valid_from),
      validTo: null,
    }
  })
})

interface Beside {
  readonly previous?: RowValues
  readonly lastYear?: RowValues
  /** The row that every reference names. */
  readonly referred?: RowValues
}

/** What is said of a row: `refuse end-before-signing`, without the name of the ledger. */
function said(ledger: string, row: RowValues, { previous, lastYear, referred }: Beside = {}): string[] {
  const context = {
    fold: (text: string) => text,
    isWithin: () => null,
    referredRow: () => (referred === undefined ? null : (field: string) => referred[field] ?? null),
    wordsOf: (name: string) => ledgerNamed(name).words,
  }
  const own = checks.filter((check) => check.ledger === ledger)
  const before = { previous: previous ?? null, lastYear: lastYear ?? null }
  return checkRow(own, ledgerNamed(ledger), { ...anyReferences(ledger), ...row }, before, context).map(
    ({ check, severity }) => `${severity} ${check.slice(ledger.length + 1)}`,
  )
}

function anyReferences(ledger: string): RowValues {
  const references = [...ledgerNamed(ledger).fields.values()].filter(({ kind }) => kind === 'reference')
  return Object.fromEntries(references.map(({ name }) => [name, 'referred']))
}

test('every check has an id of its own, of its ledger, and says something in both languages', () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
  expect(checks.filter(({ id, ledger }) => !id.startsWith(`${ledger}.`))).toEqual([])
  expect(checks.filter(({ en }) => /\p{Script=Han}/u.test(en)).map(({ id }) => id)).toEqual([])
  expect(checks.filter(({ zh }) => !/。$/u.test(zh)).map(({ id }) => id)).toEqual([])
})

test('a check is shown beside every field of the row that it looks at: changing one of them asks anew', () => {
  const unnamed = checks.flatMap(({ id, ledger, when, fields }) => {
    const named = claimsOf(when).flatMap(({ field, value }) => (isFieldOperand(value) ? [field, value.field] : [field]))
    const own = named.map((name) => name.replace(/^(?:rise|times|apart)\./, ''))
    const isOwn = (name: string) => ledgerNamed(ledger).fields.has(name)
    return own.filter((name) => isOwn(name) && !fields.includes(name)).map((name) => `${id} ${name}`)
  })
  expect(unnamed).toEqual([])
})

test('of a row in which nothing is known, nothing is said', () => {
  for (const { name } of ledgerDefinitions) expect(said(name, {}), name).toEqual([])
})

describe('the days of a project follow its life', () => {
  const inOrder = {
    signedOn: '2024-01-10',
    landOn: '2024-05-20',
    startedOn: '2024-08-01',
    completedOn: '2025-12-31',
    producingOn: '2026-03-01',
    statisticsEntryOn: '2026-06-01',
    fullCapacityOn: '2026-10-01',
  }

  test.each<[string, RowValues, string[]]>([
    ['all in order', {}, []],
    ['all on one day', { signedOn: '2024-08-01', landOn: '2024-08-01', completedOn: '2024-08-01' }, []],
    ['land before the contract', { landOn: '2024-01-09' }, ['ask land-before-signing']],
    ['land before the contract, but it is own land', { landOn: '2024-01-09', site: 'own-land' }, []],
    ['work before the land', { startedOn: '2024-05-19' }, ['ask start-before-land']],
    ['work before the contract', { startedOn: '2024-01-09' }, ['ask start-before-signing', 'ask start-before-land']],
    ['done before it began', { completedOn: '2024-07-31' }, ['refuse completion-before-start']],
    ['produces before it began', { producingOn: '2024-07-31' }, ['refuse production-before-start']],
    ['produces before it is completed', { producingOn: '2025-10-01' }, []],
    ['full effect before production', { fullCapacityOn: '2026-02-28' }, ['refuse effect-before-production']],
    ['statistics after full effect', { statisticsEntryOn: '2026-10-30' }, []],
    ['statistics before full effect', { statisticsEntryOn: '2026-04-01' }, []],
    ['something that lies ahead', { fullCapacityOn: '2026-11-01' }, ['refuse happened-in-future']],
    ['a plan that lies ahead', { productionPlannedOn: '2027-11-01' }, []],
    ['an end before the contract', { endedOn: '2024-01-09' }, ['refuse end-before-signing']],
  ])('%s', (_, change, findings) => {
    expect(said('project', { ...inOrder, ...change })).toEqual(findings)
  })

  test('a project in rented space skips land and completion', () => {
    const rented = { signedOn: '2024-01-10', producingOn: '2024-09-01', site: 'rented' }
    expect(said('project', rented)).toEqual([])
    expect(said('project', { ...rented, producingOn: '2024-01-09' })).toEqual(['ask production-before-signing'])
    expect(said('project', { ...rented, landOn: '2024-02-01' })).toEqual(['ask land-of-rented-factory'])
  })
})

describe('amounts of a project', () => {
  test.each<[string, RowValues, RowValues | null, string[]]>([
    ['a billion yuan', { totalInvestment: '100000' }, null, []],
    ['yuan in a field of 10k yuan', { totalInvestment: '1000000000' }, null, ['ask size']],
    ['nothing at all', { totalInvestment: '0' }, null, ['ask size']],
    ['ten thousand times what it was', { totalInvestment: '500000' }, { totalInvestment: '50' }, ['ask slip']],
    ['a thousandth of what it was', { totalInvestment: '50' }, { totalInvestment: '50000' }, ['ask slip']],
    ['999 times what it was', { totalInvestment: '49950' }, { totalInvestment: '50' }, []],
    ['a plan above the whole', { totalInvestment: '100', yearPlan: '100.01' }, null, ['ask year-plan-above-total']],
    ['more tax than output', { plannedTax: '2', plannedOutput: '1' }, null, ['ask tax-above-output']],
  ])('%s', (_, row, before, findings) => {
    expect(said('project', row, before === null ? {} : { previous: before })).toEqual(findings)
  })
})

describe('the months of a project', () => {
  const january = { month: '2026-01', invested: '30', investedYear: '30', investedTotal: '530' }
  const february = { month: '2026-02', invested: '20.5', investedYear: '50.5', investedTotal: '550.5' }

  test('a month is the difference of what adds up', () => {
    expect(said('project-month', february, { previous: january })).toEqual([])
    expect(said('project-month', { ...february, invested: '20' }, { previous: january })).toEqual([
      'refuse month-is-difference',
      'refuse total-is-sum',
    ])
  })

  test('in January the year begins anew', () => {
    const december = { month: '2025-12', invested: '60', investedYear: '500', investedTotal: '500' }
    expect(said('project-month', january, { previous: december })).toEqual([])
    expect(said('project-month', { ...january, investedYear: '31' }, { previous: december })).toEqual([
      'refuse month-is-difference',
    ])
  })

  test('a month without the one before it is at most the year so far', () => {
    expect(said('project-month', february)).toEqual([])
    expect(said('project-month', { ...february, invested: '50.6' })).toEqual(['refuse month-is-difference'])
  })

  test('what adds up does not fall', () => {
    const fallen = { month: '2026-02', investedYear: '29', investedTotal: '529', completedFloorArea: '10' }
    const before = { ...january, completedFloorArea: '11' }
    expect(said('project-month', fallen, { previous: before })).toEqual([
      'refuse year-falls',
      'refuse total-falls',
      'refuse floor-area-falls',
    ])
  })

  test('the year so far is a part of the whole', () => {
    expect(said('project-month', { ...february, investedTotal: '50' })).toEqual(['refuse year-above-total'])
  })

  test('more than the total investment is asked about, since projects do cost more', () => {
    const project = { totalInvestment: '550', startedOn: '2025-01-01' }
    expect(said('project-month', february, { referred: project })).toEqual(['ask done-above-total-investment'])
    expect(said('project-month', february, { referred: { ...project, totalInvestment: '551' } })).toEqual([])
  })

  test('work on a project that has not begun is asked about', () => {
    const row = { ...february, stage: 'structure' }
    expect(said('project-month', row, { referred: { totalInvestment: '1000' } })).toEqual(['ask done-before-start'])
    expect(said('project-month', { ...row, stage: 'preparing' }, { referred: {} })).toEqual([])
  })

  test('a month that has not begun cannot be reported', () => {
    expect(said('project-month', { month: '2026-10' })).toEqual([])
    expect(said('project-month', { month: '2026-11' })).toEqual(['refuse month-in-future'])
  })
})

describe('the months of an enterprise', () => {
  const before = { month: '2026-02', output: '100', outputYear: '210', employees: '300' }

  test.each<[string, RowValues, string[]]>([
    ['up by 30 %', { output: '130', outputYear: '340' }, []],
    ['up by more than 30 %', { output: '130.0001', outputYear: '340.0001' }, ['ask jump-output']],
    ['down by 30 %', { output: '70', outputYear: '280' }, []],
    ['down by more than 30 %', { output: '69.99', outputYear: '279.99' }, ['ask jump-output']],
    ['down to nothing', { output: '0', outputYear: '210' }, ['ask jump-output']],
    ['yuan instead of 10k yuan', { output: '1000000', outputYear: '1000210' }, ['ask slip-output']],
    ['not the difference', { output: '101', outputYear: '310' }, ['refuse output-is-difference']],
    ['people instead of tens of people', { employees: '3000' }, ['ask jump-employees']],
  ])('%s', (_, change, findings) => {
    expect(said('enterprise-month', { month: '2026-03', ...change }, { previous: before })).toEqual(findings)
  })

  test('what is said of last year is what was reported last year', () => {
    const lastYear = { month: '2025-03', output: '90', outputYear: '250', taxYear: '12.50' }
    const row = { month: '2026-03', outputLastYear: '90', outputYearLastYear: '250', taxYearLastYear: '12.5' }
    expect(said('enterprise-month', row, { lastYear })).toEqual([])
    expect(said('enterprise-month', { ...row, outputLastYear: '91', taxYearLastYear: '12' }, { lastYear })).toEqual([
      'refuse output-last-year',
      'refuse tax-year-last-year',
    ])
    expect(said('enterprise-month', { ...row, outputLastYear: '91' })).toEqual([])
  })

  test('a refund may make tax fall; output may not', () => {
    const previous = { month: '2026-02', taxYear: '30', outputYear: '210' }
    const row = { month: '2026-03', tax: '-5', taxYear: '25', outputYear: '209' }
    expect(said('enterprise-month', row, { previous })).toEqual(['refuse output-falls'])
  })
})

test.each<[string, RowValues, RowValues | null, string[]]>([
  ['park', { landArea: '100', industrialLand: '101' }, null, ['refuse industrial-land-above-land']],
  ['park', { startedOn: '2024-01-01', openedOn: '2023-12-31' }, null, ['refuse opened-before-start']],
  ['enterprise', { isAboveScale: true, sector: 'other' }, null, ['ask above-scale-outside-industry']],
  [
    'enterprise',
    { isAboveScale: true, statisticsEntryOn: '2020-01-01', statisticsExitOn: '2024-01-01' },
    null,
    ['ask above-scale-after-exit'],
  ],
  ['parcel', { suppliedOn: '2024-01-01', termEndsOn: '2024-01-01' }, null, ['refuse term-ends-before-supply']],
  ['building', { startedOn: '2024-02-01', completedOn: '2024-01-01' }, null, ['refuse completion-before-start']],
  ['space', { floorArea: '1000' }, { floorArea: '999.99' }, ['refuse floor-area-above-building']],
  ['space', { floorArea: '1000' }, { floorArea: '1000' }, []],
  ['tenancy', { signedOn: '2024-02-01', producingOn: '2024-01-01' }, null, ['ask production-before-fit-out']],
  ['tenancy', { signedOn: '2024-02-01', endsOn: '2024-02-01' }, null, ['refuse contract-ends-before-signing']],
  ['contract-terms', { startBy: '2024-02-01', produceBy: '2024-01-01' }, null, ['refuse terms-out-of-order']],
])('%s %j beside %j: %j', (ledger, row, referred, findings) => {
  expect(said(ledger, row, referred === null ? {} : { referred })).toEqual(findings)
})
