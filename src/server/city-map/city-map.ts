import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { getCityMap as getOperation, importCityMap as importOperation } from '#contract/city-map.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { type CityMapRow, findCityMap, insertCityMap, takeTurnAtCityMap } from '#db/city-map.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { mapLimits, type Outline } from '#domain/city-map/city-map.ts'
import { parseCityMap } from '#domain/city-map/parse-city-map.ts'
import { DomainError, type Problem } from '#domain/errors.ts'
import type { App } from '../app.ts'
import type { Call } from '../http/route.ts'
import { finderOf, loadReference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>
type Shown = z.input<(typeof getOperation)['output']>
type Imported = z.input<(typeof importOperation)['output']>

const problemsTold = 20

/** The map that the city imported last, unless it was removed. */
export async function getCityMap({ database }: Pick<App, 'database'>, actor: PersonActor): Promise<Shown> {
  const row = await readAs(database, actor, findCityMap)
  const head = row && headOf(row)
  return { map: head && { ...head, outlines: row.outlines.map(presentOutline) } }
}

/**
 * Imports the city's own map in place of the one before. What is wrong with the file is told whole, and nothing is kept then.
 *
 * @throws DomainError `request.invalid` for a file that is too large, `map.same` for the map that is in use, `map.too-many-imports`
 */
export async function importCityMap(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof importOperation>,
  file: NonNullable<Call['file']>,
): Promise<Imported> {
  if (file.bytes.length > mapLimits.bytes)
    throw new DomainError('request.invalid', { field: 'file', reason: 'too large' })
  const find = await readAs(deps.database, actor, async (tx) => finderOf(await loadReference(tx, todayOf(world))))
  const read = parseCityMap(textOf(file.bytes), (written) => find(written)?.id ?? null)
  if ('problems' in read) return refused(read.problems)
  const { approvalNumber, sourceText } = input
  const synthetic = input.synthetic === 'true'
  const { result } = await write(deps, actor, async (tx) => {
    const content = { approvalNumber, sourceText, synthetic, outlines: read.outlines }
    await takeTurnAtCityMap(tx)
    assertImportable(await findCityMap(tx), content)
    const row = await addVersion(tx, actor, content)
    const detail = { approvalNumber, sourceText, synthetic, ...contentOf(file, read.outlines) }
    return { result: headOf(row), audit: { action: 'city-map.import', subject: String(row.version), detail } }
  })
  return { map: result && { ...result, places: read.outlines.length }, problems: [], problemCount: 0 }
}

type Content = Pick<CityMapRow, 'approvalNumber' | 'sourceText' | 'outlines' | 'synthetic'>

/** @throws DomainError `map.same`, `map.too-many-imports` */
function assertImportable(
  before: CityMapRow | null,
  { approvalNumber, sourceText, synthetic, outlines }: Content,
): void {
  if (before === null) return
  const { version } = before
  const content = { approvalNumber, sourceText, synthetic, outlines }
  const kept: Content = {
    ...{ approvalNumber: before.approvalNumber, sourceText: before.sourceText },
    ...{ synthetic: before.synthetic, outlines: before.outlines },
  }
  if (isDeepStrictEqual(content, kept)) throw new DomainError('map.same', { version })
  const most = mapLimits.versions
  if (version >= most) throw new DomainError('map.too-many-imports', { most })
}

/** What the audit log says of the file: enough to know it again, and which places it drew. */
function contentOf({ name, bytes }: NonNullable<Call['file']>, outlines: readonly Outline[]) {
  return {
    file: name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    places: outlines.map(({ place }) => place),
    positions: outlines.flatMap(({ polygons }) => polygons.flat()).reduce((sum, ring) => sum + ring.length, 0),
  }
}

/** Takes the map out of use: a version without outlines. @throws DomainError `map.none` */
export async function removeCityMap(deps: Deps, actor: PersonActor): Promise<{ ok: true }> {
  const { result } = await write(deps, actor, async (tx) => {
    await takeTurnAtCityMap(tx)
    const before = await findCityMap(tx)
    if (before === null || before.approvalNumber === null) throw new DomainError('map.none', {})
    const nothing = { approvalNumber: null, sourceText: null, outlines: [], synthetic: before.synthetic }
    const { version } = await addVersion(tx, actor, nothing)
    const detail = { approvalNumber: before.approvalNumber }
    return { result: { ok: true as const }, audit: { action: 'city-map.remove', subject: String(version), detail } }
  })
  return result
}

async function addVersion(tx: Transaction, actor: PersonActor, content: Content): Promise<CityMapRow> {
  const { approvalNumber, sourceText, outlines, synthetic } = content
  await takeTurnAtCityMap(tx)
  const before = await findCityMap(tx)
  await insertCityMap(tx, {
    ...{ approvalNumber, sourceText, outlines, synthetic },
    version: (before?.version ?? 0) + 1,
    recordedBy: actor.accountId,
    recordedByName: actor.displayName,
  })
  const row = await findCityMap(tx)
  if (row === null) throw new Error('the map that was just written is not there')
  return row
}

function refused(problems: readonly Problem[]): Imported {
  return { map: null, problems: problems.slice(0, problemsTold).map(plainProblem), problemCount: problems.length }
}

function plainProblem({ code, params }: Problem): Imported['problems'][number] {
  return { code, params: { ...params } }
}

/** null for a version that removes the map. */
function headOf(row: CityMapRow) {
  const { version, approvalNumber, sourceText, synthetic, recordedAt, recordedByName } = row
  if (approvalNumber === null || sourceText === null) return null
  return { version, approvalNumber, sourceText, synthetic, recordedAt, recordedBy: recordedByName }
}

function presentOutline({ place, polygons }: Outline): NonNullable<Shown['map']>['outlines'][number] {
  return { place, polygons: polygons.map((rings) => rings.map((ring) => ring.map(([east, north]) => [east, north]))) }
}

/** UTF-8; bytes that are none leave marks, which no JSON of a map holds where it counts. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
