import { seededRandom } from '../seeded-random.ts'
import { type UnitPlace, units } from '../story.ts'
import {
  between,
  dayAfter,
  hundredths,
  ifPast,
  type LedgerLine,
  lineOf,
  oneOf,
  shortNames,
  splitByWeight,
} from './ledger-line.ts'
import type { StoryPark } from './parks.ts'

/** Industrial land: one parcel a park for what it holds, and parcels outside, some of them inefficient. */
const outsideCount = 260

export function makeParcels(parks: readonly StoryPark[]): LedgerLine[] {
  const outside = splitByWeight(outsideCount)
  return [
    ...parks.map(parkParcel),
    ...units.flatMap((place) =>
      Array.from({ length: outside.get(place) ?? 0 }, (_, index) => outsideParcel(place, index + 1)),
    ),
  ]
}

function parkParcel(park: StoryPark): LedgerLine {
  const id = park.id.replace('park', 'parcel')
  return lineOf(id, '2024-04-12', {
    code: `演示${park.place.slice(-6)}-P${park.id.slice(-3)}`,
    name: `${park.name}工业用地`,
    place: park.place,
    landUse: 'industrial',
    area: park.line.industrialLand ?? '',
    blockLine: 'first',
    park: park.id,
    parkEntry: id.endsWith('7') ? 'boundary' : 'original',
    acquisition: 'grant',
    suppliedOn: suppliedOn(id),
    use: 'used',
  })
}

function outsideParcel(place: UnitPlace, number: number): LedgerLine {
  const id = `demo-parcel-${place.replace(/^\d{4}|\W/g, '').toLowerCase()}-${String(number).padStart(3, '0')}`
  const random = seededRandom(id)
  const isInefficient = random() < 0.35
  const area = between(random, 60, 1_400) * 10
  return lineOf(id, '2024-06-20', {
    code: `演示${place.slice(-6)}-W${String(number).padStart(3, '0')}`,
    name: `${shortNames[place]}演示工业地块${number}`,
    place,
    landUse: 'industrial',
    area: hundredths(area * 10),
    blockLine: oneOf(random, ['first', 'second', 'outside']),
    acquisition: 'grant',
    suppliedOn: suppliedOn(id),
    use: isInefficient ? oneOf(random, ['vacant', 'idle', 'used']) : 'used',
    isInefficient: String(isInefficient),
    inefficientOn: isInefficient ? '2024-06-01' : '',
    threeYearYield: hundredths(isInefficient ? between(random, 80, 490) : between(random, 500, 2_600)),
    redevelopment: isInefficient ? oneOf(random, ['acquisition', 'owner-led', 'zero-added', 'upgrade']) : '',
    revivedOn: isInefficient ? ifPast(dayAfter('2024-09-01', between(random, 0, 1_500))) : '',
  })
}

/** Before the programme began, as most industrial land was. */
function suppliedOn(id: string): string {
  return dayAfter('2011-03-01', between(seededRandom(`${id}/supplied`), 0, 3_900))
}
