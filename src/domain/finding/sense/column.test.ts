import { expect, test } from 'vitest'
import { sensesIn } from './testing/marked-reading.ts'

test('the heading of a column tells plan, running total and growth; shares of a plan are no aims', () => {
  const table = [
    '园区	年度计划(万元)	累计完成(万元)	占年度计划(%)	同比增长(%)',
    '甲园	⟦300⟧	⟦150⟧	⟦50%⟧	⟦8%⟧',
    '乙园	⟦200⟧	⟦100⟧	⟦50%⟧	⟦-3%⟧',
  ].join('\n')
  const senses = sensesIn(table)
  expect(senses.slice(0, 4).map(({ kind }) => kind)).toEqual(['target', 'actual', 'actual', 'actual'])
  expect(senses.slice(0, 4).map(({ cumulative }) => cumulative)).toEqual([false, true, false, false])
  expect(senses.at(3)?.change).toEqual({ kind: 'growth', basis: 'yoy' })
  expect(senses.at(7)).toMatchObject({ change: { kind: 'fall', basis: 'yoy' }, isLoss: true })
})
