import type { PlaceRow } from '#db/place.repository.ts'

/** A place of a made province with those above it; a county may report to the province itself. */
export interface MadePlace {
  readonly row: PlaceRow
  readonly administrativeParent: string | null
  readonly reportingParent: string | null
}

/** The root of both trees, and the id of the city that holds the rows. */
export const provinceId = '990000'
export const cityCount = 9
const countiesOfCity = 10

/** One province, nine cities, ninety counties; the last county of each city reports to the province. */
export function makeCounties(): MadePlace[] {
  return [place(provinceId, '合成省', 'province', null), ...numbers(cityCount).flatMap(cityWithCounties)]
}

/** The same with towns below the counties, in turn. */
export function makeTowns(count: number): MadePlace[] {
  const counties = makeCounties()
  const homes = countiesOf(counties)
  const towns = numbers(count).map((number) => {
    const home = homes[number % homes.length]?.row.id ?? provinceId
    return place(`${home}-${String(number).padStart(5, '0')}`, `合成镇${number}`, 'town', home)
  })
  return [...counties, ...towns]
}

export function countiesOf(places: readonly MadePlace[]): MadePlace[] {
  return places.filter(({ row }) => row.kind === 'county')
}

export function townsOf(places: readonly MadePlace[]): MadePlace[] {
  return places.filter(({ row }) => row.kind === 'town')
}

function cityWithCounties(number: number): MadePlace[] {
  const id = `99${String(number).padStart(2, '0')}00`
  const counties = numbers(countiesOfCity).map((county) => {
    const made = place(`${id.slice(0, 4)}${String(county).padStart(2, '0')}`, `合成县${number}-${county}`, 'county', id)
    return county === countiesOfCity ? { ...made, reportingParent: provinceId } : made
  })
  return [place(id, `合成市${number}`, 'city', provinceId), ...counties]
}

function place(id: string, name: string, kind: PlaceRow['kind'], parent: string | null): MadePlace {
  const nothing = { nameHant: null, nameEn: null, seatLon: null, seatLat: null, tileX: null, tileY: null, note: null }
  return { row: { id, code: id, name, kind, ...nothing }, administrativeParent: parent, reportingParent: parent }
}

/** @example numbers(3) // [1, 2, 3] */
export function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}
