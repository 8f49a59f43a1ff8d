import fc from 'fast-check'
import type { Claim, Condition, Operator } from '#domain/condition/condition.ts'
import { isComparison, operatorsOf } from '#domain/condition/operators-of.ts'
import type { FieldValue, Vocabulary, Word, WordKind } from '#domain/condition/word.ts'
import { type Ledger, placeWord, type RowValues } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'

// Few values of each kind, so that rows and conditions meet often; among them those that go wrong first: signs of patterns and of SQL,
// both scripts, pairs of surrogates, more digits than a float holds.

const texts = [
  ...[
    '晋江市',
    '晉江市',
    'ＪＪ 园区',
    'jj',
    '100%',
    '100',
    '5_a',
    '5xa',
    'a\\b',
    'ab',
    "o'neil; --",
    '"x"',
    '$1',
    '厦门',
    'xm',
  ],
  ...['𠮷野家', '🏭', 'é', 'e\u0301', 'İ', 'ß', '（二期）', '(二期)', 'null', 'true', '0'],
]
const amounts = [
  ...['0', '0.00', '-0.1', '0.1', '0.10000000', '1', '-1', '12.5', '12.50', '9007199254740992', '9007199254740993'],
  ...['123456789012345678901234567890.12345678', '123456789012345678901234567890.12345679', '-99999999.99999999'],
]
const days = ['2023-12-31', '2024-01-01', '2024-02-29', '2026-03-31', '2026-10-31', '0987-06-05']
const months = ['2023-12', '2024-01', '2024-02', '2026-03', '2026-10']
const places = ['350500', '350582', '350582104', '350521', 'elsewhere']
const ids = ['r1', 'r2', 'r3', 'r4', 'gone']

function valuesOf({ kind, choices }: Word): readonly (string | boolean)[] {
  const byKind: Readonly<Record<WordKind, readonly (string | boolean)[]>> = {
    ...{ text: texts, note: texts, choice: choices, amount: amounts, day: days, month: months },
    ...{ flag: [true, false], place: places, organisation: ids, reference: ids, id: ids },
  }
  return byKind[kind]
}

/** Any value of a field, or none. */
function anyValue(word: Word): fc.Arbitrary<FieldValue> {
  return fc.option(fc.constantFrom(...valuesOf(word)), { freq: 3 })
}

/** Any values of a row; every word has a value or none. */
export function anyRow(ledger: Ledger): fc.Arbitrary<RowValues> {
  const values = fc.record(Object.fromEntries([...ledger.words.values()].map((word) => [word.name, anyValue(word)])))
  return values.map((row) => ({ ...row, [placeWord.name]: row[ledger.place] ?? null })) // both are one column
}

/** Any condition on a ledger: every operator of every kind, other fields, the clock, referred rows. */
export function anyCondition(ledger: Ledger, open: LedgerSet, depth = 3): fc.Arbitrary<Condition> {
  const claim = anyClaim(ledger, open, depth)
  if (depth === 0) return claim
  const part = anyCondition(ledger, open, depth - 1)
  const parts = fc.array(part, { maxLength: 3 })
  return fc.oneof(
    { arbitrary: claim, weight: 4 },
    { arbitrary: parts.map((all) => ({ all })), weight: 1 },
    { arbitrary: parts.map((any) => ({ any })), weight: 1 },
    { arbitrary: part.map((not) => ({ not })), weight: 1 },
  )
}

function anyClaim(ledger: Ledger, open: LedgerSet, depth: number): fc.Arbitrary<Claim> {
  const pairs = [...ledger.words.values()].flatMap((word) =>
    operatorsOf(word.kind).map((operator) => ({ word, operator })),
  )
  const possible = depth === 0 ? pairs.filter(({ operator }) => operator !== 'refers-to') : pairs
  return fc
    .constantFrom(...possible)
    .chain(({ word, operator }) =>
      anyOperand(word, operator, ledger.words, open, depth).map((value) => ({ field: word.name, operator, value })),
    )
}

function anyOperand(
  word: Word,
  operator: Operator,
  words: Vocabulary,
  open: LedgerSet,
  depth: number,
): fc.Arbitrary<Claim['value']> {
  const own = fc.constantFrom(...valuesOf(word))
  if (operator === 'empty') return fc.boolean()
  if (operator === 'in') return fc.array(own.map(String), { minLength: 1, maxLength: 4 })
  if (operator === 'contains') return fc.oneof(own.map(String), fc.constantFrom('江', 'jjs', '%', '_', '\\', ' B', "'"))
  if (operator === 'refers-to') return anyCondition(open(word.refersTo ?? ''), open, depth - 1)
  return isComparison(operator) ? fc.oneof(own, anyOther(word, words), ...anyClock(word)) : own
}

function anyOther(word: Word, words: Vocabulary): fc.Arbitrary<Claim['value']> {
  const alike = [...words.values()].filter(
    ({ kind, unit, refersTo }) => kind === word.kind && unit === word.unit && refersTo === word.refersTo,
  )
  return fc.constantFrom(...alike.map(({ name }) => ({ field: name })))
}

function anyClock({ kind }: Word): fc.Arbitrary<Claim['value']>[] {
  if (kind !== 'day' && kind !== 'month') return []
  return [fc.record({ today: fc.integer({ min: -40, max: 40 }), unit: fc.constantFrom('day', 'month', 'year') })]
}
