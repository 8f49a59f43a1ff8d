import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { errorCatalogue } from '../domain/errors.ts'
import { formColumns } from '../domain/figure-form/form-column.ts'
import { english } from './english.ts'
import { locales } from './locale.ts'
import { translateError, translatorFor } from './translate.ts'
import { placeholdersOf } from './translator.ts'
import { zhHans } from './zh-hans.ts'

const sorted = (names: readonly string[]) => [...names].sort()

test('every meaning has a text in Simplified Chinese and in English', () => {
  expect(sorted(Object.keys(english.messages))).toEqual(sorted(Object.keys(zhHans.messages)))
  expect(sorted(Object.keys(english.errors))).toEqual(sorted(Object.keys(zhHans.errors)))
  const empty = [...Object.entries(english.messages), ...Object.entries(zhHans.messages)].filter(
    ([, text]) => !text.trim(),
  )
  expect(empty).toEqual([])
})

test('every text names the same placeholders in both languages', () => {
  for (const [key, text] of Object.entries(zhHans.messages)) {
    const other = Object.entries(english.messages).find(([name]) => name === key)?.[1] ?? ''
    expect(sorted(placeholdersOf(other)), key).toEqual(sorted(placeholdersOf(text)))
  }
})

test.each([
  ['zh-Hans', zhHans.errors],
  ['en', english.errors],
])('every refusal has its text in %s, with the parameters of the catalogue', (_locale, texts) => {
  expect(sorted(Object.keys(texts))).toEqual(sorted(Object.keys(errorCatalogue)))
  for (const [code, names] of Object.entries(errorCatalogue)) {
    const text = Object.entries(texts).find(([name]) => name === code)?.[1] ?? ''
    expect(sorted([...new Set(placeholdersOf(text))]), code).toEqual(sorted(names))
  }
})

test('every file of every language is loaded into its catalogue', () => {
  for (const locale of locales) {
    const folder = new URL(`./${locale}/`, import.meta.url)
    const keys = readdirSync(folder)
      .filter((file) => file !== 'errors.json')
      .flatMap((file) => Object.keys(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))))
    expect(keys.filter((key) => !translatorFor(locale).has(key))).toEqual([])
    expect(keys.length).toBe(Object.keys(zhHans.messages).length)
  }
})

test('a placeholder is filled, and one without a value stays visible', () => {
  const say = translatorFor('zh-Hans')
  expect(say('target.behind', { points: '12.0' })).toBe('落后 12.0 点')
  expect(say('target.behind')).toBe('落后 {points} 点')
})

test('a refusal says the names of roles and stages in the language of the reader', () => {
  const text = translateError('zh-Hans', 'programme.wrong-stage', { stage: 'draft', needed: 'published' })
  expect(text).toContain('草拟')
  expect(text).toContain('已发布')
})

test('a refusal names the columns of a table as their headers are written in the language of the reader', () => {
  expect(translateError('zh-Hans', 'import.cell-empty', { column: 'valueHigh' })).toContain('“数值上限”')
  expect(translateError('zh-Hant', 'import.cell-empty', { column: 'valueHigh' })).toContain('「數值上限」')
  const params = { sheet: '1', missing: 'indicator/indicatorCode、unit' }
  expect(translateError('zh-Hans', 'workbook.header-missing', params)).toContain('“指标/指标代码、单位”')
  expect(translateError('en', 'workbook.header-missing', params)).toContain('“indicator/indicator_code, unit”')
})

test.each(['zh-Hans', 'en'] as const)('a column is called in %s what an export writes over it', (locale) => {
  for (const { name, zh, en } of formColumns)
    expect(translateError(locale, 'import.cell-empty', { column: name })).toContain(`“${locale === 'en' ? en : zh}”`)
})

test('an unknown refusal is an apology that keeps the code', () => {
  expect(translateError('en', 'internal', {})).toContain('internal')
})
