import { expect, test } from 'vitest'
import type { LabelledFinding } from './labelled-set.ts'
import { rates, scoreDocument } from './scores.ts'

const label: LabelledFinding = {
  quote: '22个',
  start: 10,
  end: 13,
  subject: '开工项目',
  indicator: 'projects-started',
  comparator: '=',
  value: '22',
  value2: null,
  unit: '个',
  place: '350521',
  period: '2024',
  deadline: '2024-12-31',
  kind: 'target',
  cumulative: false,
  change: null,
  partOf: null,
  saidBy: null,
}

test('a field is right where finding and label say the same; 22.0 is 22', () => {
  const { scores } = scoreDocument([{ ...label, value: '22.0', period: '2023' }], [label])
  expect(scores.value).toEqual({ right: 1, given: 1, labelled: 1 })
  expect(scores.period).toEqual({ right: 0, given: 1, labelled: 1 })
})

test('what is missing costs recall, what is given in vain costs precision', () => {
  const later = { ...label, start: 30, end: 33 }
  const { scores, mistakes } = scoreDocument([label, { ...label, start: 50, end: 53 }], [label, later])
  expect(rates(scores.value)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 })
  const ofValue = mistakes.filter(({ field }) => field === 'value')
  expect(ofValue.map(({ labelled, found }) => [labelled?.start, found?.start])).toEqual([
    [30, undefined],
    [undefined, 50],
  ])
})

test('a field that neither says is neither wanted nor given', () => {
  const { scores } = scoreDocument([{ ...label, deadline: null }], [{ ...label, deadline: null }])
  expect(scores.deadline).toEqual({ right: 0, given: 0, labelled: 0 })
  expect(rates(scores.deadline).f1).toBe(1)
})

test('a part is right when its whole is the finding that belongs to the labelled whole', () => {
  const part = { ...label, start: 20, end: 22, partOf: 0 }
  expect(scoreDocument([label, part], [label, part]).scores.partOf.right).toBe(1)
  const stranger = { ...label, start: 0, end: 2 }
  expect(scoreDocument([stranger, label, part], [label, part]).scores.partOf.right).toBe(0)
})
