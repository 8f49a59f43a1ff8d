import { describe, expect, test } from 'vitest'
import type { Field, Named } from '../ledger/field.ts'
import { openLedger } from '../ledger/ledger.ts'
import { isUnitCode } from '../quantity/unit.ts'
import { ledgerDefinitions } from './all-ledgers.ts'

const names = ledgerDefinitions.map(({ name }) => name)

/** As a header is compared: width folded, blanks gone, Latin letters alike. */
const folded = (writing: string) => writing.normalize('NFKC').replace(/\s/g, '').toLowerCase()

function duplicates(writings: readonly string[]): string[] {
  return writings.filter((writing, index) => writings.indexOf(writing) !== index)
}

/** The writings that mean a word, each once; those that mean two words come out twice. */
function writingsOf(words: readonly { zh: string; en?: string; aliases?: readonly string[] }[]): string[] {
  return words.flatMap(({ zh, aliases = [] }) => [...new Set([zh, ...aliases].map(folded))])
}

const isNamed = ({ zh, en }: Named) => zh.trim() !== '' && en.trim() !== ''

test('each ledger is listed once, after the ledgers from which its rows take their place', () => {
  expect(new Set(names).size).toBe(names.length)
  const misplaced = ledgerDefinitions.flatMap((definition, index) => {
    const field = openLedger(definition).fields.get(definition.place)
    return field?.kind === 'reference' && names.indexOf(field.refersTo) >= index ? [definition.name] : []
  })
  expect(misplaced).toEqual([])
})

test('the enterprise month says that it is no figure of the statistics bureau', () => {
  const month = ledgerDefinitions.find(({ name }) => name === 'enterprise-month')
  expect(month?.about.zh).toContain('不是统计部门数据')
  expect(month?.source).toContain('非统计部门数据')
})

describe.each(ledgerDefinitions.map((definition) => [definition.zh, definition] as const))('%s', (_zh, definition) => {
  const fields: readonly Field[] = definition.sections.flatMap((section) => Object.values(section.fields))

  test('opens as a ledger in use', () => {
    expect(openLedger(definition).fields.size).toBe(fields.length)
  })

  test('says what a row is and where the form comes from', () => {
    expect([definition, definition.about, ...definition.sections, ...fields].filter((one) => !isNamed(one))).toEqual([])
    expect(definition.source).not.toBe('')
  })

  test('no header names two fields', () => {
    expect(duplicates(writingsOf(fields))).toEqual([])
    expect(duplicates(fields.map(({ en }) => folded(en)))).toEqual([])
  })

  test('no word names two choices of a field, and no code stands twice', () => {
    for (const field of fields) {
      if (field.kind !== 'choice') continue
      expect(duplicates(writingsOf(field.choices)), field.zh).toEqual([])
      expect(duplicates(field.choices.map(({ code }) => code)), field.zh).toEqual([])
      expect(duplicates(field.choices.map(({ en }) => folded(en))), field.zh).toEqual([])
    }
  })

  test('refers only to ledgers that there are', () => {
    const referred = fields.flatMap((field) => (field.kind === 'reference' ? [field.refersTo] : []))
    expect(referred.filter((name) => !names.includes(name))).toEqual([])
  })

  test('measures in units of the table', () => {
    const units = fields.flatMap((field) => (field.kind === 'amount' ? [field.unit] : []))
    expect(units.filter((unit) => !isUnitCode(unit))).toEqual([])
  })

  test('every part of what places and names a row can be relied on', () => {
    const required = new Set(fields.filter(({ required }) => required === true))
    const sections = Object.assign({}, ...definition.sections.map((section) => section.fields)) as Record<string, Field>
    for (const name of [definition.title, definition.place, definition.month ?? definition.title])
      expect(required.has(sections[name] as Field), name).toBe(true) // opening the ledger proved that the names are fields
  })
})
