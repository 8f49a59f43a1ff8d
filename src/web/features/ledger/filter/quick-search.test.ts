import { expect, test } from 'vitest'
import type { Condition } from '#domain/condition/condition.ts'
import { openLedger } from '#domain/ledger/ledger.ts'
import { building } from '#domain/ledgers/building.ts'
import { project } from '#domain/ledgers/project.ts'
import { projectMonth } from '#domain/ledgers/project-month.ts'
import { findSearch, withSearch } from './quick-search.ts'

const projects = openLedger(project)
const months = openLedger(projectMonth)
const inJinjiang: Condition = { field: 'place', operator: 'within', value: '350582' }
const noLedger = () => undefined

const inBoth: Condition = {
  any: [
    { field: 'name', operator: 'contains', value: '2024-35' },
    { field: 'code', operator: 'contains', value: '2024-35' },
  ],
}

test('the search box looks in the title, and keeps the other conditions', () => {
  const searched = withSearch(projects, inJinjiang, '宝盖', noLedger)
  expect(searched).toEqual({ all: [{ field: 'name', operator: 'contains', value: '宝盖' }, inJinjiang] })
  expect(findSearch(projects, searched)?.text).toBe('宝盖')
  expect(withSearch(projects, searched, '', noLedger)).toEqual(inJinjiang)
})

test('what is not Chinese may be a code', () => {
  const searched = withSearch(projects, inJinjiang, '2024-35', noLedger)
  expect(searched).toEqual({ all: [inBoth, inJinjiang] })
  expect(findSearch(projects, searched)?.text).toBe('2024-35')
  expect(withSearch(projects, searched, '宝盖', noLedger)).toEqual({
    all: [{ field: 'name', operator: 'contains', value: '宝盖' }, inJinjiang],
  })
})

test('a ledger without codes is searched by name', () => {
  const searched = withSearch(openLedger(building), null, 'A3', noLedger)
  expect(searched).toEqual({ field: 'name', operator: 'contains', value: 'A3' })
})

test.each<[string, Condition]>([
  ['宝盖', { field: 'name', operator: 'contains', value: '宝盖' }],
  ['2024-35', inBoth],
])('a month ledger is searched by name and code of what it reports on: %s', (text, inner) => {
  const searched = withSearch(months, null, text, () => projects)
  expect(searched).toEqual({ field: 'project', operator: 'refers-to', value: inner })
  expect(findSearch(months, searched)?.text).toBe(text)
})

test('an alternative that a person put together is no search', () => {
  const either: Condition = {
    any: [
      { field: 'name', operator: 'contains', value: '宝盖' },
      { field: 'code', operator: 'contains', value: '35' },
    ],
  }
  expect(findSearch(projects, either)).toBeNull()
})
