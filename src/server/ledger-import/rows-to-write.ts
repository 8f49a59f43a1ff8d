import { randomUUID } from 'node:crypto'
import { listRowsByIds } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { DomainError } from '#domain/errors.ts'
import type { RowToAppend } from '../ledger/append-rows.ts'
import type { Entry } from '../ledger/entry.ts'
import { type ImportPlan, isWritten, type PlannedBatch, type PlannedRow } from './import-plan.ts'
import { writingsOver } from './plan-row.ts'
import { type ReadRow, unpackRows } from './row-batch.ts'

/** What all rows of one import have in common. */
export interface WrittenImport {
  readonly importId: string
  readonly kind: 'correct' | 'change'
}

/**
 * The versions that a part of a plan adds: of new rows and of changed ones, each with its line in the workbook.
 *
 * @throws DomainError `import.stale` when a row is not as it was planned against; `ledger.known-before-previous`
 */
export async function rowsToWrite(
  entry: Entry,
  { sheets }: Pick<ImportPlan, 'sheets'>,
  { batch, rows }: PlannedBatch,
  written: WrittenImport,
): Promise<RowToAppend[]> {
  if (rows.every(({ state }) => !isWritten(state))) return []
  const standing = await loadStanding(entry, rows)
  const toWrite = unpackRows(batch).flatMap((read, index) => {
    const planned = rows[index]
    if (planned === undefined || !isWritten(planned.state)) return []
    const before = planned.id === null ? null : (standing.get(planned.id) ?? null)
    const origin = { sourceId: null, importId: written.importId, sheet: sheets[read.sheet] ?? null, sheetRow: read.row }
    return [versionOf(entry, read, before, planned, { ...written, origin })]
  })
  await assertPlacesStand(entry, toWrite)
  return toWrite
}

/** A row that takes its place from another one belongs where that one lies now, which may not be where it lay when the plan was made. */
async function assertPlacesStand({ tx, open, ledger }: Entry, rows: readonly RowToAppend[]): Promise<void> {
  const field = ledger.fields.get(ledger.place)
  if (field?.kind !== 'reference') return
  const ids = [...new Set(rows.map(({ values }) => String(values[field.name])))]
  const places = new Map((await listRowsByIds(tx, open(field.refersTo), ids)).map(({ id, placeId }) => [id, placeId]))
  const moved = rows.filter(({ values, placeId }) => places.get(String(values[field.name])) !== placeId).length
  if (moved > 0) throw new DomainError('import.stale', { count: moved })
}

async function loadStanding(entry: Entry, rows: readonly PlannedRow[]): Promise<Map<string, LedgerRow>> {
  const changed = rows.filter(({ state }) => state === 'changed')
  if (changed.length === 0) return new Map()
  const ids = changed.flatMap(({ id }) => (id === null ? [] : [id]))
  const standing = new Map((await listRowsByIds(entry.tx, entry.ledger, ids)).map((row) => [row.id, row]))
  const moved = changed.filter(({ id, version }) => standing.get(id ?? '')?.version !== version).length
  if (moved > 0) throw new DomainError('import.stale', { count: moved })
  for (const row of standing.values()) assertKnownInOrder(entry, row)
  return standing
}

/** An earlier day than the predecessor's would hide the version behind it. */
function assertKnownInOrder({ knownFrom }: Entry, { knownFrom: previous }: LedgerRow): void {
  if (knownFrom < previous) throw new DomainError('ledger.known-before-previous', { day: knownFrom, previous })
}

/** A row that was judged when it was planned, and nothing has moved since. */
function versionOf(
  { answerTo }: Entry,
  read: ReadRow,
  before: LedgerRow | null,
  { placeId, answers, asked }: PlannedRow,
  { kind, origin }: Pick<WrittenImport, 'kind'> & Pick<RowToAppend, 'origin'>,
): RowToAppend {
  const answered = asked.map((check) => ({ check, answer: answerTo(check) ?? '' }))
  return {
    id: before?.id ?? randomUUID(),
    before,
    kind: before === null ? 'create' : kind,
    values: before === null ? read.values : { ...before.values, ...read.values },
    written: writingsOver(before, read),
    origin,
    synthetic: read.synthetic || (before?.synthetic ?? false),
    placeId,
    ...(before === null ? {} : { stated: Object.keys(read.values) }),
    answers: answered.length === 0 ? answers : [...answers, ...answered],
  }
}
