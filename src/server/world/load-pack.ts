import path from 'node:path'
import { z } from 'zod'
import { insertIndicatorVersions } from '#db/indicator.repository.ts'
import { insertLightRuleVersions } from '#db/light-rule.repository.ts'
import { insertMemberships, insertPlaces, type MembershipRow, replacePositions } from '#db/place.repository.ts'
import { insertProgrammes, insertRoster, insertSteps, insertTasks } from '#db/programme.repository.ts'
import { ensureSources } from '#db/source.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { positionPlaces } from '#domain/place/place-tree.ts'
import { indicatorRow, lightRuleRow, placeRow, programmeRow, sourceRow } from './pack-rows.ts'
import { readCsv, readYaml } from './world-files.ts'

/** Who is written beside a row that a pack brought. */
export const packAuthor = { recordedBy: 'pack', recordedByName: '数据包' } as const

const list = <T extends z.ZodType>(row: T) => z.array(row).default([])

/** Places of a pack, with their dated memberships and the numbers of both trees as of a day. */
export async function loadPlaces(tx: Transaction, folder: string, on: string): Promise<number> {
  const rows = await readCsv(path.join(folder, 'places.csv'), placeRow)
  if (rows.length === 0) return 0
  const places = new Map(rows.map((row) => [row.code, row]))
  await insertPlaces(
    tx,
    [...places.values()].map((row) => ({
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
    })),
  )
  const memberships = rows.flatMap(membershipsOf)
  await insertMemberships(tx, memberships)
  await numberTrees(tx, [...places.keys()], memberships, on)
  return places.size
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

/** Numbers both trees in pre-order as they stand on a day. */
export async function numberTrees(
  tx: Transaction,
  placeIds: readonly string[],
  memberships: readonly MembershipRow[],
  on: string,
): Promise<void> {
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

/** Indicators and light rules of a pack. */
export async function loadRules(tx: Transaction, folder: string): Promise<number> {
  const indicators = list(indicatorRow).parse(await readYaml(path.join(folder, 'indicators.yaml')))
  await insertIndicatorVersions(
    tx,
    indicators.map((row) => ({
      id: row.id,
      version: row.version,
      name: row.name,
      nameEn: row.name_en,
      unit: row.unit,
      definition: row.definition,
      direction: row.direction,
      accumulation: row.accumulation,
      aliases: row.aliases,
      certainty: row.certainty,
      sourceText: row.source,
      validFrom: row.valid_from,
      validTo: null,
      publishedOnly: row.published_only,
      recordedBy: packAuthor.recordedBy,
      why: '',
    })),
  )
  const rules = list(lightRuleRow).parse(await readYaml(path.join(folder, 'light-rules.yaml')))
  await insertLightRuleVersions(
    tx,
    rules.map((row) => ({
      id: row.id,
      version: row.version,
      region: row.region,
      name: row.name,
      kind: row.kind,
      thresholds: row.thresholds.map(bandOf),
      certainty: row.certainty,
      sourceText: row.source,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      recordedBy: packAuthor.recordedBy,
      why: row.why ?? '',
    })),
  )
  return indicators.length + rules.length
}

function bandOf(band: z.output<typeof lightRuleRow>['thresholds'][number]) {
  return { light: band.light, behindFrom: band.behind_from, behindTo: band.behind_to, note: band.note }
}

/** Programme years of a pack with their tasks, roster and the steps that are done. */
export async function loadProgrammes(tx: Transaction, folder: string): Promise<number> {
  const rows = list(programmeRow).parse(await readYaml(path.join(folder, 'programmes.yaml')))
  await insertProgrammes(
    tx,
    rows.map((row) => ({
      id: row.id,
      year: row.year,
      name: row.name,
      theme: row.theme,
      synthetic: row.synthetic,
      sourceId: row.source_id,
      locator: row.locator,
      stage: row.stage,
    })),
  )
  await insertTasks(
    tx,
    rows.flatMap((row) =>
      row.tasks.map((task) => ({
        programmeId: row.id,
        id: task.id,
        title: task.title,
        dutyOrganisationId: task.duty_organisation_id,
        deadline: task.deadline,
      })),
    ),
  )
  await insertRoster(
    tx,
    rows.flatMap((row) => row.roster.map((placeId) => ({ programmeId: row.id, placeId }))),
  )
  await insertSteps(tx, rows.flatMap(stepsOf))
  return rows.length
}

function stepsOf({ id, steps }: z.output<typeof programmeRow>) {
  return steps.flatMap(({ step, place_code, done_on, organisation_id, note }) =>
    done_on === null
      ? []
      : [
          {
            id: `${id}-${step}-${place_code ?? 'city'}`,
            programmeId: id,
            step,
            placeId: place_code,
            doneOn: done_on,
            byOrganisationId: organisation_id,
            byAccountId: null,
            note,
          },
        ],
  )
}
