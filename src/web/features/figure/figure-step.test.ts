import { expect, test } from 'vitest'
import type { Figure, FigureDetail, Measured, PlaceBelow } from './figure.queries.ts'
import { figureStep } from './figure-step.ts'

const measured = (counts: Partial<Measured>): Measured => ({
  amount: '0',
  rows: 0,
  unknown: 0,
  submitted: 0,
  synthetic: 0,
  condition: null,
  unknownCondition: null,
  ...counts,
})

const figure = (value: string | null, numerator: Partial<Measured>, denominator?: Partial<Measured>): Figure => ({
  value,
  reason: value === null ? 'not-reported' : null,
  numerator: measured(numerator),
  denominator: denominator === undefined ? null : measured(denominator),
})

const at = (id: string, value: string): PlaceBelow => ({
  ...figure(value, {}, { rows: 9 }),
  place: { id, name: id, nameHant: null, nameEn: null, kind: 'county' },
})

// What the step reads of an indicator is the direction alone.
const indicator = { direction: 'up' } as FigureDetail['indicator']
const stepOf = (own: Figure, below: readonly PlaceBelow[] = []) =>
  figureStep({ own, below: [...below], indicator, leastRows: 5 })

test('where no row says anything the ledger is filled', () => {
  expect(stepOf(figure(null, {}))).toEqual({ kind: 'report' })
})

test('a count of nothing is no reason to praise: the ledger is filled, or somebody says that there is nothing', () => {
  expect(stepOf(figure('0', {}))).toEqual({ kind: 'report' })
  expect(stepOf(figure('0', {}, { rows: 4 }))).toEqual({ kind: 'check' })
})

test('rows that wait for the city office come before all else', () => {
  const own = figure('3', { rows: 3, submitted: 2, unknown: 9 })
  expect(stepOf(own, [at('a', '2'), at('b', '1')])).toEqual({ kind: 'approve', side: 'numerator', rows: 2 })
})

test('rows of which nothing is known are filled in, on the side that has more of them', () => {
  expect(stepOf(figure('50', { unknown: 1 }, { unknown: 4 }))).toEqual({ kind: 'fill', side: 'denominator', rows: 4 })
  expect(stepOf(figure(null, { unknown: 7 }))).toEqual({ kind: 'fill', side: 'numerator', rows: 7 })
})

test('where everything is known the place whose ratio stands last is asked', () => {
  expect(stepOf(figure('3', { rows: 1 }, { rows: 9 }), [at('low', '1'), at('high', '2')])).toMatchObject({
    kind: 'ask',
    below: { place: { id: 'low' } },
  })
})

test('the rows of a total are looked through, and those of a ratio that is the same everywhere', () => {
  expect(stepOf(figure('3', { rows: 3 }), [at('low', '1'), at('high', '2')])).toEqual({ kind: 'check' })
  expect(stepOf(figure('2', { rows: 1 }, { rows: 9 }), [at('a', '1'), at('b', '1')])).toEqual({ kind: 'check' })
})
