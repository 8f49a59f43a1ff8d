import { seededRandom } from '../seeded-random.ts'
import { between, dayAfter, ifPast, type LedgerLine, lineOf, oneOf } from './ledger-line.ts'
import type { StoryPark } from './parks.ts'

/** A space to let or sell, as the tenancies need it. */
export interface StorySpace {
  readonly id: string
  readonly park: StoryPark
  readonly area: number
  readonly isProduction: boolean
  readonly line: LedgerLine
}

export interface StoryBuilding {
  readonly id: string
  readonly line: LedgerLine
  readonly spaces: readonly StorySpace[]
}

/** Buildings a park, so that the completed standard factories of the city come to a little over 21 million square metres. */
const buildingsOf = (park: StoryPark): number => 6 + (Number(park.id.slice(-3)) % 5)

/** Every park's buildings with their spaces; production to living and service space is seven to three. */
export function makeBuildings(parks: readonly StoryPark[]): StoryBuilding[] {
  return parks.flatMap((park) => Array.from({ length: buildingsOf(park) }, (_, index) => building(park, index + 1)))
}

function building(park: StoryPark, number: number): StoryBuilding {
  const id = `${park.id.replace('park', 'building')}-${String(number).padStart(2, '0')}`
  const random = seededRandom(id)
  const isSupporting = number % 6 === 0
  const storeys = isSupporting ? between(random, 6, 12) : between(random, 4, 8)
  const area = storeys * between(random, 3_500, 6_600)
  const completedOn = dayAfter(park.openedOn, (number - 3) * 60)
  const name = `${park.name}${number}号楼`
  const line = lineOf(id, dayAfter(completedOn, 6) > '2026-10-31' ? '2026-10-20' : dayAfter(completedOn, 6), {
    name,
    park: park.id,
    category: isSupporting ? 'dormitory' : 'standard-factory',
    floorArea: String(area),
    isDivisible: String(!isSupporting),
    startedOn: dayAfter(completedOn, -540),
    completedOn: ifPast(completedOn),
    handedOverOn: ifPast(dayAfter(completedOn, 45)),
    storeys: String(storeys),
    firstStoreyHeight: isSupporting ? '3.9' : '7.2',
    storeyHeight: isSupporting ? '3.2' : '4.5',
    firstFloorLoad: isSupporting ? '' : '20',
    floorLoad: isSupporting ? '' : '8',
    columnGrid: isSupporting ? '' : '8.4m×8.4m',
    lifts: isSupporting ? '2' : '4',
    power: String(between(random, 8, 32) * 100),
    fireClass: isSupporting ? '' : 'c',
  })
  return { id, line, spaces: spacesOf(id, name, park, area, isSupporting, completedOn) }
}

function spacesOf(
  buildingId: string,
  buildingName: string,
  park: StoryPark,
  area: number,
  isSupporting: boolean,
  completedOn: string,
): StorySpace[] {
  const count = isSupporting ? 1 : 3
  const part = Math.floor(area / count)
  return Array.from({ length: count }, (_, index) => {
    const id = `${buildingId.replace('building', 'space')}-${index + 1}`
    const random = seededRandom(id)
    const own = index === count - 1 ? area - part * (count - 1) : part
    const line = lineOf(id, dayAfter(completedOn, 10) > '2026-10-31' ? '2026-10-21' : dayAfter(completedOn, 10), {
      name: `${buildingName}${index + 1}单元`,
      building: buildingId,
      storey: `${index * 2 + 1}-${index * 2 + 2}`,
      unit: `${index + 1}单元`,
      use: isSupporting ? oneOf(random, ['living', 'living', 'service', 'office']) : 'production',
      floorArea: String(own),
      clearHeight: isSupporting ? '3' : '4.2',
      fitOut: oneOf(random, ['shell', 'shell', 'basic', 'ready']),
      rent: `${between(random, 8, 18)}.${between(random, 0, 9)}`,
      availableOn: ifPast(dayAfter(completedOn, 45)),
      occupancy: 'vacant',
    })
    return { id, park, area: own, isProduction: !isSupporting, line }
  })
}
