import { expect, test } from 'vitest'
import type { Organisation, PlaceNode } from '../place/place.queries.ts'
import type { Tile } from './cockpit.queries.ts'
import { approvedShareOf, ownerOf } from './tile-step.ts'

function measured(rows: number, submitted: number): Tile['numerator'] {
  return { amount: '0', rows, unknown: 0, submitted, synthetic: 0, condition: null, unknownCondition: null }
}

function anOffice(organisationId: string, kind: Organisation['kind'], id: string): Organisation {
  const place = { id, name: id, nameHant: null, nameEn: null, kind: 'county' as const }
  const duty = { organisationId, name: organisationId, nameEn: null, contactRole: null, contactPhone: null }
  return { ...duty, kind, place, parentId: null, synthetic: false }
}

function aPlace(id: string, parentId: string | null): PlaceNode {
  const names = { id, code: id, name: id, nameHant: null, nameEn: null, initials: id, kind: 'town' as const }
  return {
    ...names,
    parentId,
    administrativeParentId: parentId,
    reportingParentId: parentId,
    depth: 0,
    tileX: null,
    tileY: null,
  }
}

const offices = [
  anOffice('city-office', 'leading-group-office', 'city'),
  anOffice('county-office', 'county-office', 'county'),
]
const places = [aPlace('city', null), aPlace('county', 'city'), aPlace('town', 'county')]
const town = { id: 'town', name: '镇', nameHant: null, nameEn: null, kind: 'town' as const }
const operator = { organisationId: 'operator', name: '运营方', nameEn: null, contactRole: null, contactPhone: null }
const park = { id: 'park', name: '园区', place: town, contact: null }

test('a ratio is as approved as the worse of its sides; a total without rows says nothing', () => {
  expect(approvedShareOf({ numerator: measured(4, 0), denominator: measured(8, 2) })).toBe('0.75') // six of eight
  expect(approvedShareOf({ numerator: measured(0, 0), denominator: null })).toBeNull()
})

test('the city office approves, the office above a town does all else, and a park’s operator comes before it', () => {
  const ownerOfTown = (kind: 'approve' | 'fill', shown: Parameters<typeof ownerOf>[1]['park']) =>
    ownerOf(kind, { place: town, park: shown }, offices, places)?.organisationId
  expect(ownerOfTown('approve', { ...park, duty: operator })).toBe('city-office')
  expect(ownerOfTown('fill', null)).toBe('county-office')
  expect(ownerOfTown('fill', { ...park, duty: operator })).toBe('operator')
  expect(ownerOfTown('fill', { ...park, duty: null })).toBe('county-office')
})
