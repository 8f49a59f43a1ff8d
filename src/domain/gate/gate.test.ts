import { describe, expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import { exact } from '../quantity/exact.ts'
import { judgeTermAmount, judgeTermDay, type Performance } from './contract-term.ts'
import { type Gate, type GateDays, gatesOf, type ProjectValues } from './gate-chain.ts'
import { assertBesideLedger, assertPromise, assertReached } from './gate-promise.ts'
import { outOfOrder, standingsOf } from './gate-state.ts'

// Nothing is faked. The order is that of rulebook/national/light-rules.yaml: 纳统 comes after 开工 and not after 达效; leased space passes
// 供地 and 竣工 by, and is fitted out instead.

const day = calendarDate
const today = day('2026-10-31')

function aGate(code: string, zh: string, after: readonly string[], parts: Partial<Gate> = {}): Gate {
  return {
    ...{
      code,
      zh,
      en: code,
      proof: { zh: '', en: '' },
      source: '',
      certainty: 'A',
      after,
      skippedBy: [],
      onlyFor: null,
    },
    ...{ actualField: `${code}On`, actualUnless: null, plannedField: null, terms: [], ...parts },
  }
}

const leased = { field: 'site', codes: ['rented', 'bought'] }
const chain = {
  gates: [
    aGate('signing', '签约', []),
    aGate('land', '供地', ['signing'], { skippedBy: [leased, { field: 'site', codes: ['own-land'] }] }),
    aGate('start', '开工', ['land']),
    aGate('completion', '竣工', ['start'], { skippedBy: [leased] }),
    aGate('fitting', '装修', ['start'], { onlyFor: leased, actualField: null }),
    aGate('production', '投产', ['completion', 'fitting']),
    aGate('effect', '达效', ['production']),
    aGate('entry', '纳统', ['start']),
  ],
}

const named = (gates: readonly Gate[]) => gates.map(({ zh }) => zh)

describe('the gates of a project', () => {
  test('on new land, and where nobody said on what: supply and completion, no fitting', () => {
    const expected = ['签约', '供地', '开工', '竣工', '投产', '达效', '纳统']
    expect(named(gatesOf(chain, { site: 'new-land' }))).toEqual(expected)
    expect(named(gatesOf(chain, { site: null }))).toEqual(expected)
  })

  test.each(['rented', 'bought'])('in %s space: fitting, neither supply nor completion', (site) => {
    expect(named(gatesOf(chain, { site }))).toEqual(['签约', '开工', '装修', '投产', '达效', '纳统'])
  })

  test('a gate that is passed by hands on what comes before it', () => {
    const start = gatesOf(chain, { site: 'rented' }).find(({ code }) => code === 'start')
    expect(start?.after).toEqual(['signing'])
  })
})

/** A course by the days on which gates were reached, planned or promised. */
function course(days: Record<string, Partial<GateDays>>, values: ProjectValues = {}, endedOn: string | null = null) {
  const blank = { planned: null, promised: null, actual: null }
  const told = Object.fromEntries(Object.entries(days).map(([code, one]) => [code, { ...blank, ...one }]))
  return { gates: gatesOf(chain, values), days: told, endedOn: endedOn === null ? null : day(endedOn) }
}

const standing = (code: string, ...asked: Parameters<typeof course>) => standingsOf(course(...asked), today).get(code)
const reached = (text: string) => ({ actual: day(text) })

describe('how a gate stands on a day', () => {
  const begun = { signing: reached('2025-01-10'), land: reached('2025-03-01'), start: reached('2025-05-01') }

  test('done on its day, and not by a day to come', () => {
    expect(standing('start', begun)).toMatchObject({ state: 'done', day: '2025-05-01' })
    expect(standing('start', { ...begun, start: reached('2026-11-01') })?.state).toBe('doing')
  })

  test('several are under way at once, others wait and say for what', () => {
    expect(standing('completion', begun)).toMatchObject({ state: 'doing', reason: 'no-day' })
    expect(standing('entry', begun)).toMatchObject({ state: 'doing' })
    expect(standing('production', begun)).toMatchObject({ state: 'not-yet', reason: 'waits', gates: ['completion'] })
    expect(standing('effect', begun)?.gates).toEqual(['completion', 'production'])
  })

  test.each([
    ['a promise that is not kept', { promised: day('2026-10-30') }, 'overdue', 'promise-broken', 1],
    ['a promise for today', { promised: day('2026-10-31') }, 'doing', 'promised', null],
    ['a plan that was missed', { planned: day('2026-10-01') }, 'overdue', 'plan-missed', 30],
    [
      'a plan missed but promised anew',
      { planned: day('2026-10-01'), promised: day('2026-12-01') },
      'doing',
      'promised',
      null,
    ],
  ])('%s', (_what, days, state, reason, daysLate) => {
    expect(standing('completion', { ...begun, completion: days })).toMatchObject({ state, reason, daysLate })
  })

  test('a gate of which nobody told the day, though one behind it was reached, is named so', () => {
    expect(standing('start', { completion: reached('2026-01-05') })).toMatchObject({
      ...{ state: 'unrecorded', reason: 'passed', gates: ['completion'] },
    })
  })

  test('nothing is late of a project that was given up', () => {
    const late = { ...begun, completion: { promised: day('2026-10-01') } }
    expect(standing('completion', late, {}, '2026-10-15')).toMatchObject({ state: 'not-yet', reason: 'given-up' })
  })
})

describe('the order', () => {
  test('纳统 before 达效 is fine', () => {
    const days = { start: reached('2025-05-01'), entry: reached('2025-08-01'), effect: reached('2026-09-01') }
    expect(outOfOrder(course(days))).toEqual([])
  })

  test('竣工 before 开工 is named', () => {
    const days = { start: reached('2025-05-01'), completion: reached('2025-04-30') }
    expect(outOfOrder(course(days))).toEqual([{ gate: 'completion', before: 'start' }])
  })

  test('also over gates between them, but not on one day', () => {
    const days = { signing: reached('2025-05-01'), start: reached('2025-05-01'), effect: reached('2025-04-01') }
    expect(outOfOrder(course(days))).toEqual([
      { gate: 'effect', before: 'signing' },
      { gate: 'effect', before: 'start' },
    ])
  })
})

describe('a promise', () => {
  const start = aGate('start', '开工', [])
  const promise =
    (days: Partial<GateDays>, text: string, why = '') =>
    () =>
      assertPromise(start, { planned: null, promised: null, actual: null, ...days }, { day: day(text), why }, today)

  test('is for today or later', () => {
    expect(promise({}, '2026-10-30')).toThrow('gate.day-past')
    expect(promise({}, '2026-10-31')).not.toThrow()
  })

  test('that is put off says why; one that is brought forward need not', () => {
    expect(promise({ promised: day('2026-11-10') }, '2026-11-11')).toThrow('gate.why-missing')
    expect(promise({ promised: day('2026-11-10') }, '2026-11-11', '桩基检测不合格')).not.toThrow()
    expect(promise({ promised: day('2026-11-10') }, '2026-11-09')).not.toThrow()
  })

  test('is not given for what is reached', () => {
    expect(promise({ actual: today }, '2026-11-30')).toThrow('gate.reached')
  })
})

describe('a gate that is recorded beside the ledger', () => {
  const rented = course({ start: reached('2026-05-01'), production: reached('2026-09-01') }, { site: 'rented' })
  const fits = (text: string, code = 'fitting') => {
    const gate = rented.gates.find((one) => one.code === code)
    if (gate === undefined) throw new Error(`no gate ${code}`)
    return () => {
      assertBesideLedger(gate)
      assertReached(gate, rented, day(text), today)
    }
  }

  test('is reached in its order, by today, and only where the ledger holds no day of it', () => {
    expect(fits('2026-07-01')).not.toThrow()
    expect(fits('2026-04-30')).toThrow('gate.out-of-order')
    expect(fits('2026-09-02')).toThrow('gate.out-of-order')
    expect(fits('2026-11-01')).toThrow('gate.day-to-come')
    expect(fits('2026-07-01', 'start')).toThrow('gate.in-ledger')
  })
})

describe('terms of a contract', () => {
  const told: Performance = {
    ...{
      keeping: 'performing',
      landArea: exact('20'),
      actualInvestment: exact('6000'),
      actualOutput: exact('9999.9999'),
    },
    actualTaxPerMu: exact('10'),
  }

  test.each([
    ['2026-05-01', '2026-05-01', 'kept', 'in-time'],
    ['2026-05-01', '2026-05-02', 'broken', 'late'],
    ['2026-10-30', null, 'broken', 'late'],
    ['2026-10-31', null, 'not-yet', 'not-due'],
  ])('by %s, reached %s: %s', (by, actual, state, reason) => {
    expect(judgeTermDay(day(by), actual === null ? null : day(actual), told, today)).toEqual({ state, reason })
  })

  test.each([
    ['investment', '6000', 'kept', 'reached'],
    ['outputPerMu', '500', 'broken', 'short'], // 9,999.9999 against 500 × 20
    ['taxPerMu', '10.01', 'broken', 'short'],
    ['plotRatio', '2', 'unjudged', 'not-held'],
    ['investmentIntensity', '300', 'unjudged', 'not-held'],
  ] as const)('%s of %s: %s', (term, promised, state, reason) => {
    expect(judgeTermAmount(term, exact(promised), told, true)).toEqual({ state, reason })
  })

  test('are not judged before their gate, without a figure, or where somebody was released', () => {
    expect(judgeTermAmount('taxPerMu', exact('10'), told, false)).toEqual({ state: 'not-yet', reason: 'gate-open' })
    const untold = { ...told, actualOutput: null, landArea: null }
    expect(judgeTermAmount('output', exact('1'), untold, true).reason).toBe('no-actual')
    expect(judgeTermAmount('outputPerMu', exact('1'), untold, true).reason).toBe('no-land')
    expect(judgeTermDay(day('2026-01-01'), null, { ...told, keeping: 'released' }, today).reason).toBe('released')
  })
})
