import path from 'node:path'
import { z } from 'zod'
import { listOrganisations } from '#db/organisation.repository.ts'
import {
  insertMemberships,
  insertPlaces,
  listMemberships,
  listPlaces,
  type MembershipRow,
  replacePositions,
} from '#db/place.repository.ts'
import { insertProgrammes, insertRoster, insertSteps, insertTasks, listProgrammes } from '#db/programme.repository.ts'
import { ensureSources } from '#db/source.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { positionPlaces } from '#domain/place/place-tree.ts'
import { loadIndicators } from './load-indicators.ts'
import { loadLedgerChecks } from './load-ledger-checks.ts'
import { loadLightRules } from './load-light-rules.ts'
import { loadMeasures } from './load-measures.ts'
import { loadWorkingDays } from './load-working-days.ts'
import { placeRow, programmeRow, sourceRow } from './pack-rows.ts'
import { readCsv, readYaml } from './world-files.ts'

/** Who is written beside a row that a pack brought. */
export const packAuthor = { recordedBy: 'pack', recordedByName: '数据包' } as const

const list = <T extends z.ZodType>(row: T) => z.array(row).default([])

/** Places of a pack that the city does not have yet, their dated memberships, and both trees numbered anew as of a day. */
export async function loadPlaces(tx: Transaction, folder: string, on: string): Promise<number> {
  const rows = await readCsv(path.join(folder, 'places.csv'), placeRow)
  if (rows.length === 0) return 0
  const known = new Set((await listPlaces(tx)).map(({ id }) => id))
  const added = [...new Map(rows.map((row) => [row.code, row])).values()].filter(({ code }) => !known.has(code))
  await insertPlaces(tx, added.map(placeOf))
  const linked = new Set((await listMemberships(tx)).map(membershipKey))
  await insertMemberships(
    tx,
    rows.flatMap(membershipsOf).filter((row) => !linked.has(membershipKey(row))),
  )
  await numberTrees(tx, on)
  return added.length
}

function placeOf(row: PlaceFileRow) {
  return {
    id: row.code,
    code: row.code,
    name: row.name,
    nameHant: row.name_hant,
    nameEn: row.name_en,
    kind: row.kind,
    seatLon: row.seat_lon,
    seatLat: row.seat_lat,
    tileX: row.tile_x,
    tileY: row.tile_y,
    note: row.note,
  }
}

function membershipKey({ placeId, relation, validFrom }: MembershipRow): string {
  return `${placeId}|${relation}|${validFrom}`
}

type PlaceFileRow = z.output<typeof placeRow>

function membershipsOf(row: PlaceFileRow): MembershipRow[] {
  const dated = { placeId: row.code, validFrom: row.valid_from, validTo: row.valid_to } as const
  return [
    ...(row.administrative_parent === null
      ? []
      : [{ ...dated, relation: 'administrative' as const, parentId: row.administrative_parent }]),
    ...(row.reporting_parent === null
      ? []
      : [{ ...dated, relation: 'reporting' as const, parentId: row.reporting_parent }]),
  ] as MembershipRow[] // the dates are checked by their columns when they are inserted
}

/** Numbers both trees of the city in pre-order as they stand on a day. */
export async function numberTrees(tx: Transaction, on: string): Promise<void> {
  const placeIds = (await listPlaces(tx)).map(({ id }) => id)
  const memberships = await listMemberships(tx)
  const inForce = memberships.filter((row) => row.validFrom <= on && (row.validTo === null || on <= row.validTo))
  const relations = ['administrative', 'reporting'] as const
  const positions = relations.flatMap((relation) => {
    const parents = new Map(
      inForce.filter((row) => row.relation === relation).map(({ placeId, parentId }) => [placeId, parentId]),
    )
    const links = placeIds.map((placeId) => ({ placeId, parentId: parents.get(placeId) ?? null }))
    return positionPlaces(links).map((position) => ({ ...position, relation }))
  })
  if (positions.length !== placeIds.length * relations.length)
    throw new Error('the tree of places has a loop or a parent that does not exist')
  await replacePositions(tx, positions)
}

/** Sources of a pack or a world. */
export async function loadSources(tx: Transaction, folder: string): Promise<number> {
  const rows = list(sourceRow).parse(await readYaml(path.join(folder, 'sources.yaml')))
  await ensureSources(
    tx,
    rows.map((row) => ({
      id: row.id,
      title: row.title,
      outlet: row.outlet,
      publishedOn: row.published_on,
      address: row.address,
      kind: row.kind,
      note: row.note,
      synthetic: row.synthetic,
      recordedBy: packAuthor.recordedBy,
    })),
  )
  return rows.length
}

/** Measures, indicators, light rules, checks on entry and years of working days of a pack. */
export async function loadRules(tx: Transaction, folder: string): Promise<number> {
  const measures = await loadMeasures(tx, folder, packAuthor.recordedBy)
  const indicators = await loadIndicators(tx, folder, packAuthor.recordedBy)
  const rules = await loadLightRules(tx, folder, packAuthor.recordedBy)
  const checks = await loadLedgerChecks(tx, folder, packAuthor.recordedBy)
  const workingYears = await loadWorkingDays(tx, folder, packAuthor.recordedBy)
  return measures + indicators + rules + checks + workingYears
}

/**
 * Programme years that the city does not have yet, with their tasks, roster and the steps that are done. Duty organisations that the city
 * does not know are left open.
 */
export async function loadProgrammes(tx: Transaction, folder: string): Promise<number> {
  const known = new Set((await listProgrammes(tx)).map(({ year }) => year))
  const rows = list(programmeRow)
    .parse(await readYaml(path.join(folder, 'programmes.yaml')))
    .filter(({ year }) => !known.has(year))
  const organisations = new Set((await listOrganisations(tx)).map(({ id }) => id))
  const dutyOf = (id: string | null) => (id !== null && organisations.has(id) ? id : null)
  await insertProgrammes(tx, rows.map(programmeOf))
  await insertTasks(
    tx,
    rows.flatMap(({ id: programmeId, tasks }) =>
      tasks.map(({ id, title, deadline, duty_organisation_id }) => ({
        programmeId,
        id,
        title,
        deadline,
        dutyOrganisationId: dutyOf(duty_organisation_id),
      })),
    ),
  )
  await insertRoster(
    tx,
    rows.flatMap(({ id, roster }) => roster.map((placeId) => ({ programmeId: id, placeId }))),
  )
  await insertSteps(
    tx,
    rows.flatMap((row) => stepsOf(row, dutyOf)),
  )
  return rows.length
}

function programmeOf(row: ProgrammeFileRow) {
  const { id, year, name, theme, synthetic, source_id, locator, stage } = row
  return { id, year, name, theme, synthetic, sourceId: source_id, locator, stage }
}

type ProgrammeFileRow = z.output<typeof programmeRow>

function stepsOf({ id, steps }: ProgrammeFileRow, dutyOf: (id: string | null) => string | null) {
  return steps.flatMap(({ step, place_code, done_on, organisation_id, note }) => {
    if (done_on === null) return []
    const stepId = `${id}-${step}-${place_code ?? 'city'}`
    const by = { byOrganisationId: dutyOf(organisation_id), byAccountId: null }
    return [{ id: stepId, programmeId: id, step, placeId: place_code, doneOn: done_on, note, ...by }]
  })
}
