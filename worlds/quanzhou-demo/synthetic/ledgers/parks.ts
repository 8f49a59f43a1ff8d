import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { type SeededRandom, seededRandom } from '../seeded-random.ts'
import { type UnitPlace, units } from '../story.ts'
import {
  between,
  hundredths,
  industries,
  isAmong,
  type LedgerLine,
  lineOf,
  oneOf,
  shortNames,
  splitByWeight,
} from './ledger-line.ts'

/** A park of the story, as the other ledgers need it. */
export interface StoryPark {
  readonly id: string
  readonly place: UnitPlace
  readonly name: string
  readonly industry: string
  /** How far it is: a park that is not open yet has no tenants. */
  readonly openedOn: string
  readonly line: LedgerLine
}

interface PublishedPark {
  readonly name: string
  readonly place_code: UnitPlace
  readonly land_mu: string
  readonly factory_area_10k_m2: string
  readonly total_investment_100m_cny: string
  readonly industry: string
  readonly address: string
  readonly is_pilot: string
  readonly is_in_city_library: string
  readonly is_rebuilt: string
  readonly is_provincial: string
}

/** The city's library held 100 parks in April 2024, 43 of them over 1000 mu (docs/sources/quanzhou-figures.md). */
const parkCount = 100
const largeParks = 43

/** A hundred parks: those of which the press wrote, under their names and with the figures it gave, and invented ones beside them. */
export function makeParks(): StoryPark[] {
  const published = readPublished()
  const wanted = splitByWeight(parkCount - published.length)
  const invented = units.flatMap((place) =>
    Array.from({ length: wanted.get(place) ?? 0 }, (_, index) => inventedPark(place, index + 1)),
  )
  const all = [...published, ...invented]
  const withoutLand = all.filter(({ land_mu }) => land_mu === '')
  const missing = largeParks - published.filter(({ land_mu }) => Number(land_mu) > 1000).length
  const large = new Set(withoutLand.filter((_, index) => isAmong(index, missing, withoutLand.length)))
  return all.map((park, index) => storyPark(park, index + 1, large.has(park)))
}

function readPublished(): PublishedPark[] {
  const file = new URL('../../published-parks.csv', import.meta.url)
  return parse(readFileSync(file, 'utf8'), { columns: true }) as PublishedPark[] // the columns are those of our own file
}

function inventedPark(place: UnitPlace, number: number): PublishedPark {
  return {
    name: `${shortNames[place]}演示产业园${number}号`,
    place_code: place,
    land_mu: '',
    factory_area_10k_m2: '',
    total_investment_100m_cny: '',
    industry: '',
    address: '',
    is_pilot: 'false',
    is_in_city_library: 'true',
    is_rebuilt: 'false',
    is_provincial: 'false',
  }
}

function storyPark(published: PublishedPark, number: number, isLarge: boolean): StoryPark {
  const place = published.place_code
  const id = `demo-park-${String(number).padStart(3, '0')}`
  const random = seededRandom(id)
  const industry = published.industry === '' ? oneOf(random, industries[place]) : published.industry
  const openedOn = `${between(random, 2022, 2025)}-${String(between(random, 3, 12)).padStart(2, '0')}-15`
  return {
    id,
    place,
    name: published.name,
    industry,
    openedOn,
    line: lineOf(id, '2024-04-12', {
      code: `QZ-${String(number).padStart(3, '0')}`,
      name: published.name,
      place,
      libraryLevel: libraryLevel(published),
      isPilot: published.is_pilot,
      buildMode:
        published.is_rebuilt === 'true' ? 'rebuilt' : oneOf(random, ['new', 'new', 'new', 'contiguous', 'upgraded']),
      lead: leadOf(number),
      leadingIndustry: industry,
      operator: operators[place] ?? '',
      duty: `office-${place}`,
      ...sizes(published, random, isLarge),
      openedOn,
      remark: remarkOf(published),
    }),
  }
}

function libraryLevel({ is_provincial, is_in_city_library }: PublishedPark): string {
  if (is_provincial === 'true') return 'provincial'
  return is_in_city_library === 'true' ? 'city' : 'county'
}

/** 30 state-led, 58 private, 12 joint of 100 parks (docs/sources/quanzhou-figures.md). */
function leadOf(number: number): string {
  const step = (number * 37) % 100
  if (step < 30) return 'state'
  return step < 88 ? 'private' : 'joint'
}

const operators: Partial<Record<UnitPlace, string>> = {
  '350583': 'operator-demo-1',
  '350582': 'operator-demo-2',
  '350500-TSQ': 'operator-demo-3',
}

function sizes(published: PublishedPark, random: SeededRandom, isLarge: boolean): Record<string, string> {
  const land = published.land_mu === '' ? inventedLand(random, isLarge) : Number(published.land_mu)
  const supporting = Math.round(land * 0.07 * 100)
  return {
    landArea: String(land),
    industrialLand: hundredths(Math.round(land * 100) - supporting),
    supportingLand: hundredths(supporting),
    plannedFactoryArea:
      published.factory_area_10k_m2 === ''
        ? String(Math.round(land * 667 * 0.9))
        : String(Math.round(Number(published.factory_area_10k_m2) * 10_000)),
    totalInvestment:
      published.total_investment_100m_cny === ''
        ? String(Math.round(land * between(random, 250, 380)))
        : String(Math.round(Number(published.total_investment_100m_cny) * 10_000)),
    plotRatio: `${between(random, 1, 2)}.${between(random, 2, 9)}`,
  }
}

function inventedLand(random: SeededRandom, isLarge: boolean): number {
  return isLarge ? between(random, 1010, 2600) : between(random, 90, 820)
}

function remarkOf({ address }: PublishedPark): string {
  return address === '' ? '演示：虚构的园区' : `演示：名称与地区见公开报道 ${address}，报道未给出的数与编号为合成`
}
