import { expect, test } from 'vitest'
import type { Organisation, PlaceNode } from '../place/place.queries.ts'
import { officeOf, whoActs } from './office-of.ts'
import { pathTo } from './place-path.ts'

// What these functions read of a place are its id and parent, and of an organisation its kind and place.
const place = (id: string, parentId: string | null) => ({ id, parentId }) as PlaceNode
const office = (id: string, kind: Organisation['kind']) => ({ kind, place: { id } }) as Organisation

const places = [place('city', null), place('county', 'city'), place('other', 'city'), place('town', 'county')]
const organisations = [
  office('city', 'department'),
  office('city', 'leading-group-office'),
  office('county', 'county-office'),
]

test('a path begins with the outermost place; of a place nobody knows there is none', () => {
  expect(pathTo(places, 'town').map(({ id }) => id)).toEqual(['city', 'county', 'town'])
  expect(pathTo(places, 'nowhere')).toEqual([])
})

test.each([
  ['county', 'county-office'],
  ['town', 'county-office'],
  ['city', 'leading-group-office'],
  ['other', 'leading-group-office'],
])('for %s answers the nearest office, the %s', (id, kind) => {
  expect(officeOf(organisations, places, id)?.kind).toBe(kind)
})

test('where no office is known nobody is named', () => {
  expect(officeOf([], places, 'county')).toBeNull()
})

test('the city office approves, the office above a town does all else, and a park’s operator comes before it', () => {
  const operator = { organisationId: 'operator' }
  const inTown = (kind: 'approve' | 'fill', park: { duty: typeof operator | null } | null) =>
    whoActs(kind, { place: { id: 'town' }, park }, organisations, places)
  const [, city, county] = organisations
  expect(inTown('approve', { duty: operator })).toBe(city)
  expect(inTown('fill', null)).toBe(county)
  expect(inTown('fill', { duty: operator })).toBe(operator)
  expect(inTown('fill', { duty: null })).toBe(county)
})

test('whether the places below are known or not, the same office is named for a figure', () => {
  const [, city] = organisations
  // With the places below the last of them is asked, without them the rows are looked through.
  for (const kind of ['ask', 'check'] as const)
    expect(whoActs(kind, { place: { id: 'city' }, park: null }, organisations, places)).toBe(city)
})
