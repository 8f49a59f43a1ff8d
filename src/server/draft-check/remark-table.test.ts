import { expect, test } from 'vitest'
import { translatorFor } from '#i18n/translate.ts'
import type { ShownDraft } from './present-draft.ts'
import { remarkTable } from './remark-table.ts'

/** The cells of the one remark, as words. */
function remark(part: object): string[] {
  const finding = {
    quote: '22316000万元',
    verdict: 'differs',
    expected: null,
    passport: null,
    others: [],
    source: null,
  }
  const findings = [
    { ...finding, reason: { code: 'differs', text: '因' }, ...part },
  ] as unknown as ShownDraft['findings'] // a remark looks at nothing else
  const { body } = remarkTable({ findings }, null, translatorFor('zh-Hans'))
  return (body[0]?.cells ?? []).map((cell) => JSON.stringify(cell))
}

test('what is to be put into the place is what the column of right figures shows', () => {
  const [, , , right] = remark({ expected: { text: '22,316,000万元', replacement: '2231.6亿元' } })
  expect(right).toContain('2231.6亿元')
  expect(right).not.toContain('22,316,000万元')
})

test('a confirmed figure of which sources disagree is marked so, and a misfit within the draft is told beside the reason', () => {
  const reason = { code: 'others-differ', text: '与年鉴一致。' }
  const [, , verdict, , why] = remark({ verdict: 'same', reason, remark: '各部分之和超过总数。' })
  expect(verdict).toContain('有分歧')
  expect(why).toContain('与年鉴一致。 各部分之和超过总数。')
})
