import { describe, expect, test } from 'vitest'
import type { RowValues } from '#domain/ledger/ledger.ts'
import { findings, said } from './testing/national.ts'

// The checks are those of the national pack, read against the real definitions. Today is 2026-10-31. Nothing is faked.

describe('the months of a project', () => {
  const january = { month: '2026-01', invested: '30', investedYear: '30', investedTotal: '530' }
  const february = { month: '2026-02', invested: '20.5', investedYear: '50.5', investedTotal: '550.5' }

  test('a month is the difference of what adds up', () => {
    expect(said('project-month', february, { previous: january })).toEqual([])
    expect(said('project-month', { ...february, invested: '20' }, { previous: january })).toEqual([
      'refuse month-is-difference',
      'refuse total-is-sum',
    ])
  })

  test('in January the year begins anew', () => {
    const december = { month: '2025-12', invested: '60', investedYear: '500', investedTotal: '500' }
    expect(said('project-month', january, { previous: december })).toEqual([])
    expect(said('project-month', { ...january, investedYear: '31' }, { previous: december })).toEqual([
      'refuse month-is-difference',
    ])
  })

  test('a month without the one before it is at most the year so far', () => {
    expect(said('project-month', february)).toEqual([])
    expect(said('project-month', { ...february, invested: '50.6' })).toEqual(['refuse month-is-difference'])
  })

  test('what adds up does not fall', () => {
    const fallen = { month: '2026-02', investedYear: '29', investedTotal: '529', completedFloorArea: '10' }
    const before = { ...january, completedFloorArea: '11' }
    expect(said('project-month', fallen, { previous: before })).toEqual([
      'refuse year-falls',
      'refuse total-falls',
      'refuse floor-area-falls',
    ])
  })

  test('what adds up does not fall after a month that nobody reported, and the month of the comparison is named', () => {
    const fallen = {
      month: '2026-04',
      invested: '5',
      investedYear: '29',
      investedTotal: '529',
      completedFloorArea: '10',
    }
    const earlier = [{ ...january, completedFloorArea: '11' }]
    expect(said('project-month', fallen, { earlier })).toEqual([
      'refuse year-falls',
      'refuse total-falls',
      'refuse floor-area-falls',
    ])
    expect(findings('project-month', fallen, { earlier })[1]).toMatchObject({
      zh: expect.stringContaining('低于上一次报送（2026-01）'),
      en: expect.stringContaining('when last reported (2026-01)'),
    })
  })

  test('after a month that nobody reported, a month is not held against the difference', () => {
    const april = { month: '2026-04', invested: '20', investedYear: '90', investedTotal: '590' }
    expect(said('project-month', april, { earlier: [january] })).toEqual([])
  })

  test('the year so far is held against this year alone, however long nothing was reported', () => {
    const march = { month: '2026-03', invested: '10', investedYear: '10', investedTotal: '560' }
    const november = { month: '2025-11', invested: '60', investedYear: '450', investedTotal: '550' }
    expect(said('project-month', march, { earlier: [november] })).toEqual([])
    expect(said('project-month', { ...march, investedTotal: '549' }, { earlier: [november] })).toEqual([
      'refuse total-falls',
    ])
  })

  test('a slip is held against the month reported last, and that a figure was left empty meanwhile hides nothing', () => {
    const silent = { month: '2026-03', invested: null, investedTotal: null }
    const slipped = { month: '2026-04', invested: '30000', investedTotal: '560000' }
    expect(said('project-month', slipped, { previous: silent, earlier: [silent, january] })).toEqual([
      'ask slip-invested',
      'ask slip-invested-total',
    ])
  })

  test('the year so far is a part of the whole', () => {
    expect(said('project-month', { ...february, investedTotal: '50' })).toEqual(['refuse year-above-total'])
  })

  test('more than the total investment is asked about, since projects do cost more', () => {
    const project = { totalInvestment: '550', startedOn: '2025-01-01' }
    expect(said('project-month', february, { referred: project })).toEqual(['ask done-above-total-investment'])
    expect(said('project-month', february, { referred: { ...project, totalInvestment: '551' } })).toEqual([])
  })

  test('work on a project that has not begun is asked about', () => {
    const row = { ...february, stage: 'structure' }
    expect(said('project-month', row, { referred: { totalInvestment: '1000' } })).toEqual(['ask done-before-start'])
    expect(said('project-month', { ...row, stage: 'preparing' }, { referred: {} })).toEqual([])
  })

  test('a month that has not begun cannot be reported', () => {
    expect(said('project-month', { month: '2026-10' })).toEqual([])
    expect(said('project-month', { month: '2026-11' })).toEqual(['refuse month-in-future'])
  })
})

describe('the months of an enterprise', () => {
  const before = { month: '2026-02', output: '100', outputYear: '210', employees: '300' }

  test.each<[string, RowValues, string[]]>([
    ['up by 30 %', { output: '130', outputYear: '340' }, []],
    ['up by more than 30 %', { output: '130.0001', outputYear: '340.0001' }, ['ask jump-output']],
    ['down by 30 %', { output: '70', outputYear: '280' }, []],
    ['down by more than 30 %', { output: '69.99', outputYear: '279.99' }, ['ask jump-output']],
    ['down to nothing', { output: '0', outputYear: '210' }, ['ask jump-output']],
    ['yuan instead of 10k yuan', { output: '1000000', outputYear: '1000210' }, ['ask slip-output']],
    ['not the difference', { output: '101', outputYear: '310' }, ['refuse output-is-difference']],
    ['people instead of tens of people', { employees: '3000' }, ['ask jump-employees']],
  ])('%s', (_, change, findings) => {
    expect(said('enterprise-month', { month: '2026-03', ...change }, { previous: before })).toEqual(findings)
  })

  test('what is said of last year is what was reported last year', () => {
    const lastYear = { month: '2025-03', output: '90', outputYear: '250', taxYear: '12.50' }
    const row = { month: '2026-03', outputLastYear: '90', outputYearLastYear: '250', taxYearLastYear: '12.5' }
    expect(said('enterprise-month', row, { lastYear })).toEqual([])
    expect(said('enterprise-month', { ...row, outputLastYear: '91', taxYearLastYear: '12' }, { lastYear })).toEqual([
      'refuse output-last-year',
      'refuse tax-year-last-year',
    ])
    expect(said('enterprise-month', { ...row, outputLastYear: '91' })).toEqual([])
  })

  test('a refund may make tax fall; output may not', () => {
    const previous = { month: '2026-02', taxYear: '30', outputYear: '210' }
    const row = { month: '2026-03', tax: '-5', taxYear: '25', outputYear: '209' }
    expect(said('enterprise-month', row, { previous })).toEqual(['refuse output-falls'])
  })
})
