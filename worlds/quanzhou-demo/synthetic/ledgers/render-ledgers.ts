import { stringify } from 'csv-stringify/sync'
import { makeBuildings } from './buildings.ts'
import { makeEnterpriseMonths } from './enterprise-months.ts'
import { makeEnterprises } from './enterprises.ts'
import type { LedgerLine } from './ledger-line.ts'
import { makeParcels } from './parcels.ts'
import { makeParks } from './parks.ts'
import { makeProjects } from './projects.ts'

/** The invented rows of every ledger, by the ledger's name. */
export function makeLedgers(): Map<string, readonly LedgerLine[]> {
  const parks = makeParks()
  const buildings = makeBuildings(parks)
  const spaces = buildings.flatMap((building) => building.spaces)
  const enterprises = makeEnterprises(spaces)
  const projects = makeProjects(parks)
  const taken = new Set(enterprises.flatMap(({ space }) => (space === null ? [] : [space.id])))
  return new Map<string, readonly LedgerLine[]>([
    ['park', parks.map(({ line }) => line)],
    ['project', projects.map(({ line }) => line)],
    ['project-month', projects.flatMap(({ months }) => months)],
    ['enterprise', enterprises.map(({ line }) => line)],
    ['enterprise-month', makeEnterpriseMonths(enterprises)],
    ['parcel', makeParcels(parks)],
    ['building', buildings.map(({ line }) => line)],
    ['space', spaces.map(({ id, line }) => (taken.has(id) ? { ...line, occupancy: 'let' } : line))],
    ['tenancy', enterprises.flatMap(({ tenancy }) => (tenancy === null ? [] : [tenancy]))],
    ['contract-terms', projects.map(({ terms }) => terms)],
  ])
}

/** The text of a ledger's file: a header line, then one line a version. */
export function renderLedger(lines: readonly LedgerLine[]): string {
  const columns = [...new Set(lines.flatMap((line) => Object.keys(line)))]
  return stringify([...lines], { header: true, columns })
}
