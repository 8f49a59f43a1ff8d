import { expect, test } from 'vitest'
import { commitImport, planImport } from '#contract/import.ts'
import { getBoard } from '#contract/programme.ts'
import { getTarget } from '#contract/target.ts'
import { fileNameOf, requestOf } from './api-client.ts'

test('what a reading operation needs travels in the query, without what is not set', () => {
  const { url, init } = requestOf(getBoard, { year: 2026, place: undefined, hierarchy: 'reporting' })
  expect(url).toBe('/api/board?year=2026&hierarchy=reporting')
  expect(init).toEqual({ method: 'GET' })
})

test('what the page’s address says and the operation does not know is not asked for', () => {
  const address = { year: 2026, light: 'red', target: 't1' }
  expect(requestOf(getBoard, address).url).toBe('/api/board?year=2026')
})

test('names of the path are filled in, escaped, and not sent twice', () => {
  expect(requestOf(getTarget, { id: 'a/b 1' }).url).toBe('/api/targets/a%2Fb%201')
})

test('what a writing operation needs travels as JSON, nulls included', () => {
  const { url, init } = requestOf(commitImport, { importId: 'i1', confirmAsked: true, note: null })
  expect(url).toBe('/api/imports/i1/commit')
  expect(JSON.parse(String(init.body))).toEqual({ confirmAsked: true, note: null })
})

test('an upload keeps its input in the query beside the file', () => {
  expect(requestOf(planImport, { ledger: 'target' }).url).toBe('/api/imports?ledger=target')
})

test('a downloaded file keeps its Chinese name', () => {
  expect(fileNameOf(`attachment; filename="x.xlsx"; filename*=UTF-8''%E5%85%AC%E5%B8%83%E6%95%B0.xlsx`)).toBe(
    '公布数.xlsx',
  )
  expect(fileNameOf('attachment; filename="citong.csv"')).toBe('citong.csv')
  expect(fileNameOf(null)).toBeNull()
})
