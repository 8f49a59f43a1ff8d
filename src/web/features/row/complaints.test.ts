import { expect, test } from 'vitest'
import { openLedger } from '#domain/ledger/ledger.ts'
import { project } from '#domain/ledgers/project.ts'
import { complaintsAt, fieldsWithComplaints, generalComplaints } from './complaints.ts'
import { type SaveOutcome, waitsForAnswer } from './row-saving.ts'

const ledger = openLedger(project)

const outcome: SaveOutcome = {
  row: null,
  problems: [{ code: 'value.negative', params: { value: '-1' }, field: 'totalInvestment' }],
  findings: [
    { check: 'order', severity: 'refuse', zh: '', en: '', source: null, fields: ['completedOn', 'startedOn'] },
    { check: 'scale', severity: 'ask', zh: '', en: '', source: null, fields: ['previous.output'] },
  ],
}

function fieldOf(name: string) {
  const field = ledger.fields.get(name)
  if (!field) throw new Error(`the ledger has no field ${name}`)
  return field
}

test('a check that speaks of two fields stands at the first of them only', () => {
  expect(complaintsAt(outcome, fieldOf('completedOn'), ledger).findings).toHaveLength(1)
  expect(complaintsAt(outcome, fieldOf('startedOn'), ledger).findings).toHaveLength(0)
})

test('a check of words that are no field of the form stands beside the button', () => {
  expect(generalComplaints(outcome, ledger).findings.map(({ check }) => check)).toEqual(['scale'])
})

test('the fields to mend are listed in the order of the form', () => {
  expect(fieldsWithComplaints(outcome, ledger).map(({ name }) => name)).toEqual(['totalInvestment', 'completedOn'])
})

test('only a check that asks waits for an answer, and blanks are none', () => {
  expect(waitsForAnswer(outcome, { scale: '  ' })).toBe(true)
  expect(waitsForAnswer(outcome, { scale: '已与统计口核对' })).toBe(false)
  expect(waitsForAnswer({ ...outcome, findings: outcome.findings.slice(0, 1) }, {})).toBe(false)
  expect(waitsForAnswer(undefined, {})).toBe(false)
})
