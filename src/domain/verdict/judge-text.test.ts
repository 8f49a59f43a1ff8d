import { describe, expect, test } from 'vitest'
import type { Finding } from '../finding/finding.ts'
import { exact, toText } from '../quantity/exact.ts'
import { judgeText, misfitsWithin } from './judge-text.ts'
import { aFigure, aFinding, knowing } from './testing/a-draft.ts'

type Part = Partial<Omit<Finding, 'value'>> & { readonly value: string }

/** A text and its figures: the quotes are looked up in their order. Nothing is known of them but what the text says. */
function draft(text: string, parts: readonly Part[]): { text: string; findings: Finding[] } {
  let from = 0
  const findings = parts.map((part) => {
    const quote = part.quote ?? `${part.value}家`
    const start = text.indexOf(quote, from)
    from = start + quote.length
    return aFinding({ indicator: null, cumulative: false, ...part, quote, start, end: from })
  })
  return { text, findings }
}

function told({ text, findings }: ReturnType<typeof draft>): [number, string, readonly number[], string | null][] {
  return misfitsWithin(findings, text).map(({ finding, code, against, right }) => [
    ...([finding, code, against, right && toText(right)] as const),
  ])
}

describe('parts of a whole', () => {
  test('parts that exceed the whole are told on both sides, with their sum', () => {
    const wrong = draft('投产企业100家，其中工业60家、服务业50家。', [
      { value: '100' },
      { value: '60', partOf: 0 },
      { value: '50', partOf: 0 },
    ])
    expect(told(wrong)).toEqual([
      [0, 'parts-exceed', [1, 2], '110'], // 60 + 50
      [1, 'parts-exceed', [0], null],
      [2, 'parts-exceed', [0], null],
    ])
  })

  test('其中 may leave out parts; a list that splits the whole may not', () => {
    const parts: readonly Part[] = [{ value: '100' }, { value: '60', partOf: 0 }, { value: '30', partOf: 0 }]
    expect(told(draft('投产企业100家，其中工业60家、服务业30家。', parts))).toEqual([])
    expect(told(draft('投产企业100家：工业60家、服务业30家。', parts)).map(([, code]) => code)).toEqual([
      ...['parts-miss', 'parts-miss', 'parts-miss'],
    ])
  })

  test('two splits of one whole are added up each by itself', () => {
    const twice = draft('投产企业100家，其中工业60家、服务业40家；按规模分，规上70家、规下30家。', [
      { value: '100' },
      ...['60', '40', '70', '30'].map((value): Part => ({ value, partOf: 0 })),
    ])
    expect(told(twice)).toEqual([])
  })

  test('rounded parts may miss the whole by their last digits', () => {
    const rounded = draft('投资10.1亿元：甲3.4亿元、乙3.3亿元、丙3.3亿元。', [
      { value: '1010000000', quote: '10.1亿元', unit: '元' },
      { value: '340000000', quote: '3.4亿元', unit: '元', partOf: 0 },
      { value: '330000000', quote: '3.3亿元', unit: '元', partOf: 0 },
      { value: '330000000', quote: '3.3亿元', unit: '元', partOf: 0 },
    ])
    expect(told(rounded)).toEqual([]) // 10.0, and each may be 0.05 more
  })

  test('parts that are measured otherwise are not added', () => {
    const investment: Part = { value: '90000000000', quote: '900亿元', unit: '元', partOf: 0 }
    expect(told(draft('项目100家，涉及投资900亿元。', [{ value: '100' }, investment]))).toEqual([])
  })
})

