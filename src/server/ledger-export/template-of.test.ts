import { expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Check } from '#domain/check/check.ts'
import type { Locale } from '#i18n/locale.ts'
import { translatorFor } from '#i18n/translate.ts'
import type { FormColumn, TemplateSpec } from '#office/workbook/template-spec.ts'
import { templateOf } from './template-of.ts'
import { knownCity, openWithOwnFields } from './testing/known-city.ts'
import { writtenNames } from './written-names.ts'

const check: Check = {
  ...{ id: 'project.started-after-signed', version: 1, ledger: 'project', severity: 'refuse' },
  ...{ zh: '开工日期不能早于签约日期', en: 'A start cannot lie before the signing', fields: ['startedOn', 'signedOn'] },
  ...{ when: { all: [] }, source: '', certainty: 'A', validFrom: calendarDate('2026-01-01'), validTo: null },
}

function template(name = 'project', locale: Locale = 'zh-Hans'): TemplateSpec {
  return templateOf(openWithOwnFields(name), {
    ...{ open: openWithOwnFields, names: knownCity, written: writtenNames(knownCity, locale), checks: [check] },
    ...{ say: translatorFor(locale), reporter: '晋江市工信局', cityName: '泉州市', day: '2026-10-31' },
    placeIds: ['350582', '350582101'],
    organisationIds: ['industry'],
  })
}

function column({ form }: TemplateSpec, header: string): FormColumn {
  const columns = form.groups.flatMap((group) => group.columns)
  const found = columns.find((one) => one.header.startsWith(header))
  if (!found) throw new Error(`no column ${header}`)
  return found
}

test('the form has the headings of its definition, and says what must be filled in and in which unit', () => {
  const { form } = template()
  expect(form.title).toBe('项目台账')
  expect(form.groups.map(({ heading }) => heading)).toEqual(['基本情况', '责任', '规模与资金', '进展', '本市补充'])
  expect(column(template(), '项目代码')).toMatchObject({ header: '项目代码*', isRequired: true })
  expect(column(template(), '总投资').header).toBe('总投资\n（万元）')
  expect(column(template('project', 'en'), 'Total investment').header).toBe('Total investment\n(10k CNY)')
  expect(column(template('project', 'zh-Hant'), '總投資').header).toBe('總投資\n（萬元）')
})

test('choices, flags, places, organisations and rows of other ledgers come in drop-downs; names may be others', () => {
  const made = template()
  const listOf = (header: string) => {
    const { rule } = column(made, header)
    if (rule?.kind !== 'list') throw new Error(`${header} has no list`)
    return [rule.isOpen, made.lists.find(({ name }) => name === rule.list)?.values]
  }
  expect(listOf('项目类别')).toEqual([false, ['园区建设', '产业项目', '基础设施', '增资扩产']])
  expect(listOf('重点项目')).toEqual([false, ['是', '否']])
  expect(listOf('所在地区')).toEqual([true, ['晋江市', '晋江市新镇']])
  expect(listOf('责任单位')).toEqual([true, ['市工业和信息化局']])
  expect(listOf('所在园区')).toEqual([true, expect.arrayContaining(['晋江市经济开发区', 'A-003'])])
})

test('numbers, dates and months are held to their form by the spreadsheet program', () => {
  expect(column(template(), '总投资').rule).toEqual({
    kind: 'number',
    mayBeNegative: false,
    message: '数字（万元），最多 4 位小数',
  })
  expect(column(template(), '开工日期').rule).toMatchObject({ kind: 'date', message: '日期，如 2026-03-31' })
  expect(column(template('project-month'), '报告月份').rule).toMatchObject({ kind: 'length', least: 7, most: 7 })
})

test('the comment of a header says how to fill it in, what it means, and what is checked', () => {
  expect(column(template(), '总投资').comment).toBe(
    '填法：数字（万元），最多 4 位小数\n口径：备案（核准、审批）的全部投资，含建设投资与铺底流动资金。',
  )
  expect(column(template(), '开工日期').comment).toContain('核对：开工日期不能早于签约日期')
  expect(column(template(), '项目代码').comment).toMatch(/^必填\n/)
})

test('the guide lists every field once', () => {
  const made = template()
  const fields = made.form.groups.flatMap(({ columns }) => columns)
  expect(made.guide.table?.rows).toHaveLength(fields.length)
  expect(made.guide.lines).toContainEqual(['城市', '泉州市'])
})

test.each(['park', 'project', 'enterprise', 'tenancy'])('every drop-down of the ledger %s has its list', (name) => {
  const { form, lists } = template(name)
  const names = lists.map((list) => list.name)
  expect(new Set(names).size).toBe(names.length)
  const rules = form.groups.flatMap(({ columns }) => columns.map(({ rule }) => rule))
  for (const rule of rules) if (rule?.kind === 'list') expect(names).toContain(rule.list)
})
