import { describe, expect, test } from 'vitest'
import type { Finding } from '../finding/finding.ts'
import { toText } from '../quantity/exact.ts'
import { judgeText } from './judge-text.ts'
import { judgePlanShare } from './plan-shares.ts'
import { aFigure, aFinding, knowing } from './testing/a-draft.ts'

// 300 家 are promised for 2026. 214 ÷ 300 = 71.33 %.
const aim = aFigure('300', { origin: 'target', indicator: 'entered-new', period: '2026' })
const knowledge = knowing([aim])

const done = aFinding({
  value: '214',
  subject: '新增升规纳统企业',
  indicator: 'entered-new',
  period: '2026-01..2026-09',
})
const rules = { value: '', sense: '', subject: 'share-of-plan+none', time: '', place: '' }

function said(value: string, part: Partial<Omit<Finding, 'value'>> = {}): Finding {
  const subject = '新增升规纳统企业完成年度目标'
  return aFinding({
    ...{ value, quote: `${value}%`, unit: '%', subject, indicator: null, period: done.period, rules },
    ...part,
  })
}

const judge = (share: Finding, before: Finding = done) => judgePlanShare([before, share], 1, knowledge)

describe('a share of the year’s aim is what was done, divided by what was promised', () => {
  test.each<[string, Partial<Omit<Finding, 'value'>>, string, string]>([
    ['71.3', {}, 'same', '71.3'],
    ['71', {}, 'same', '71.3'],
    ['73.3', {}, 'differs', '71.3'],
    ['80', { quote: '八成左右', comparator: '~' }, 'differs', '71.3'],
    ['70', { quote: '七成左右', comparator: '~' }, 'rounded', '71.3'],
    ['70', { quote: '超七成', comparator: '>' }, 'rounded', '71.3'],
    ['75', { quote: '超75%', comparator: '>' }, 'differs', '71.3'],
  ])('%s (%o) is %s', (value, part, verdict, right) => {
    const judged = judge(said(value, part))
    expect(judged?.verdict).toBe(verdict)
    expect(judged?.right && toText(judged.right.value)).toBe(right)
    expect(judged?.figure).toBe(aim)
    expect(judged?.reason.findings).toEqual([0])
  })
})

describe('it is not judged', () => {
  test('where nothing was promised for that year', () => {
    expect(judge(said('71.3'), aFinding({ ...done, value: '214', period: '2025-01..2025-09' }))).toBeNull()
  })

  test('where the draft does not say what was done, or says it of another place', () => {
    expect(judgePlanShare([said('71.3')], 0, knowledge)).toBeNull()
    expect(judge(said('71.3', { place: 'jinjiang' }))).toBeNull()
  })

  test('where it is a share of something else', () => {
    expect(judge(said('71.3', { rules: { ...rules, subject: 'share-before+none' } }))).toBeNull()
  })
})

test('in a draft it takes the place of “not known”', () => {
  const [, share] = judgeText([done, said('73.3')], '新增升规纳统企业214家，完成年度目标的73.3%。', knowledge)
  expect(share).toMatchObject({ verdict: 'differs', reason: { code: 'plan-share-differs' } })
})
