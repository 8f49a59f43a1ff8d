import { expect, test } from 'vitest'
import { agreementOf, type PublishedValue } from './agreement.ts'

const published = (value: string, unit: string, comparator: PublishedValue['comparator'] = '=') => ({
  value,
  unit,
  comparator,
  valueHigh: null,
})

test.each([
  ['439 firms by the ledger and by the page', published('439', '家'), { value: '439', unit: '家' }, 'same'],
  ['440 by the news', published('440', '家'), { value: '439', unit: '家' }, 'differs'],
  ['a share at the decimals of the news', published('51.7', '%'), { value: '51.7078', unit: '%' }, 'same'],
  ['more than a number, and it is more', published('1200', '家', '>'), { value: '1243', unit: '家' }, 'same'],
  ['at most a number, and it is more', published('1200', '家', '<='), { value: '1243', unit: '家' }, 'differs'],
  ['the same in another unit', published('1269300', '万元'), { value: '126.93', unit: '亿元' }, 'same'],
  ['about a number', published('1200', '家', '~'), { value: '1243', unit: '家' }, null],
  ['a number of another kind', published('12', '家'), { value: '12', unit: '%' }, null],
])('%s: %s against %s is %s', (_, statement, computed, agreement) => {
  expect(agreementOf(statement, computed)).toBe(agreement)
})
