import { expect, test } from 'vitest'
import { ledgersShowing } from './ledgers-showing.ts'
import { touchedBy } from './touched.ts'

const entry = (action: string, detail: Parameters<typeof touchedBy>[0][number]['detail'] = {}) => ({ action, detail })

test.each([
  ['a revised target', [entry('target.revise')], ['target']],
  [
    'a figure and a target',
    [entry('target.split'), entry('statistic.record'), entry('target.revise')],
    ['statistic', 'target'],
  ],
  ['somebody who signed in', [entry('session.sign-in')], []],
  ['a month of a project', [entry('ledger.save', { ledger: 'project-month' })], ['ledger:project-month']],
  ['a workbook', [entry('ledger-import.commit', { ledger: 'visit' })], ['ledger:visit']],
])('%s touches what is named, each noun once', (_what, entries, expected) => {
  expect(touchedBy(entries)).toEqual(expected)
})

test.each([
  ['an action that is not known', [entry('target.revise'), entry('pack.load')]],
  ['a ledger that is not named', [entry('ledger.save', { row: 'XM-001' })]],
])('%s may have touched anything', (_what, entries) => {
  expect(touchedBy(entries)).toBeNull()
})

// building refers to park and project, space to building, tenancy to space (src/domain/ledgers)
test('a ledger is shown by those that refer to it, and by those that refer to them', () => {
  expect(ledgersShowing('space').toSorted()).toEqual(['space', 'tenancy'])
  expect(ledgersShowing('building').toSorted()).toEqual(['building', 'space', 'tenancy'])
  expect(ledgersShowing('park')).toContain('tenancy')
})
