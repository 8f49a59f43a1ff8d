import { expect, test } from 'vitest'
import { needleOf } from '#domain/condition/needle.ts'
import { searchForm } from './search-form.ts'

test.each([
  ['晋江市', '晋江市\njjs'],
  ['晉江市', '晋江市\njjs'],
  ['Ａ區（二期） 標準廠房', 'a区(二期)标准厂房\naqeqbzcf'],
  ['五里园　3号\n楼', '五里园3号楼\nwly3hl'],
  ['厦门\u200b象屿', '厦门象屿\nxmxy'],
  ['Café Ⅱ', 'caféii\ncaféii'],
  ['100%', '100%\n100'],
  ['', '\n'],
])('%j is searched as %j', (text, form) => {
  expect(searchForm(text)).toBe(form)
})

/** True when a list filtered by `looked for` holds the name. */
function finds(lookedFor: string, name: string): boolean {
  return searchForm(name).includes(needleOf(searchForm(lookedFor)))
}

test.each([
  ['晉江', '福建省晋江市经济开发区'],
  ['JJ', '福建省晋江市经济开发区'],
  ['经济 开发', '福建省晋江市经济开发区'],
  ['jjkfq', '晋江开发区'],
  ['（二期）', '标准厂房(二期)'],
])('%s finds %s', (lookedFor, name) => {
  expect(finds(lookedFor, name)).toBe(true)
})

test('letters do not reach from a name into its initials', () => {
  expect(finds('区j', '晋江区')).toBe(false)
})
