import { stringify } from 'csv-stringify/sync'
import { makeBuildings, type StorySpace } from './buildings.ts'
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
  const taken = new Map(
    enterprises.flatMap(({ space, signedOn }) => (space === null ? [] : [[space.id, signedOn] as const])),
  )
  return new Map<string, readonly LedgerLine[]>([
    ['park', parks.map(({ line }) => line)],
    ['project', projects.flatMap(({ versions }) => versions)],
    ['project-month', projects.flatMap(({ months }) => months)],
    ['enterprise', enterprises.flatMap(({ versions }) => versions)],
    ['enterprise-month', makeEnterpriseMonths(enterprises)],
    ['parcel', makeParcels(parks)],
    ['building', buildings.map(({ line }) => line)],
    ['space', spaces.map((space) => spaceLine(space, taken.get(space.id)))],
    ['tenancy', enterprises.flatMap(({ tenancy }) => tenancy)],
    ['contract-terms', projects.map(({ terms }) => terms)],
  ])
}

/** A space is taken from the day on which its tenancy was signed. */
function spaceLine({ line }: StorySpace, signedOn: string | undefined): LedgerLine {
  return signedOn === undefined ? line : { ...line, occupancy: 'let', occupancyFrom: signedOn }
}

/** A file has so many lines at most, to be read and reviewed. */
const linesInFile = 5_000

/** The text of each file of a ledger, by its name: a header line, then one line a version. */
export function renderLedger(ledger: string, lines: readonly LedgerLine[]): Map<string, string> {
  const columns = [...new Set(lines.flatMap((line) => Object.keys(line)))]
  const files = new Map<string, string>()
  for (let from = 0; from < lines.length; from += linesInFile)
    files.set(
      fileOf(ledger, files.size + 1),
      stringify(lines.slice(from, from + linesInFile), { header: true, columns }),
    )
  return files
}

function fileOf(ledger: string, part: number): string {
  return part === 1 ? `${ledger}.csv` : `${ledger}.${part}.csv`
}
