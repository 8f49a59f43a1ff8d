import { expect, test } from 'vitest'
import { findUnit, unitCodes } from '#domain/quantity/unit.ts'
import { locales } from '#i18n/locale.ts'
import { simplify } from '#i18n/script.ts'
import { unitText } from '#i18n/unit-text.ts'
import { headerOf } from './form-words.ts'
import { openWithOwnFields } from './testing/known-city.ts'

const field = (name: string) => {
  const found = openWithOwnFields('project').fields.get(name)
  if (!found) throw new Error(`no field ${name}`)
  return found
}

test.each([
  ['totalInvestment', '总投资（万元）', '總投資（萬元）', 'Total investment (10k CNY)'],
  ['name', '项目名称', '項目名稱', 'Project'],
  ['startedOn', '开工日期', '開工日期', 'Started'],
])('the header of %s names the unit in each language', (name, ...headers) => {
  expect(locales.map((locale) => headerOf(field(name), locale))).toEqual(headers)
})

/** 10k ㎡ without its blank reads as ten square kilometres: such a header is asked about. */
const ambiguousInEnglish = ['万㎡']

test('a unit in a header of ours is that unit to whoever reads the header', () => {
  for (const locale of locales) {
    for (const code of unitCodes) {
      const written = simplify(unitText(code, locale)).replace(/\s/g, '')
      const isAsked = locale === 'en' && ambiguousInEnglish.includes(code)
      if (written !== '' && !isAsked) expect([code, findUnit(written)], locale).toEqual([code, code])
    }
  }
})
