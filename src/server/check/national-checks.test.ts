import { describe, expect, test } from 'vitest'
import { claimsOf } from '#domain/condition/claims-of.ts'
import { isFieldOperand } from '#domain/condition/operand.ts'
import type { RowValues } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { checks, ledgerNamed, said } from './testing/national.ts'

// The checks are those of the national pack, read against the real definitions. Today is 2026-10-31. Nothing is faked.

test('every check has an id of its own, of its ledger, and says something in both languages', () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
  expect(checks.filter(({ id, ledger }) => !id.startsWith(`${ledger}.`))).toEqual([])
  expect(checks.filter(({ en }) => /\p{Script=Han}/u.test(en)).map(({ id }) => id)).toEqual([])
  expect(checks.filter(({ zh }) => !/。$/u.test(zh)).map(({ id }) => id)).toEqual([])
})

test('a check is shown beside every field of the row that it looks at: changing one of them asks anew', () => {
  const unnamed = checks.flatMap(({ id, ledger, when, fields }) => {
    const named = claimsOf(when).flatMap(({ field, value }) => (isFieldOperand(value) ? [field, value.field] : [field]))
    const own = named.map((name) => name.replace(/^(?:rise|times|apart|earlier|earlierInYear|earlierMonth)\./, ''))
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
