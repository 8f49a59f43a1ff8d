import { type SeededRandom, seededRandom } from '../seeded-random.ts'
import { monthWeights } from '../story.ts'
import { between, dayAfter, hundredths, ifPast, type LedgerLine, lineOf, oneOf, today } from './ledger-line.ts'
import type { StoryPark } from './parks.ts'

/** A project with its month reports and its contract. */
export interface StoryProject {
  readonly line: LedgerLine
  readonly months: readonly LedgerLine[]
  readonly terms: LedgerLine
}

/** Two projects a park and a third in every other one. */
export function makeProjects(parks: readonly StoryPark[]): StoryProject[] {
  return parks.flatMap((park, at) => Array.from({ length: 2 + (at % 2) }, (_, index) => project(park, at, index + 1)))
}

interface Course {
  readonly signedOn: string
  readonly landOn: string
  readonly startedOn: string
  readonly completedOn: string
  readonly producingOn: string
  readonly total: number
}

function project(park: StoryPark, at: number, number: number): StoryProject {
  const id = `${park.id.replace('park', 'project')}-${number}`
  const random = seededRandom(id)
  const isParkBuilding = number === 1
  const course = courseOf(random, isParkBuilding && at % 6 === 0)
  const yearPlan = Math.round(course.total / 3)
  const line = lineOf(id, laterOf(course.signedOn, '2023-01-10'), {
    code: `DEMO-${park.place.slice(-6)}-${String(at + 1).padStart(3, '0')}${number}`,
    name: `${park.name}${isParkBuilding ? '标准厂房及配套' : oneOf(random, ['智能生产线', '研发及生产基地', '增资扩产'])}项目（演示）`,
    place: park.place,
    park: park.id,
    category: isParkBuilding ? 'park' : oneOf(random, ['industry', 'industry', 'upgrade', 'infrastructure']),
    industry: park.industry.replaceAll(';', '、'),
    isKey: String(random() < 0.4),
    duty: `office-${park.place}`,
    totalInvestment: String(course.total),
    yearPlan: String(yearPlan),
    landArea: String(between(random, 30, 240)),
    floorArea: String(between(random, 20, 160) * 1_000),
    plannedOutput: String(Math.round(course.total * 1.4)),
    signedInvestment: String(course.total),
    signedOn: course.signedOn,
    contractKind: 'formal',
    landedOn: ifPast(dayAfter(course.landOn, -20)),
    landOn: ifPast(course.landOn),
    startPlannedOn: dayAfter(course.startedOn, -20),
    startedOn: ifPast(course.startedOn),
    completedOn: ifPast(course.completedOn),
    productionPlannedOn: dayAfter(course.completedOn, 90),
    producingOn: ifPast(course.producingOn),
    fullCapacityOn: ifPast(dayAfter(course.producingOn, 300)),
  })
  return { line, months: monthsOf(id, course, yearPlan), terms: termsOf(id, park, course, random) }
}

/** One park in six is built by a project of more than two billion yuan. */
function courseOf(random: SeededRandom, isLarge: boolean): Course {
  const signedOn = dayAfter('2022-02-10', between(random, 0, 1_550))
  const landOn = dayAfter(signedOn, between(random, 60, 200))
  const startedOn = dayAfter(landOn, between(random, 20, 150))
  const completedOn = dayAfter(startedOn, between(random, 380, 760))
  const producingOn = dayAfter(completedOn, between(random, 40, 160))
  const total = between(random, 30, 620) * 100
  return { signedOn, landOn, startedOn, completedOn, producingOn, total: isLarge ? 200_000 + 2 * total : total }
}

/** Reports from January 2025 on, while it is being built; the year to date never falls, and no month is more than the whole. */
function monthsOf(project: string, course: Course, yearPlan: number): LedgerLine[] {
  const months = monthsBetween(laterOf(course.startedOn, '2025-01-01'), earlierOf(course.completedOn, today))
  const before = Math.min(80, Math.max(0, monthsBetween(course.startedOn, '2024-12-31').length * 4))
  let total = Math.round(course.total * before)
  let year = 0
  return months.map((month) => {
    const weight = monthWeights[Number(month.slice(5)) - 1] ?? 1
    if (month.endsWith('-01')) year = 0
    const left = course.total * 100 - total
    const invested = Math.max(0, Math.min(left, Math.round((yearPlan * 100 * weight) / sumOfWeights)))
    total += invested
    year += invested
    return monthLine(project, month, { invested, year, total, yearPlan })
  })
}

const sumOfWeights = monthWeights.reduce((sum, weight) => sum + weight, 0) * 1.15

interface MonthAmounts {
  readonly invested: number
  readonly year: number
  readonly total: number
  readonly yearPlan: number
}

function monthLine(project: string, month: string, { invested, year, total, yearPlan }: MonthAmounts): LedgerLine {
  const late = seededRandom(`${project}/${month}`)() < 0.06
  const knownFrom = month === '2026-10' ? '2026-10-30' : dayAfter(`${nextMonth(month)}-01`, 4)
  const line = lineOf(`${project.replace('project', 'project-month')}-${month}`, knownFrom, {
    project,
    month,
    yearPlan: String(yearPlan),
    planned: hundredths(Math.round((yearPlan * 100) / 12)),
    invested: hundredths(invested),
    investedYear: hundredths(year),
    investedTotal: hundredths(total),
    stage: 'structure',
  })
  return late ? { ...line, recorded_on: earlierOf(dayAfter(knownFrom, 17), today) } : line
}

function termsOf(project: string, park: StoryPark, course: Course, random: SeededRandom): LedgerLine {
  return lineOf(project.replace('project', 'terms'), laterOf(course.signedOn, '2023-01-10'), {
    project,
    agreement: 'investment',
    agreementNumber: `演示协议-${project.slice(-5)}`,
    signedOn: course.signedOn,
    duty: `office-${park.place}`,
    investment: String(course.total),
    investmentIntensity: String(between(random, 250, 380)),
    taxPerMu: String(between(random, 10, 28)),
    startBy: dayAfter(course.landOn, 120),
    completeBy: dayAfter(course.startedOn, 700),
    produceBy: dayAfter(course.completedOn, 150),
    keeping: course.startedOn <= today ? 'performing' : 'late',
  })
}

/** Months as `2026-03` from the one of `first` to the one of `last`. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first.slice(0, 7); month <= last.slice(0, 7); month = nextMonth(month)) months.push(month)
  return months
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b
}

function earlierOf(a: string, b: string): string {
  return a < b ? a : b
}
