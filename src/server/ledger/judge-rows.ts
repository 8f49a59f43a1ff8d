import { listRowsByIds } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { type Problem, problem } from '#domain/errors.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import type { RowsByKey } from '../check/rows-before.ts'
import type { Entry, JudgedRow, UnweighedRow, WantedRow } from './entry.ts'
import { type ComparedRow, type KeyHolder, loadKeyHolders, takenKey } from './key-holders.ts'
import { changedFields, emptyFields, type FieldProblem } from './row-values.ts'
import { isInScope, placeNameIn } from './scope.ts'
import { weighFindings } from './weigh-findings.ts'

/** What need not be asked again. */
export interface KnownBefore {
  /** The caller has looked the keys up: nobody in the ledger holds that of a row but the row itself. */
  readonly keysAreFree?: true
  /** Of a ledger of months, all rows that are saved together; those of this call otherwise. */
  readonly together?: RowsByKey
}

/**
 * Says of each row what speaks against it, without writing anything: required fields that would be empty, ids that do not exist, places
 * outside the range (before and after), a key that another row holds, a day before that of the version it follows, and the findings of the
 * checks. Only what changes is looked at, so that an old row can be mended one field at a time.
 *
 * A row that refers to one which the actor may not see is refused like one that refers to nothing.
 *
 * One query a concern, for one row as for thousands.
 *
 * @param known what the caller knows already, where a workbook is judged in parts
 */
export async function judgeRows(
  entry: Entry,
  wanted: readonly WantedRow[],
  known: KnownBefore = {},
): Promise<JudgedRow[]> {
  const rows = wanted.map((row) => ({
    ...row,
    changed: changedFields(entry.ledger, row.before?.values ?? null, row.values),
  }))
  const referred = await loadReferred(entry, rows)
  const holders = known.keysAreFree ? new Map<string, KeyHolder>() : await loadKeyHolders(entry, rows)
  const judged = rows.map((row) => judgeRow(entry, row, referred, holders))
  return weighFindings(entry, judged, known.together)
}

type ReferredRows = ReadonlyMap<string, LedgerRow>

/** Rows of other ledgers by `ledger/id`: those that are newly referred to, and those that lend their place. */
async function loadReferred(entry: Entry, rows: readonly ComparedRow[]): Promise<ReferredRows> {
  const found = new Map<string, LedgerRow>()
  for (const field of entry.ledger.fields.values()) {
    if (field.kind !== 'reference') continue
    const ids = idsOf(rows, field, field.name === entry.ledger.place)
    if (ids.length === 0) continue
    const standing = await listRowsByIds(entry.tx, entry.open(field.refersTo), ids)
    for (const row of standing) found.set(`${field.refersTo}/${row.id}`, row)
  }
  return found
}

function idsOf(rows: readonly ComparedRow[], { name }: LedgerField, always: boolean): string[] {
  const ids = rows.flatMap(({ values, changed }) => (always || changed.includes(name) ? [values[name]] : []))
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}

function judgeRow(
  entry: Entry,
  row: ComparedRow,
  referred: ReferredRows,
  holders: Map<string, KeyHolder>,
): UnweighedRow {
  const placeId = placeOf(entry, row, referred)
  const broken = new Set(row.problems.map(({ field }) => field))
  const problems = [
    ...emptyFields(entry.ledger, row.before?.values ?? null, row.values),
    ...unknownIds(entry, row, referred),
    ...outsideScope(entry, row, placeId),
    ...takenKey(entry, row, holders),
    ...knownTooEarly(entry, row),
  ].filter(({ field }) => !broken.has(field))
  return { ...row, placeId, problems: [...row.problems, ...problems] }
}

/** The place that decides: the row's own, or that of the row it hangs on; where that one was withdrawn, it stays where it was. */
function placeOf({ ledger }: Entry, { values, changed, before }: ComparedRow, referred: ReferredRows): string | null {
  const field = ledger.fields.get(ledger.place)
  const id = values[ledger.place]
  if (field === undefined || typeof id !== 'string') return null
  if (field.kind !== 'reference') return id
  const lent = referred.get(`${field.refersTo}/${id}`)?.placeId ?? null
  return lent ?? (changed.includes(field.name) ? null : (before?.placeId ?? null))
}

function unknownIds(entry: Entry, { values, changed }: ComparedRow, referred: ReferredRows): FieldProblem[] {
  return changed.flatMap((name) => {
    const field = entry.ledger.fields.get(name)
    const id = values[name]
    const found = field && typeof id === 'string' ? unknownId(entry, field, id, referred) : null
    return found === null ? [] : [{ field: name, ...found }]
  })
}

function unknownId({ reference }: Entry, field: LedgerField, id: string, referred: ReferredRows): Problem | null {
  switch (field.kind) {
    case 'place':
      return reference.places.has(id) ? null : problem('value.place-unknown', { value: id })
    case 'organisation':
      return reference.organisations.has(id) ? null : problem('value.organisation-unknown', { value: id })
    case 'reference': {
      const { refersTo } = field
      return referred.has(`${refersTo}/${id}`) ? null : problem('value.reference-unknown', { value: id })
    }
    default:
      return null
  }
}

/** A row may neither be taken from a place outside the range nor be put into one. */
function outsideScope(entry: Entry, { before }: ComparedRow, placeId: string | null): FieldProblem[] {
  const { reference, actor, ledger } = entry
  const outside =
    [before?.placeId ?? null, placeId].find((id) => id !== null && !isInScope(reference, actor, id)) ?? null
  if (outside === null) return []
  return [{ field: ledger.place, ...problem('access.outside-scope', { place: placeNameIn(reference, outside) }) }]
}

/** An earlier day than the predecessor's would hide the version behind it. */
function knownTooEarly({ knownFrom, ledger }: Entry, { before }: ComparedRow): FieldProblem[] {
  if (before === null || before.knownFrom <= knownFrom) return []
  const { knownFrom: previous } = before
  return [{ field: ledger.title, ...problem('ledger.known-before-previous', { day: knownFrom, previous }) }]
}
