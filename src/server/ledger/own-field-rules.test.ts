import { describe, expect, test } from 'vitest'
import { openLedger } from '#domain/ledger/ledger.ts'
import { project } from '#domain/ledgers/project.ts'
import { zhHans } from '#i18n/zh-hans.ts'
import { type OwnFieldInput, ownFieldOf, refusalReasons } from './own-field-rules.ts'

const street: OwnFieldInput = { kind: 'text', zh: '所在街道', en: 'Street' }
const subsidy: OwnFieldInput = { kind: 'amount', zh: '补助', en: 'Subsidy', unit: '万元', decimals: 2, adds: true }
const bank: OwnFieldInput = {
  ...{ kind: 'choice', zh: '合作银行', en: 'Bank' },
  choices: [
    { code: 'a', zh: '甲', en: 'A' },
    { code: 'b', zh: '乙', en: 'B' },
  ],
}

const plain = openLedger(project)
const withOwn = openLedger(project, [
  { name: 'subsidy', field: ownFieldOf(plain, 'subsidy', subsidy) },
  { name: 'bank', field: ownFieldOf(plain, 'bank', bank) },
])

/** The reason of the refusal. */
function refusal(ledger: typeof plain, name: string, input: OwnFieldInput): unknown {
  try {
    ownFieldOf(ledger, name, input)
  } catch (error) {
    return (error as { params: { reason: string } }).params.reason // thrown as a DomainError of the catalogue
  }
  return null
}

describe("a city's own field", () => {
  test('is a field like any other', () => {
    expect(ownFieldOf(plain, 'street', street)).toEqual(street)
    expect(ownFieldOf(plain, 'subsidy', { ...subsidy, decimals: undefined, adds: undefined })).toMatchObject({
      ...{ kind: 'amount', unit: '万元', decimals: 4, adds: false },
    })
  })

  test.each<[string, OwnFieldInput]>([
    ['label', { ...street, zh: '项目名称' }],
    ['label', { ...street, en: 'project' }],
    ['unit', { ...subsidy, unit: '斗' }],
    ['unit', { ...subsidy, unit: undefined }],
    ['choices', { ...bank, choices: [] }],
    ['choice-twice', { ...bank, choices: [...(bank.choices ?? []), { code: 'a', zh: '丙', en: 'C' }] }],
    ['choice-twice', { ...bank, choices: [...(bank.choices ?? []), { code: 'c', zh: '甲', en: 'C' }] }],
    ['reference', { kind: 'reference', zh: '关联企业', en: 'Related firm' }],
  ])('is refused for its %s', (reason, input) => {
    expect(refusal(plain, 'street', input)).toBe(reason)
  })

  test.each(['constructor', 'toString', 'valueOf'])('is not called %s, which every value has already', (name) => {
    expect(refusal(plain, name, street)).toBe('name')
  })

  test('may be named anew, with more choices and more decimals', () => {
    const renamed = { ...bank, zh: '贷款银行', choices: [...(bank.choices ?? []), { code: 'c', zh: '丙', en: 'C' }] }
    expect(ownFieldOf(withOwn, 'bank', renamed)).toMatchObject({ zh: '贷款银行' })
    expect(ownFieldOf(withOwn, 'subsidy', { ...subsidy, decimals: 4 })).toMatchObject({ decimals: 4 })
  })

  test.each<[string, string, OwnFieldInput]>([
    ['kind', 'subsidy', street],
    ['unit', 'subsidy', { ...subsidy, unit: '元' }],
    ['decimals', 'subsidy', { ...subsidy, decimals: 0 }],
    ['choice-gone', 'bank', { ...bank, choices: [{ code: 'a', zh: '甲', en: 'A' }] }],
  ])('keeps its %s, so that what stands in rows stays readable', (reason, name, input) => {
    expect(refusal(withOwn, name, input)).toBe(reason)
  })
})

test('every reason for a refusal has its words', () => {
  const wordless = refusalReasons.filter((reason) => !Object.hasOwn(zhHans.messages, `ledger.field-reason.${reason}`))
  expect(wordless).toEqual([])
})
