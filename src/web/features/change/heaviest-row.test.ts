import { expect, test } from 'vitest'
import type { Change, ChangedRow, ListedPart } from './change.queries.ts'
import { isByWeight, rowToExplain } from './heaviest-row.ts'

const aRow = (id: string, brought: string) => ({ id, brought }) as ChangedRow // as much of it as is looked at

const part = (kind: ListedPart['kind'], effect: string | null, rows: readonly string[]): ListedPart => ({
  ...{ kind, rows: rows.length, list: null },
  amount: String(rows.reduce((sum, brought) => sum + Number(brought), 0)),
  listed: rows.map((brought) => aRow(`${kind} ${brought}`, brought)),
  effect: effect === null ? null : { value: effect, exactly: effect },
})

const aChange = (numerator: readonly ListedPart[], denominator: readonly ListedPart[] = []) =>
  ({
    numerator: { parts: numerator, measure: { unit: '家' } },
    denominator: { parts: denominator, measure: { unit: '亩' } },
  }) as unknown as Change // as much of it as is looked at

test('the row that did most to the indicator is asked about, whichever side it moves', () => {
  // 100 rows of one do 2 in all, so that each does 0.02; one row of 1 mu does 5.
  const many = part('new', '2', ['1', '99'])
  expect(rowToExplain(aChange([many], [part('corrected', '-5', ['1'])]))).toMatchObject({
    kind: 'corrected',
    unit: '亩',
    standing: 'most',
  })
})

test('one heavy row outweighs many light ones that do more together', () => {
  const light = part('new', '6', ['2', '2', '2'])
  expect(rowToExplain(aChange([light, part('removed', '-5', ['-5'])]))).toMatchObject({ kind: 'removed' })
})

test('of rows that all did as much none is said to have done most', () => {
  expect(rowToExplain(aChange([part('new', '3', ['1', '1', '1'])]))).toMatchObject({ standing: 'like-others' })
})

test('a row that moved alone is not compared', () => {
  expect(rowToExplain(aChange([part('new', '1', ['1'])]))).toMatchObject({ standing: 'only' })
})

test('where effects cannot be told it is the one that brought most to the numerator', () => {
  const sides = aChange([part('new', null, ['3']), part('removed', null, ['-8'])], [part('late', null, ['900'])])
  expect(rowToExplain(sides)).toMatchObject({ kind: 'removed', unit: '家' })
})

test('where only the denominator moved and nothing can be told, its row is named all the same', () => {
  expect(rowToExplain(aChange([], [part('late', null, ['9'])]))).toMatchObject({ kind: 'late' })
})

test('nothing moved, or nothing that the reader may see', () => {
  expect(rowToExplain(aChange([]))).toBe('nothing')
  expect(rowToExplain(aChange([{ ...part('new', '1', ['1']), listed: [] }]))).toBe('hidden')
})

test('rows of equal weight are listed without a claim that they matter most', () => {
  expect(isByWeight([aRow('a', '-3'), aRow('b', '1')])).toBe(true)
  expect(isByWeight([aRow('a', '1'), aRow('b', '-1')])).toBe(false)
})
