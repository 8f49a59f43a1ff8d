import { expect, test } from 'vitest'
import { trialWordsOf, trialWorkshop } from '../../../test/support/trial-ledgers.ts'
import { isProblem } from '../errors.ts'
import { deepestCondition, mostClaims, mostReferring, parseCondition } from './parse-condition.ts'
import { longestList, longestOperand } from './parse-operand.ts'

const parse = (json: unknown) => parseCondition(json, trialWorkshop.words, trialWordsOf)

/** What the refusal names; `read` when there is none. */
function refusalOf(json: unknown): string {
  const found = parse(json)
  return isProblem(found) ? `${found.params.detail}` : 'read'
}

const claim = (field: string, operator: string, value: unknown) => ({ field, operator, value })
const isOld = claim('category', '=', 'old')

test.each([
  claim('name', '=', '一号厂房'),
  claim('name', 'in', ['一号厂房', '二号厂房']),
  claim('remark', 'contains', 'jj'),
  claim('category', '!=', 'new'),
  claim('cost', '>=', '-12345678901234567890.123456789'),
  claim('cost', '<', { field: 'paid' }),
  claim('startedOn', '<=', '2024-02-29'),
  claim('startedOn', '>', { today: -30, unit: 'day' }),
  claim('completedOn', '>=', { field: 'startedOn' }),
  claim('firstMonth', '=', '2026-03'),
  claim('firstMonth', '>=', { today: -1, unit: 'year' }),
  claim('isLeased', '=', false),
  claim('place', 'within', '350582'),
  claim('duty', 'in', ['office']),
  claim('estate', 'refers-to', claim('parent', 'refers-to', claim('land', '>', '100'))),
  claim('remark', 'empty', true),
  claim('extra.rent', '>', { field: 'extra.deposit' }),
  { all: [] },
  { any: [isOld, { not: { all: [isOld] } }] },
])('%j is a condition', (json) => {
  expect(parse(json)).toEqual(json)
})

test.each<[unknown, string]>([
  [null, 'null'],
  ['category = old', '"category = old"'],
  [[isOld], '[{"field":"category","operator":"=","val…'],
  [{ all: isOld }, 'all: {"field":"category","operator":"=","valu…'],
  [{ all: [isOld], any: [] }, '{"all":[{"field":"category","operator":"…'],
  [{ ...isOld, note: 'x' }, '{"field":"category","operator":"=","valu…'],
  [{ all: [isOld, claim('colour', '=', 'red')] }, 'all[1].field: "colour"'],
  [{ not: claim('category', '~', 'old') }, 'not.operator: category "~"'],
  [claim('__proto__', '=', 'x'), 'field: "__proto__"'],
  [claim('isLeased', '>', true), 'operator: isLeased ">"'],
  [claim('category', '=', 'older'), 'value: category = "older"'],
  [claim('cost', '=', 12), 'value: cost = 12'],
  [claim('cost', '=', '1e3'), 'value: cost = "1e3"'],
  [claim('cost', '=', '12,5'), 'value: cost = "12,5"'],
  [claim('cost', '<', { field: 'area' }), 'value: cost < {"field":"area"}'], // 万元 and ㎡
  [claim('cost', '<', { field: 'startedOn' }), 'value: cost < {"field":"startedOn"}'],
  [claim('cost', '<', { today: 0, unit: 'day' }), 'value: cost < {"today":0,"unit":"day"}'],
  [claim('startedOn', '=', '2023-02-29'), 'value: startedOn = "2023-02-29"'],
  [claim('startedOn', '<', { today: 0.5, unit: 'day' }), 'value: startedOn < {"today":0.5,"unit":"day"}'],
  [claim('startedOn', '<', { today: 1, unit: 'week' }), 'value: startedOn < {"today":1,"unit":"week"}'],
  [claim('startedOn', '<', { today: 101, unit: 'year' }), 'value: startedOn < {"today":101,"unit":"year"}'],
  [claim('firstMonth', '=', '2026-13'), 'value: firstMonth = "2026-13"'],
  [claim('isLeased', '=', 'true'), 'value: isLeased = "true"'],
  [claim('remark', 'empty', 'true'), 'value: remark empty "true"'],
  [claim('name', '=', ''), 'value: name = ""'],
  [claim('name', 'contains', ' 　\u200b'), 'value: name contains " 　\u200b"'],
  [claim('name', '=', 'a\u0000b'), 'value: name = "a\\u0000b"'],
  [claim('name', '=', 'a\ud800b'), 'value: name = "a\\ud800b"'],
  [claim('category', 'in', []), 'value: category in []'],
  [claim('category', 'in', ['old', 'older']), 'value: category in ["old","older"]'],
  [claim('place', 'within', 350582), 'value: place within 350582'],
  [claim('estate', 'refers-to', 'id'), 'value: "id"'],
  [claim('estate', 'refers-to', claim('cost', '>', '1')), 'value.field: "cost"'], // a word of the other ledger only
])('%j is refused, and the refusal names what is wrong: %s', (json, detail) => {
  expect(refusalOf(json)).toBe(detail)
})

test('a reference into a ledger that does not exist is refused', () => {
  const found = parseCondition(claim('estate', 'refers-to', isOld), trialWorkshop.words, () => null)
  expect(found).toMatchObject({ code: 'condition.unreadable', params: { detail: 'value: "trial-estate"' } })
})

const nested = (steps: number): unknown => (steps === 0 ? isOld : { not: nested(steps - 1) })

test('a condition is at most eight steps deep', () => {
  expect(refusalOf(nested(deepestCondition - 1))).toBe('read')
  expect(refusalOf(nested(deepestCondition))).toContain(`> ${deepestCondition}`)
  expect(refusalOf(nested(5_000))).toContain(`> ${deepestCondition}`)
})

test('a condition holds at most two hundred claims, those of the referred row among them', () => {
  const referred = claim('estate', 'refers-to', claim('land', '>', '1')) // counts twice
  const claims = Array.from({ length: mostClaims - 2 }, () => isOld)
  expect(refusalOf({ all: [...claims, referred] })).toBe('read')
  expect(refusalOf({ all: [...claims, referred, isOld] })).toBe(`${mostClaims + 1} > ${mostClaims}`)
})

test('a condition looks into other ledgers at most eight times', () => {
  const referred = claim('estate', 'refers-to', claim('land', '>', '1'))
  const times = (count: number) => ({ any: Array.from({ length: count }, () => referred) })
  expect(refusalOf(times(mostReferring))).toBe('read')
  expect(refusalOf(times(mostReferring + 1))).toBe(`refers-to ${mostReferring + 1} > ${mostReferring}`)
})

test('lists and texts have an end', () => {
  const codes = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`)
  expect(refusalOf(claim('code', 'in', codes(longestList)))).toBe('read')
  expect(refusalOf(claim('code', 'in', codes(longestList + 1)))).toContain('value: code in')
  expect(refusalOf(claim('name', 'contains', '厂'.repeat(longestOperand)))).toBe('read')
  expect(refusalOf(claim('name', 'contains', '厂'.repeat(longestOperand + 1)))).toContain('value: name contains')
})
