import { describe, expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import type { LightRule } from '../light/light-rule.ts'
import { exact, toText } from '../quantity/exact.ts'
import { judgeProject } from './judge-project.ts'
import { monthsAfter } from './lateness.ts'
import type { ProjectFacts } from './project-facts.ts'
import type { LatenessRule, ProjectLightRules } from './project-light-rule.ts'

const day = calendarDate
const dated = {
  ...({ id: 'rule', version: 1, name: '试用', region: 'CN', certainty: 'V2', validTo: null } as const),
  validFrom: day('2022-01-01'),
}

// Yinchuan's numbers (rulebook/national/light-rules.yaml): a start is amber once its month is over, red three months later;
// entry is amber a month after the start and red after more than two; 10 to 30 points behind is amber, more is red.
const start: LatenessRule = {
  ...dated,
  countsFrom: 'planned-month-end',
  categories: null,
  steps: [
    { light: 'amber', months: 0, days: 1 },
    { light: 'red', months: 3, days: 0 },
  ],
}
const entry: LatenessRule = {
  ...dated,
  countsFrom: 'started',
  categories: null,
  steps: [
    { light: 'amber', months: 1, days: 0 },
    { light: 'red', months: 2, days: 1 },
  ],
}
const gate: LatenessRule = {
  ...dated,
  countsFrom: 'promised',
  categories: null,
  steps: [
    { light: 'amber', months: 0, days: 1 },
    { light: 'red', months: 0, days: 15 },
  ],
}
const progress: LightRule = {
  ...dated,
  bands: [
    { light: 'green', behindFrom: null, behindTo: exact('0'), note: false },
    { light: 'green', behindFrom: exact('0'), behindTo: exact('10'), note: true },
    { light: 'amber', behindFrom: exact('10'), behindTo: exact('30.0001'), note: false },
    { light: 'red', behindFrom: exact('30.0001'), behindTo: null, note: false },
  ],
}
const rules: ProjectLightRules = { start, progress, gate, entry }

const nothing: ProjectFacts = {
  category: null,
  startPlannedOn: null,
  startedOn: null,
  producingOn: null,
  enteredOn: null,
  endedOn: null,
  lastMonth: null,
  openPromises: [],
}

function lightOf(kind: string, facts: Partial<ProjectFacts>, today: string) {
  return judgeProject({ ...nothing, ...facts }, rules, day(today)).find((light) => light.kind === kind)
}

describe('a start that was planned for a day in March', () => {
  test.each([
    ['2026-03-31', 'green', 'start-not-due'],
    ['2026-04-01', 'amber', 'start-late'],
    ['2026-06-29', 'amber', 'start-late'],
    ['2026-06-30', 'red', 'start-late'],
  ])('on %s is %s: %s', (today, light, reason) => {
    expect(lightOf('start', { startPlannedOn: day('2026-03-10') }, today)).toMatchObject({ light, reason })
  })

  test('counts its lateness from the planned day', () => {
    expect(lightOf('start', { startPlannedOn: day('2026-03-10') }, '2026-04-01')?.daysLate).toBe(22)
  })

  test('is done once it is reached, and not by a day to come', () => {
    const planned = { startPlannedOn: day('2026-03-10'), startedOn: day('2026-04-02') }
    expect(lightOf('start', planned, '2026-04-01')?.light).toBe('amber')
    expect(lightOf('start', planned, '2026-04-02')).toMatchObject({ light: 'green', reason: 'start-done', rule: null })
  })

  test('without a planned day cannot be judged', () => {
    expect(lightOf('start', {}, '2026-04-01')).toMatchObject({ light: 'none', reason: 'start-no-planned-day' })
  })
})

describe('statistics entry after a start on 31 December', () => {
  test.each([
    ['2026-01-30', 'green'],
    ['2026-01-31', 'amber'],
    ['2026-02-28', 'amber'],
    ['2026-03-01', 'red'],
  ])('on %s is %s: a month without a 31st ends on its last day', (today, light) => {
    expect(lightOf('entry', { startedOn: day('2025-12-31') }, today)?.light).toBe(light)
  })

  test('is not asked before the start', () => {
    expect(lightOf('entry', { startPlannedOn: day('2026-03-10') }, '2026-04-01')).toBeUndefined()
  })

  test('counts from production where the rule says so', () => {
    const late = { ...entry, countsFrom: 'producing' } as const
    const facts = { ...nothing, startedOn: day('2025-01-01'), producingOn: day('2026-03-01') }
    const lights = judgeProject(facts, { ...rules, entry: late }, day('2026-04-01'))
    expect(lights.find(({ kind }) => kind === 'entry')).toMatchObject({ light: 'amber', daysLate: 31 })
  })
})

describe('progress against a twelfth a month', () => {
  const underWay = (investedYear: string | null, yearPlan: string | null = '1200') => ({
    startedOn: day('2025-06-01'),
    lastMonth: {
      ...{ year: 2026, month: 9 },
      investedYear: investedYear === null ? null : exact(investedYear),
      yearPlan: yearPlan === null ? null : exact(yearPlan),
    },
  })

  test.each([
    ['960', 'green', 'progress-on-pace', '-5'],
    ['900', 'green', 'progress-behind-noted', '0'],
    ['780', 'amber', 'progress-behind', '10'],
    ['540', 'amber', 'progress-behind', '30'],
    ['539', 'red', 'progress-behind', '30.0833'],
  ])('of 1,200 planned, %s by September (75 % gone) is %s', (invested, light, reason, points) => {
    const found = lightOf('progress', underWay(invested), '2026-10-31')
    expect(found).toMatchObject({ light, reason, day: '2026-09-30' })
    expect(found?.behindPoints && toText(found.behindPoints.round(4))).toBe(points)
  })

  test.each([
    ['no plan', underWay('500', null)],
    ['a plan of nothing', underWay('500', '0')],
    ['no investment told', underWay(null)],
  ])('with %s it cannot be judged, and is not zero', (_what, facts) => {
    expect(lightOf('progress', facts, '2026-10-31')).toMatchObject({ light: 'none', reason: 'progress-no-year-plan' })
  })

  test('with no report at all it says so', () => {
    expect(lightOf('progress', { startedOn: day('2025-06-01') }, '2026-10-31')).toMatchObject({
      reason: 'progress-no-report',
    })
  })

  test('lag that no band holds is not judged', () => {
    const gap = { ...progress, bands: progress.bands.slice(2) }
    const [light] = judgeProject(
      { ...nothing, ...underWay('960') },
      { ...rules, progress: gap, start: null, entry: null },
      day('2026-10-31'),
    )
    expect(light).toMatchObject({ light: 'none', reason: 'progress-outside-bands' })
  })
})

test.each([
  ['industry', 'red'],
  ['park', undefined],
  [null, undefined],
])('a rule for industrial projects asks of %s: %s', (category, light) => {
  const facts = { ...nothing, category, startedOn: day('2025-01-01') }
  const lights = judgeProject(facts, { ...rules, entry: { ...entry, categories: ['industry'] } }, day('2026-04-01'))
  expect(lights.find(({ kind }) => kind === 'entry')?.light).toBe(light)
})

const aGate = (code: string) => ({ code, zh: code, en: code })

test('of several promises the one broken longest gives the light', () => {
  const openPromises = [
    { gate: aGate('completion'), day: day('2026-10-20') },
    { gate: aGate('production'), day: day('2026-10-10') },
  ]
  expect(lightOf('gate', { openPromises }, '2026-10-25')).toMatchObject({
    light: 'red',
    gate: { code: 'production' },
    daysLate: 15,
  })
})

test('the worst light comes first, and a project that was given up has none', () => {
  const facts = {
    ...nothing,
    startPlannedOn: day('2026-01-05'),
    openPromises: [{ gate: aGate('start'), day: day('2026-10-20') }],
  }
  expect(judgeProject(facts, rules, day('2026-10-25')).map(({ kind, light }) => [kind, light])).toEqual([
    ['start', 'red'],
    ['gate', 'amber'],
  ])
  expect(judgeProject({ ...facts, endedOn: day('2026-10-01') }, rules, day('2026-10-25'))).toEqual([])
})

test('months are counted over the turn of a year', () => {
  expect(monthsAfter(day('2026-11-30'), 3)).toBe('2027-02-28')
})
