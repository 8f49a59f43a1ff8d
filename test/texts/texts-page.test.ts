// Nothing is faked: the grammar reads the labelled set as it is committed, and the page is the page.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reliability } from '#domain/finding/reliability.ts'
import { measuredParts, recordOfRules } from './page-parts.ts'
import { replacePart } from './texts-page.ts'

const page = readFileSync(new URL('../../docs/texts.md', import.meta.url), 'utf8')

test('the page says what the grammar reaches today', () => {
  for (const [name, table] of measuredParts()) expect([name, replacePart(page, name, table)]).toEqual([name, page])
})

test('the records of the rules are those of documents that they were not made with', () => {
  expect(reliability).toEqual(recordOfRules())
})
