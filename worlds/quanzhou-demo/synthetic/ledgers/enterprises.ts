import { seededRandom } from '../seeded-random.ts'
import { type UnitPlace, units } from '../story.ts'
import { asItHappened } from './as-it-happened.ts'
import type { StorySpace } from './buildings.ts'
import {
  between,
  dayAfter,
  ifPast,
  industries,
  isAmong,
  type LedgerLine,
  lineOf,
  oneOf,
  shortNames,
  splitByWeight,
} from './ledger-line.ts'

/** A firm of the story, as months and tenancies need it. */
export interface StoryEnterprise {
  readonly id: string
  readonly place: UnitPlace
  readonly producingOn: string
  readonly statisticsEntryOn: string
  readonly versions: readonly LedgerLine[]
  readonly tenancy: readonly LedgerLine[]
  /** The day on which it took its space; `''` without one. */
  readonly signedOn: string
  readonly space: StorySpace | null
}

/**
 * 1,755 firms signed, more than 1,200 producing, 439 in statistics: the published sums (docs/sources/quanzhou-figures.md); which firm is
 * which is invented.
 */
const signedCount = 1_755
const producingCount = 1_243
const inStatisticsCount = 439
/** Above-scale firms outside parks, so that the share of firms in parks has a divisor. */
const outsideCount = 410

/** The firms in parks, each in one space, and those outside. */
export function makeEnterprises(spaces: readonly StorySpace[]): StoryEnterprise[] {
  const free = spaces
    .filter(({ isProduction, park }) => isProduction && park.openedOn < '2026-03-01')
    .slice(0, signedCount)
  const tenants = free.map((space, index) => tenant(space, index))
  const outside = splitByWeight(outsideCount)
  return [
    ...tenants,
    ...units.flatMap((place) =>
      Array.from({ length: outside.get(place) ?? 0 }, (_, index) => outsider(place, index + 1)),
    ),
  ]
}

/** Some firms stood where they are before the boundary of their park was widened. */
function entryOf(usual: 'moved' | 'founded', index: number): string {
  return index % 37 === 0 ? 'boundary' : usual
}

function tenant(space: StorySpace, index: number): StoryEnterprise {
  const id = `demo-enterprise-${String(index + 1).padStart(4, '0')}`
  const random = seededRandom(id)
  const { park } = space
  const isProducing = isAmong(index, producingCount, signedCount)
  const isInStatistics = isProducing && isAmong(countBelow(index), inStatisticsCount, producingCount)
  const signedOn = dayAfter(park.openedOn, between(random, -90, 200))
  const fitOutOn = dayAfter(signedOn, between(random, 40, 110))
  const producingOn = isProducing ? dayBefore(dayAfter(fitOutOn, between(random, 60, 190)), '2026-10-12') : ''
  const statisticsEntryOn = isInStatistics ? monthEndAfter(producingOn) : ''
  const line = lineOf(id, knownAfter(signedOn), {
    ...identity(park.place, park.industry, index + 1, random),
    foundedOn: dayAfter(signedOn, -between(random, 30, 2_400)),
    park: park.id,
    parkSince: signedOn,
    parkEntry: entryOf(random() < 0.6 ? 'moved' : 'founded', index),
    floorArea: String(space.area),
    landArea: `${Math.round((space.area / 667 / 1.6) * 10) / 10}`,
    operating: isProducing ? 'producing' : 'preparing',
    producingOn,
    isAboveScale: String(isInStatistics),
    statisticsEntryOn,
    entryRoute: isInStatistics ? oneOf(random, ['monthly', 'annual']) : '',
    isHighTech: String(random() < 0.24),
    smeClass: random() < 0.12 ? 'specialised' : '',
  })
  return {
    id,
    place: park.place,
    producingOn,
    statisticsEntryOn,
    versions: asItHappened(line, park.place, [
      { day: producingOn, before: { operating: 'preparing', producingOn: '' } },
      { day: statisticsEntryOn, before: { isAboveScale: 'false', statisticsEntryOn: '', entryRoute: '' } },
    ]),
    space,
    signedOn,
    tenancy: tenancy(id, space, signedOn, fitOutOn, producingOn, statisticsEntryOn),
  }
}

