import { type SeededRandom, seededRandom } from '../seeded-random.ts'
import type { UnitPlace } from '../story.ts'
import { asItHappened, type Step } from './as-it-happened.ts'
import { between, dayAfter, hundredths, ifPast, type LedgerLine, lineOf, oneOf, today } from './ledger-line.ts'
import { monthReported, monthsBetween, type Slip, strengthOf } from './months-reported.ts'
import type { StoryPark } from './parks.ts'

/** A project with its month reports and its contract. */
export interface StoryProject {
  readonly versions: readonly LedgerLine[]
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
  const plans = plansOf(course)
  const thing = isParkBuilding ? '标准厂房及配套' : oneOf(random, ['智能生产线', '研发及生产基地', '增资扩产'])
  const category = isParkBuilding ? 'park' : oneOf(random, ['industry', 'industry', 'upgrade', 'infrastructure'])
  const site = category === 'upgrade' ? 'own-land' : 'new-land'
  const line = lineOf(id, laterOf(course.signedOn, '2023-01-10'), {
    code: `DEMO-${park.place.slice(-6)}-${String(at + 1).padStart(3, '0')}${number}`,
    name: `${park.name}${thing}项目（演示）`,
    place: park.place,
    park: park.id,
    category,
    industry: park.industry.replaceAll(';', '、'),
    site,
    isKey: String(random() < 0.4),
    duty: `office-${park.place}`,
    totalInvestment: String(course.total),
    yearPlan: String(yearPlanOf(plans, yearToldOf(course))),
    landArea: String(between(random, 30, 240)),
    floorArea: String(between(random, 20, 160) * 1_000),
    plannedOutput: String(Math.round(course.total * 1.4)),
    signedInvestment: String(course.total),
    signedOn: course.signedOn,
    contractKind: 'formal',
    landedOn: ifPast(dayAfter(course.landOn, -20)),
    landOn: site === 'new-land' ? ifPast(course.landOn) : '',
    startPlannedOn: dayAfter(course.startedOn, -20),
    startedOn: ifPast(course.startedOn),
    completedOn: ifPast(course.completedOn),
    productionPlannedOn: dayAfter(course.completedOn, 90),
    producingOn: ifPast(course.producingOn),
    fullCapacityOn: ifPast(dayAfter(course.producingOn, 300)),
  })
  return {
    versions: asItHappened(line, park.place, stepsOf(line)),
    months: monthsOf(id, park.place, course, plans),
    terms: termsOf(id, park, course, random),
  }
}

/** A day that had not come yet was not known. */
function stepsOf(line: LedgerLine): Step[] {
  const days = ['landedOn', 'landOn', 'startedOn', 'completedOn', 'producingOn', 'fullCapacityOn']
  return days.map((name) => ({ day: line[name] ?? '', before: { [name]: '' } }))
}

/** One park in six is built by a project of more than two billion yuan. */
function courseOf(random: SeededRandom, isLarge: boolean): Course {
  const signedOn = dayAfter('2022-02-10', between(random, 0, 1_700))
  const landOn = dayAfter(signedOn, between(random, 60, 200))
  const startedOn = dayAfter(landOn, between(random, 20, 150))
  const completedOn = dayAfter(startedOn, between(random, 380, 760))
  const producingOn = dayAfter(completedOn, between(random, 40, 160))
  const total = between(random, 30, 620) * 100
  return { signedOn, landOn, startedOn, completedOn, producingOn, total: isLarge ? 200_000 + 2 * total : total }
}

/** What is planned of a project's investment, month by month: the stronger the month, the more. In hundredths of 万元. */
function plansOf(course: Course): Map<string, number> {
  const months = monthsBetween(course.startedOn, course.completedOn)
  const strengths = months.reduce((sum, month) => sum + strengthOf(month), 0)
  return new Map(months.map((month) => [month, Math.floor((course.total * 100 * strengthOf(month)) / strengths)]))
}

/** The plan of a year, in whole 万元. */
function yearPlanOf(plans: ReadonlyMap<string, number>, year: string): number {
  const months = [...plans].filter(([month]) => month.startsWith(year))
  return Math.ceil(months.reduce((sum, [, planned]) => sum + planned, 0) / 100)
}

/** This year, or the last or first one in which it is built. */
function yearToldOf({ startedOn, completedOn }: Course): string {
  const [now, first, last] = [today, startedOn, completedOn].map((day) => day.slice(0, 4)) as [string, string, string] // of three days
  return laterOf(first, now < last ? now : last)
}

/** Reports while it is being built, faster or slower than planned; nothing falls, and no month is more than what is left. */
function monthsOf(project: string, place: UnitPlace, course: Course, plans: ReadonlyMap<string, number>): LedgerLine[] {
  const random = seededRandom(`${project}/months`)
  const pace = 0.78 + 0.32 * random()
  let [total, year] = [0, 0]
  return [...plans].flatMap(([month, planned], index) => {
    if (month > today.slice(0, 7)) return []
    const invested = Math.min(course.total * 100 - total, Math.round(planned * pace * (0.9 + 0.2 * random())))
    total += invested
    year = month.endsWith('-01') ? invested : year + invested
    const amounts = { planned, invested, year, total, yearPlan: yearPlanOf(plans, month.slice(0, 4)) }
    const stage = stageOf(index + 1, plans.size)
    return monthReported(monthLine(project, month, amounts, stage), month, place, slipOf(amounts))
  })
}

interface MonthAmounts {
  readonly planned: number
  readonly invested: number
  readonly year: number
  readonly total: number
  readonly yearPlan: number
}

function monthLine(project: string, month: string, amounts: MonthAmounts, stage: string): LedgerLine {
  return lineOf(`${project.replace('project', 'project-month')}-${month}`, today, {
    project,
    month,
    yearPlan: String(amounts.yearPlan),
    planned: hundredths(amounts.planned),
    invested: hundredths(amounts.invested),
    investedYear: hundredths(amounts.year),
    investedTotal: hundredths(amounts.total),
    stage,
  })
}

function stageOf(month: number, months: number): string {
  if (month === months) return 'completed'
  const share = month / months
  if (share < 0.2) return 'foundation'
  if (share < 0.65) return 'structure'
  return share < 0.8 ? 'topped-out' : 'fitting'
}

/** Equipment that had been paid for and had not come was counted as work done. */
function slipOf({ invested, year, total }: MonthAmounts): Slip {
  const excess = Math.round(invested * 0.15) + 1_000
  return {
    wrong: {
      invested: hundredths(invested + excess),
      investedYear: hundredths(year + excess),
      investedTotal: hundredths(total + excess),
    },
    why: '演示：未到场的设备款计入了完成投资，核对后更正',
  }
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

function laterOf(a: string, b: string): string {
  return a > b ? a : b
}
