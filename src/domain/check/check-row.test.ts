import { expect, test } from 'vitest'
import {
  aTrialRow,
  openTrialLedgers,
  trialEstate,
  trialMonth,
  trialWordsOf,
  trialWorkshop,
} from '../../../test/support/trial-ledgers.ts'
import { calendarDate } from '../calendar/calendar-date.ts'
import type { Operator } from '../condition/condition.ts'
import { isProblem } from '../errors.ts'
import type { Ledger, RowValues } from '../ledger/ledger.ts'
import type { Check } from './check.ts'
import { type CheckContext, checkRow } from './check-row.ts'
import { earlierFieldsOf } from './earlier-fields.ts'
import { parseCheck } from './parse-check.ts'
import { referencesOf } from './references-of.ts'
import { nothingBefore } from './subject.ts'

// Search forms and places are faked: no check here asks for them. The estate e1 has 100 亩.

const context: CheckContext = {
  fold: (text) => text,
  isWithin: () => null,
  referredRow: (_, id) => (id === 'e1' ? (field) => aTrialRow(trialEstate, { land: '100' })[field] ?? null : null),
  wordsOf: (ledger) => openTrialLedgers(ledger).words,
}

const unsaid = { id: 'trial', zh: '问', en: 'Asks' }

function aCheck(ledger: Ledger, when: unknown): Check {
  const condition = parseCheck({ ...unsaid, when, fields: [] }, ledger, trialWordsOf)
  if (isProblem(condition)) throw new Error(`${condition.params.detail}`)
  return {
    ...{
      id: 'trial',
      version: 1,
      ledger: ledger.name,
      severity: 'ask',
      when: condition,
      zh: '问',
      en: 'Asks',
      fields: [],
    },
    ...{ source: '试验', certainty: 'A', validFrom: calendarDate('2022-01-01'), validTo: null },
  }
}

/** True when a check on one claim speaks of a row, seen with the rows before it. */
function speaks(
  ledger: Ledger,
  [field, operator, value]: readonly [string, Operator, unknown],
  row: RowValues,
  previous: RowValues | null = null,
  lastYear: RowValues | null = null,
): boolean {
  const earlier = previous === null ? [] : [previous]
  const check = aCheck(ledger, { field, operator, value })
  return checkRow([check], ledger, aTrialRow(ledger, row), { previous, lastYear, earlier }, context).length > 0
}

test.each<[readonly [string, Operator, unknown], boolean]>([
  [['rise.sum', '=', '0.3'], true], // 100.3 − 100
  [['rise.sum', '=', { field: 'amount' }], true],
  [['times.sum', '=', '1.003'], true], // 100.3 ÷ 100
  [['apart.sum', '=', '1.003'], true],
  [['apart.amount', '=', '10'], true], // 3 before, 0.3 now
  [['times.amount', '=', '0.1'], true],
  [['previous.sum', '=', '100'], true],
  [['lastYear.sum', '=', '80'], true],
  [['firstOfYear', '=', false], true],
  [['sum', '>', { field: 'previous.sum' }], true],
  [['sum', '<', { field: 'lastYear.sum' }], false],
])('with a month before and a year before it, %j is %s', (claim, truth) => {
  const previous = aTrialRow(trialMonth, { month: '2026-02', sum: '100', amount: '3' })
  const lastYear = aTrialRow(trialMonth, { month: '2025-03', sum: '80' })
  expect(speaks(trialMonth, claim, { month: '2026-03', sum: '100.3', amount: '0.3' }, previous, lastYear)).toBe(truth)
})

test.each<[readonly [string, Operator, unknown], boolean]>([
  [['earlier.sum', '=', '70'], true],
  [['earlierMonth.sum', '=', '2026-01'], true],
  [['earlierInYear.sum', '=', '70'], true],
  [['earlier.amount', '=', '3'], true], // January left it empty: the December before is the last report
  [['earlierMonth.amount', '=', '2025-12'], true],
  [['earlierInYear.amount', 'empty', true], true],
  [['apart.amount', '=', '10'], true], // 3 in December, 0.3 now
  [['previous.sum', 'empty', true], true],
  [['rise.sum', 'empty', true], true],
  [['times.sum', 'empty', true], true],
])('after two months that nobody reported, %j is %s', (claim, truth) => {
  const months = [
    { month: '2026-01', sum: '70' },
    { month: '2025-12', sum: '60', amount: '3' },
  ]
  const earlier = months.map((row) => aTrialRow(trialMonth, row))
  const row = aTrialRow(trialMonth, { month: '2026-04', sum: '100', amount: '0.3' })
  const [field, operator, value] = claim
  const check = aCheck(trialMonth, { field, operator, value })
  const said = checkRow([check], trialMonth, row, { ...nothingBefore, earlier }, context)
  expect(said.length > 0).toBe(truth)
})

test('a row that leaves a field empty is compared with no earlier report of it', () => {
  const before = aTrialRow(trialMonth, { month: '2026-01', sum: '70' })
  expect(speaks(trialMonth, ['earlier.sum', 'empty', true], { month: '2026-04' }, before)).toBe(true)
})

test('a check says the values that its words have in this row, and — for one that is not known', () => {
  const check = aCheck(trialMonth, { field: 'sum', operator: '<', value: { field: 'earlier.sum' } })
  const wordy = { ...check, zh: '低于{earlierMonth.sum}的{earlier.sum}。', en: 'Less than {previous.sum}.' }
  const earlier = [aTrialRow(trialMonth, { month: '2026-01', sum: '70' })]
  const row = aTrialRow(trialMonth, { month: '2026-04', sum: '69' })
  expect(checkRow([wordy], trialMonth, row, { ...nothingBefore, earlier }, context)).toMatchObject([
    { zh: '低于2026-01的70。', en: 'Less than —.' },
  ])
})

