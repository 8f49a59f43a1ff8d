import { expect, test } from 'vitest'
import { openLedger } from '#domain/ledger/ledger.ts'
import { project } from '#domain/ledgers/project.ts'
import type { Saying } from './row-draft.ts'
import { obstaclesOfChange, obstaclesOfNew } from './save-obstacle.ts'

const said: Saying = { kind: 'change', knownFrom: '2026-10-31', why: '' }
const changed = { changes: 1, saying: said, isAnswered: true, isConflict: false }
const [code] = openLedger(project).fields.values()

test.each([
  ['is saved when all is said', changed, []],
  [
    'that changes nothing is not saved, and nothing else is asked',
    { ...changed, changes: 0, isConflict: true },
    ['unchanged'],
  ],
  ['asks whether it was wrong or the world changed', { ...changed, saying: { ...said, kind: null } }, ['kind']],
  [
    'that corrects a mistake says why',
    { ...changed, saying: { ...said, kind: 'correct' as const, why: ' ' } },
    ['why'],
  ],
  ['says since when it is known', { ...changed, saying: { ...said, knownFrom: null } }, ['known-from']],
  ['waits for answers to checks', { ...changed, isAnswered: false }, ['answers']],
  [
    'waits until the other person’s version was looked at',
    { ...changed, isConflict: true, isAnswered: false },
    ['conflict'],
  ],
])('a change %s', (_claim, state, reasons) => {
  expect(obstaclesOfChange(state).map(({ reason }) => reason)).toEqual(reasons)
})

test('a new row names the required fields that are empty', () => {
  const missing = code ? [code] : []
  expect(obstaclesOfNew({ missing, saying: said, isAnswered: true })).toEqual([{ reason: 'missing', fields: missing }])
  expect(obstaclesOfNew({ missing: [], saying: said, isAnswered: true })).toEqual([])
})
