import { expect, test } from 'vitest'
import type { RecognisedColumn } from '#domain/layout/recognised-table.ts'
import { simplify } from '#i18n/script.ts'
import { isCertain } from './certain-table.ts'

function aColumn(column: Partial<RecognisedColumn>): RecognisedColumn {
  const { headers = ['项目名称'], field = 'name', certainty = 1, samples = ['鞋业园'] } = column
  return { column: 1, headers, hidden: false, field, unit: null, certainty, candidates: [], samples }
}

const isSure = (columns: readonly RecognisedColumn[], missing: readonly string[] = [], layout: string | null = null) =>
  isCertain({ columns, missing, layout }, simplify)

test('columns that bear the names of fields need no question', () => {
  expect(isSure([aColumn({}), aColumn({ field: 'place', certainty: 0.95 })])).toBe(true)
})

test('one doubtful column is asked about', () => {
  expect(isSure([aColumn({}), aColumn({ field: 'place', certainty: 0.8 })])).toBe(false)
})

test('a column that fits no field is asked about: leaving it out in silence would lose it', () => {
  expect(isSure([aColumn({}), aColumn({ headers: ['亩均税收'], field: null, certainty: 0 })])).toBe(false)
})

test('numbers of lines, our own mark of invented rows and columns without a value are passed over', () => {
  const nothing = { field: null, certainty: 0 } as const
  const columns = [
    aColumn({ ...nothing, headers: ['序 號'] }),
    aColumn({}),
    aColumn({ ...nothing, headers: ['Synthetic'] }),
    aColumn({ ...nothing, headers: ['签字'], samples: [] }),
  ]
  expect(isSure(columns)).toBe(true)
})

test('a table that lacks what every row needs is asked about', () => {
  expect(isSure([aColumn({})], ['code'])).toBe(false)
})

test('a layout that a person confirmed before is certain, whatever its headers', () => {
  expect(isSure([aColumn({ headers: ['甲'], certainty: 0.2 })], ['code'], '晋江版式')).toBe(true)
})