test('the fields of which a check asks when they were reported last', () => {
  const check = aCheck(trialMonth, { field: 'sum', operator: '<', value: { field: 'earlierInYear.sum' } })
  expect(earlierFieldsOf([{ ...check, zh: '{earlierMonth.amount}' }], trialMonth)).toEqual(['sum', 'amount'])
  const slip = aCheck(trialWorkshop, { field: 'apart.cost', operator: '>', value: '9' })
  expect(earlierFieldsOf([slip], trialWorkshop)).toEqual([])
})

test('a quotient that never ends is kept to twenty decimal places', () => {
  const previous = aTrialRow(trialMonth, { sum: '3' })
  expect(speaks(trialMonth, ['times.sum', '=', '0.33333333333333333333'], { sum: '1' }, previous)).toBe(true)
})

test.each<[readonly [string, Operator, unknown], RowValues | null]>([
  [['rise.sum', '!=', '1'], null],
  [['rise.sum', '!=', '1'], { sum: null }],
  [['times.sum', '>=', '0'], { sum: '0' }], // nothing is a multiple of nothing
  [['apart.sum', '>=', '0'], { sum: '0.00' }],
  [['previous.sum', '!=', '1'], null],
  [['lastYear.sum', '!=', '1'], { sum: '1' }],
])('%j says nothing when what it compares with is not known: %j', (claim, previous) => {
  expect(speaks(trialMonth, claim, { month: '2026-03', sum: '1' }, previous)).toBe(false)
})

test('only January is the first of the year', () => {
  const months = ['2025-12', '2026-01', '2026-02', '2026-11']
  expect(months.filter((month) => speaks(trialMonth, ['firstOfYear', '=', true], { month }))).toEqual(['2026-01'])
})

test('in a ledger without months the previous value is the one before the save', () => {
  const before = aTrialRow(trialWorkshop, { cost: '10' })
  expect(speaks(trialWorkshop, ['apart.cost', '>=', '1000'], { cost: '100000' }, before)).toBe(true)
  expect(speaks(trialWorkshop, ['apart.cost', '>=', '1000'], { cost: '100000' })).toBe(false)
})

test('a check may compare with the row that a reference names', () => {
  const above = ['estate.land', '<', '120'] as const
  expect(speaks(trialWorkshop, above, { estate: 'e1' })).toBe(true)
  expect(speaks(trialWorkshop, above, { estate: 'hidden' })).toBe(false)
  expect(speaks(trialWorkshop, above, {})).toBe(false)
})

test('a finding says which check speaks, how hard, what, and beside which fields', () => {
  const check = { ...aCheck(trialWorkshop, { field: 'cost', operator: '>', value: '1' }), fields: ['cost'] }
  const row = aTrialRow(trialWorkshop, { cost: '2' })
  expect(checkRow([check], trialWorkshop, row, nothingBefore, context)).toEqual([
    { check: 'trial', severity: 'ask', zh: '问', en: 'Asks', source: '试验', fields: ['cost'] },
  ])
})

test.each([
  [{ field: 'colour', operator: '=', value: 'red' }, [], 'trial: field: "colour"'],
  [{ field: 'lastYear.cost', operator: '>', value: '1' }, [], 'trial: field: "lastYear.cost"'], // no ledger of months
  [{ field: 'rise.name', operator: '>', value: '1' }, [], 'trial: field: "rise.name"'],
  [{ field: 'estate.cost', operator: '>', value: '1' }, [], 'trial: field: "estate.cost"'],
  [{ field: 'import', operator: '=', value: 'i1' }, [], 'trial: field: "import"'], // a word of lists
  [{ field: 'estate.import', operator: '=', value: 'i1' }, [], 'trial: field: "estate.import"'],
  [{ field: 'cost', operator: '>', value: '1' }, ['price'], 'trial: fields: "price"'],
])('a check that names what its ledger does not have is refused: %j %j', (when, fields, detail) => {
  expect(parseCheck({ ...unsaid, when, fields }, trialWorkshop, trialWordsOf)).toMatchObject({ params: { detail } })
})

test('a check whose text names what its ledger does not have is refused', () => {
  const when = { field: 'cost', operator: '>', value: '1' }
  const read = parseCheck({ ...unsaid, en: 'Since {earlierMonth.cost}', when, fields: [] }, trialWorkshop, trialWordsOf)
  expect(read).toMatchObject({ params: { detail: 'trial: text: "earlierMonth.cost"' } })
})

test.each<[unknown, string[]]>([
  [{ field: 'estate.land', operator: '>', value: '1' }, ['estate']],
  [{ not: { field: 'place', operator: '=', value: { field: 'oldEstate.place' } } }, ['oldEstate']],
  [{ field: 'oldEstate', operator: 'refers-to', value: { field: 'land', operator: '>', value: '1' } }, ['oldEstate']],
  [{ field: 'estate', operator: '!=', value: { field: 'oldEstate' } }, []],
  [{ field: 'extra.site.land', operator: '>', value: '1' }, ['extra.site']],
])('%j looks into the rows of %j', (when, fields) => {
  expect(referencesOf([aCheck(trialWorkshop, when)], trialWorkshop).map(({ field }) => field)).toEqual(fields)
})
