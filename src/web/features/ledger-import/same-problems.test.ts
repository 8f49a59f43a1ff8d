import { expect, test } from 'vitest'
import type { ImportProblem } from './ledger-import.queries.ts'
import { mendsOf, sameProblems } from './same-problems.ts'

function aProblem(cell: string, offered: string, field = 'place', code = 'value.place-unknown'): ImportProblem {
  return {
    code,
    params: { value: offered },
    sheet: '9月',
    cell,
    row: 5,
    field,
    offered,
    severity: 'refuse',
    mends: [{ text: '南安市', reason: '' }],
    finding: null,
  }
}

const first = aProblem('C5', '南安县')
const all = [
  first,
  aProblem('C6', '晋江'),
  aProblem('C7', '南安县'),
  aProblem('D7', '南安县', 'duty'),
  aProblem('C8', '南安县', 'place', 'value.empty'),
]

test('one mend goes to every cell where the same stands for the same field and reason', () => {
  expect(mendsOf(sameProblems(first, all), '南安市')).toEqual([
    { sheet: '9月', cell: 'C5', text: '南安市' },
    { sheet: '9月', cell: 'C7', text: '南安市' },
  ])
})

test('no more mends are sent than the server takes at once', () => {
  const many = Array.from({ length: 2_500 }, (_, index) => aProblem(`C${index + 5}`, '南安县'))
  expect(mendsOf(many, '南安市')).toHaveLength(2_000)
})