/** How many of the firms below this one produce. */
function countBelow(index: number): number {
  return Math.floor((index * producingCount) / signedCount)
}

function outsider(place: UnitPlace, number: number): StoryEnterprise {
  const id = `demo-enterprise-${place.replace(/^\d{4}|\W/g, '').toLowerCase()}-${String(number).padStart(3, '0')}`
  const random = seededRandom(id)
  const producingOn = `${between(random, 2008, 2020)}-0${between(random, 1, 9)}-10`
  const statisticsEntryOn = `${Number(producingOn.slice(0, 4)) + 2}-03-31`
  const line = lineOf(id, '2024-04-12', {
    ...identity(place, oneOf(random, industries[place]), 5_000 + units.indexOf(place) * 100 + number, random),
    foundedOn: `${between(random, 1996, 2007)}-06-18`,
    operating: 'producing',
    producingOn,
    isAboveScale: 'true',
    statisticsEntryOn,
    landArea: String(between(random, 20, 90)),
    isHighTech: String(random() < 0.15),
  })
  return { id, place, producingOn, statisticsEntryOn, versions: [line], tenancy: [], signedOn: '', space: null }
}

/** The credit code begins like none that is given out (99), so that nobody takes an invented firm for a real one. */
function identity(place: UnitPlace, industry: string, number: number, random: () => number): Record<string, string> {
  const kind = oneOf(random, ['科技', '实业', '智能装备', '新材料', '制品'])
  const code = `99${place.replace(/\D/g, '').padEnd(6, '0').slice(0, 6)}${String(number).padStart(8, '0')}XD`
  return {
    creditCode: code,
    name: `${shortNames[place]}演示${industry.split(/[;；、]/)[0]}${kind}${String(number).padStart(4, '0')}有限公司`,
    place,
    sector: 'manufacturing',
    industry: industry.replaceAll(';', '、'),
    capitalOrigin: place === '350500-TSQ' && number % 3 === 0 ? 'taiwan' : 'domestic',
  }
}

function tenancy(
  enterprise: string,
  space: StorySpace,
  signedOn: string,
  fitOutOn: string,
  producingOn: string,
  statisticsEntryOn: string,
): LedgerLine[] {
  const random = seededRandom(`${enterprise}/tenancy`)
  const line = lineOf(enterprise.replace('enterprise', 'tenancy'), knownAfter(signedOn), {
    enterprise,
    park: space.park.id,
    space: space.id,
    signedOn,
    mode: oneOf(random, ['lease', 'lease', 'purchase', 'lease-then-buy']),
    floorArea: String(space.area),
    investment: String(between(random, 8, 90) * 100),
    plannedOutput: String(between(random, 20, 160) * 100),
    handedOverOn: ifPast(dayAfter(signedOn, 20)),
    fitOutOn: producingOn === '' ? ifPast(fitOutOn) : fitOutOn,
    producingOn,
    statisticsEntryOn,
  })
  const days = ['handedOverOn', 'fitOutOn', 'producingOn', 'statisticsEntryOn']
  const steps = days.map((name) => ({ day: line[name] ?? '', before: { [name]: '' } }))
  return asItHappened(line, space.park.place, steps)
}

function dayBefore(day: string, limit: string): string {
  return day < limit ? day : limit
}

/** Statistics are entered at the end of the month after the next. */
function monthEndAfter(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const end = new Date(Date.UTC(year, month + 2, 0)).toISOString().slice(0, 10)
  return end <= '2026-10-31' ? end : '2026-10-31'
}

/** Known five days later, but never after the last day of the story. */
function knownAfter(day: string): string {
  return dayBefore(dayAfter(day, 5), '2026-10-28')
}