describe('shares and growth', () => {
  const share = (value: string): Part => ({ value, quote: `${value}%`, unit: '%', subject: '占比' })

  test('a share that part and whole do not give is told with the right one', () => {
    const text = (said: string) =>
      draft(`签约项目40家，其中工业30家，占${said}%。`, [{ value: '40' }, { value: '30', partOf: 0 }, share(said)])
    expect(told(text('60'))).toEqual([[2, 'share-differs', [1, 0], '75']]) // 30 ÷ 40
    expect(told(text('75'))).toEqual([])
  })

  test('a share of a named whole is held against that whole', () => {
    const text = draft('规上企业1700家。入园企业590家，占规上企业的38%。', [
      { value: '1700', subject: '规上企业' },
      { value: '590', subject: '入园企业' },
      { value: '38', quote: '38%', unit: '%', subject: '占规上企业' },
    ])
    expect(told(text)).toEqual([[2, 'share-differs', [1, 0], '35']]) // 590 ÷ 1700 = 34.7 %
  })

  describe('several shares behind several parts', () => {
    const whole: Part = { value: '465' }
    const parts = ['210', '130', '150'].map((value): Part => ({ value, partOf: 0 }))
    const text = (list: readonly Part[], words: string) =>
      told(draft(`投产企业465家，其中甲210家、乙130家、丙150家，${words}。`, [whole, ...parts, ...list])).filter(
        ([, code]) => code === 'share-differs',
      )

    test('behind 分别占 the nth share is of the nth part', () => {
      const shares = [share('45'), share('28'), share('27')]
      // 210 ÷ 465 = 45.2 %, 130 ÷ 465 = 28.0 %, 150 ÷ 465 = 32.3 %
      expect(text(shares, '分别占45%、28%、27%')).toEqual([[6, 'share-differs', [3, 0], '32']])
      expect(text([share('45'), share('28'), share('32')], '占比分别为45%、28%和32%')).toEqual([])
    })

    test.each([
      ['fewer shares than parts', ['45', '27'], '分别占45%、27%'],
      ['no 分别', ['45', '28', '27'], '占45%、28%、27%'],
      ['one share behind all parts', ['98'], '占98%'],
      ['one share of all parts together', ['98'], '合计占98%'],
    ])('%s: nothing is said', (_what, shares, words) => {
      expect(text(shares.map(share), words)).toEqual([])
    })
  })

  test('a growth that the two levels do not give is told with the right one', () => {
    const level = (value: string, period: string): Part => ({ value, subject: '投产企业', period })
    const growth = (value: string): Part => ({
      ...{ value, quote: `${value}%`, unit: '%', subject: '投产企业', period: '2024' },
      change: { kind: 'growth', basis: 'yoy' },
    })
    const text = (said: string) =>
      draft(`投产企业120家，增长${said}%，上年100家。`, [level('120', '2024'), growth(said), level('100', '2023')])
    expect(told(text('30'))).toEqual([[1, 'growth-differs', [0, 2], '20']])
    expect(told(text('20'))).toEqual([])
  })
})

describe('the same thing twice', () => {
  test('two numbers for one thing, place and time are told on both sides; a rounding is none', () => {
    const text = (again: Part) => draft(`投产企业1243家。投产企业${again.quote}。`, [{ value: '1243' }, again])
    expect(told(text({ value: '1250', quote: '1250家' })).map(([index, code]) => [index, code])).toEqual([
      [1, 'said-twice'],
      [0, 'said-twice'],
    ])
    expect(told(text({ value: '1200', quote: '1200多家', comparator: '>' }))).toEqual([])
  })
})

describe('the text beside what is known', () => {
  const parts: readonly Part[] = [
    { value: '439', indicator: 'entered-total' },
    { value: '300', partOf: 0 },
    { value: '200', partOf: 0 },
  ]

  test('a whole that is confirmed stays so, and its parts are told', () => {
    const { text, findings } = draft('已纳统企业439家，其中工业300家、服务业200家。', parts)
    expect(judgeText(findings, text, knowing([aFigure('439')])).map(({ verdict }) => verdict)).toEqual([
      ...['same', 'inconsistent', 'inconsistent'],
    ])
  })

  test('beside what is known of a whole it is told that its parts do not add up', () => {
    const { text, findings } = draft('已纳统企业439家，其中工业300家、服务业200家。', parts)
    const [whole] = judgeText(findings, text, knowing([aFigure('439')]))
    expect(whole).toMatchObject({ verdict: 'same', misfit: { code: 'parts-exceed', findings: [1, 2] } })
  })

  test('a whole that a source says of another time is not replaced by the sum of its parts', () => {
    const [whole, ...own] = parts
    const undated: readonly Part[] = [{ ...whole, value: '439', period: '..2020-12' }, ...own]
    const { text, findings } = draft('已纳统企业439家，其中工业300家、服务业200家。', undated)
    const [judged] = judgeText(findings, text, knowing([aFigure('439', { period: '..2019-06' })]))
    expect(judged?.right).toBeNull()
    const [unheard] = judgeText(findings, text, knowing([aFigure('440', { period: '..2021-12' })]))
    expect([unheard?.verdict, unheard && toText(unheard.right?.value ?? exact('0'))]).toEqual(['inconsistent', '500'])
  })

  test('a whole of which nothing is known is told to be the sum of its parts', () => {
    const { text, findings } = draft('已纳统企业439家，其中工业300家、服务业200家。', parts)
    const [whole] = judgeText(findings, text, knowing([]))
    expect(whole).toMatchObject({ verdict: 'inconsistent', reason: { code: 'parts-exceed', findings: [1, 2] } })
    expect(whole?.right && toText(whole.right.value)).toBe('500')
  })

  test('a part that is named as its whole is not held against what is known of the whole', () => {
    const named: readonly Part[] = [
      { value: '439', indicator: 'entered-total' },
      { value: '120', indicator: 'entered-total', partOf: 0 },
    ]
    const { text, findings } = draft('已纳统企业439家，其中高新企业120家。', named)
    const [, part] = judgeText(findings, text, knowing([aFigure('439')]))
    expect(part).toMatchObject({ verdict: 'unknown', reason: { code: 'part-only' } })
  })

  test('a text without figures has no verdicts', () => {
    expect(judgeText([], '没有数。', knowing([]))).toEqual([])
  })
})
