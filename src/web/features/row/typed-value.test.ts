import { expect, test } from 'vitest'
import { amount, month, text } from '#domain/ledger/field.ts'
import { readTyped } from './typed-value.ts'

const said = { zh: '', en: '', isExtra: false }
const investment = amount({ ...said, unit: '万元', decimals: 4, adds: true })
const share = amount({ ...said, unit: '%', decimals: 2, adds: false })
const fields = {
  investment: { ...investment, ...said, name: 'investment', column: 'investment' },
  share: { ...share, ...said, name: 'share', column: 'share' },
  month: { ...month(said), ...said, name: 'month', column: 'month' },
  contact: { ...text(said), ...said, name: 'contact', column: 'contact' },
}

test.each([
  ['investment', '1.3亿元', '13000', '1.3亿元'], // 1.3 × 10,000 万元
  ['investment', '1.2亿', '12000', '1.2亿'],
  ['investment', '３２００', '3200', null],
  ['investment', '12,000', '12000', null],
  ['investment', '约70', '70', '约70'],
  ['share', '85%', '85', null],
  ['month', '2026年3月', '2026-03', null],
] as const)('%s takes %s as %s', (name, typed, value, written) => {
  expect(readTyped(fields[name], typed)).toMatchObject({ value, written })
})

test.each([
  ['investment', '3200'],
  ['month', '2026-03'],
  ['contact', '约70'],
  ['investment', ' '],
] as const)('%s has nothing to say of “%s”', (name, typed) => {
  expect(readTyped(fields[name], typed)).toBeNull()
})

test('a bare share is kept as it stands, with a text for what else it may mean', () => {
  const read = readTyped(fields.share, '0.85')
  expect(read).toMatchObject({
    value: '0.85',
    doubt: { problem: { code: 'value.percent-ambiguous' }, mends: [{ text: '85%' }, { text: '0.85%' }] },
  })
})

test('a word for nothing leaves the field empty', () => {
  expect(readTyped(fields.investment, '暂无')).toEqual({ value: null, written: '暂无' })
})
