import { listRowsByIds, listRowsByKeys } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { listNamesOf } from '#db/ledger/row-title.repository.ts'
import type { Finding } from '#domain/check/check.ts'
import { type Problem, problem } from '#domain/errors.ts'
import type { LedgerField, RowValues } from '#domain/ledger/ledger.ts'
import { findingsFor } from '../check/findings-for.ts'
import { type Entry, isSame, type JudgedRow, type WantedRow } from './entry.ts'
import { hasKey, keyOf, keyText } from './row-key.ts'
import { changedFields, emptyFields, type FieldProblem } from './row-values.ts'
import { isInScope, placeNameIn } from './scope.ts'

type ComparedRow = WantedRow & Pick<JudgedRow, 'changed'>

/**
 * Says of each row what speaks against it, without writing anything: required fields that would be empty, ids that do not exist, places
 * outside the range (before and after), a key that another row holds, a day before that of the version it follows, and the findings of the
 * checks. Only what changes is looked at, so that an old row can be mended one field at a time.
 *
 * A row that refers to one which the actor may not see is refused like one that refers to nothing.
 *
 * One query a concern, for one row as for thousands.
 */
export async function judgeRows(entry: Entry, wanted: readonly WantedRow[]): Promise<JudgedRow[]> {
  const rows = wanted.map((row) => ({
    ...row,
    changed: changedFields(entry.ledger, row.before?.values ?? null, row.values),
  }))
  const referred = await loadReferred(entry, rows)
  const holders = await loadKeyHolders(entry, rows)
  const judged = rows.map((row) => judgeRow(entry, row, referred, holders))
  return addFindings(entry, judged)
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

interface KeyHolder {
  readonly id: string
  readonly title: string
}

/** Who holds the keys that rows want: those in the ledger, and, as they are judged, those beside them. */
async function loadKeyHolders(entry: Entry, rows: readonly ComparedRow[]): Promise<Map<string, KeyHolder>> {
  const { tx, ledger } = entry
  const asking = rows.filter(
    ({ before, changed, values }) =>
      hasKey(ledger, values) && (before?.kind === 'withdraw' || ledger.key.some((name) => changed.includes(name))),
  )
  const keys = asking.map(({ values }) => keyOf(ledger, values))
  if (keys.length === 0) return new Map()
  const holding = await listRowsByKeys(tx, ledger, keys)
  const own = new Set(rows.map(({ id }) => id))
  const strangers = holding.filter(({ id }) => !own.has(id)).map(({ id }) => id)
  const titles = strangers.length === 0 ? new Map<string, string>() : await listNamesOf(tx, ledger, strangers)
  return new Map(
    holding.map(({ id, values }) => [keyText(ledger, values), { id, title: titles.get(id) ?? titleOf(entry, values) }]),
  )
}

/** A name for a row in a refusal: its title, or what its key says. */
function titleOf({ ledger }: Entry, values: RowValues): string {
  const isPlain = ledger.fields.get(ledger.title)?.kind === 'text'
  return isPlain ? String(values[ledger.title] ?? '') : ledger.key.map((name) => values[name] ?? '').join(' · ')
}

function judgeRow(
  entry: Entry,
  row: ComparedRow,
  referred: ReferredRows,
  holders: Map<string, KeyHolder>,
): Omit<JudgedRow, 'findings' | 'answers'> {
  const placeId = placeOf(entry, row.values, referred)
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

/** The place that decides: the row's own, or that of the row it hangs on. */
function placeOf({ ledger }: Entry, values: RowValues, referred: ReferredRows): string | null {
  const field = ledger.fields.get(ledger.place)
  const id = values[ledger.place]
  if (field === undefined || typeof id !== 'string') return null
  return field.kind === 'reference' ? (referred.get(`${field.refersTo}/${id}`)?.placeId ?? null) : id
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
      return referred.has(`${refersTo}/${id}`)
        ? null
        : problem('value.reference-unknown', { value: id, ledger: refersTo })
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

function takenKey(entry: Entry, { id, values }: ComparedRow, holders: Map<string, KeyHolder>): FieldProblem[] {
  if (!hasKey(entry.ledger, values)) return []
  const key = keyText(entry.ledger, values)
  const holder = holders.get(key)
  if (holder === undefined) holders.set(key, { id, title: titleOf(entry, values) })
  if (holder === undefined || holder.id === id) return []
  return [{ field: entry.ledger.key[0] ?? entry.ledger.title, ...problem('ledger.key-taken', { row: holder.title }) }]
}

/** An earlier day than the predecessor's would hide the version behind it. */
function knownTooEarly({ knownFrom, ledger }: Entry, { before }: ComparedRow): FieldProblem[] {
  if (before === null || before.knownFrom <= knownFrom) return []
  const { knownFrom: previous } = before
  return [{ field: ledger.title, ...problem('ledger.known-before-previous', { day: knownFrom, previous }) }]
}

/** The checks look only at rows that could be written otherwise. */
async function addFindings(
  entry: Entry,
  rows: readonly Omit<JudgedRow, 'findings' | 'answers'>[],
): Promise<JudgedRow[]> {
  const checked = rows.filter((row) => row.problems.length === 0 && !isSame(row))
  const asked = checked.map(({ values, before }) => ({ values, before: isStanding(before) ? before.values : null }))
  const found = asked.length === 0 ? [] : await findingsFor(entry.tx, entry.ledger, entry.open, entry.today, asked)
  const byRow = new Map(checked.map((row, index) => [row, found[index] ?? []]))
  return rows.map((row) => ({ ...row, ...answered(entry, row, byRow.get(row) ?? []) }))
}

function isStanding(before: LedgerRow | null): before is LedgerRow {
  return before !== null && before.kind !== 'withdraw'
}

function answered(
  entry: Entry,
  row: Omit<JudgedRow, 'findings' | 'answers'>,
  found: readonly Finding[],
): Pick<JudgedRow, 'findings' | 'answers'> {
  const findings: Finding[] = []
  const answers: { check: string; answer: string }[] = []
  for (const finding of found) {
    const answer = finding.severity === 'ask' ? (entry.answerTo(finding.check) ?? earlierAnswer(row, finding)) : null
    if (answer === null) findings.push(finding)
    else answers.push({ check: finding.check, answer })
  }
  return { findings, answers }
}

/** What was answered at the version before still holds while the fields that it is about are as they were. */
function earlierAnswer(
  { before, changed }: Pick<JudgedRow, 'before' | 'changed'>,
  { check, fields }: Finding,
): string | null {
  if (fields.some((name) => changed.includes(name))) return null
  return before?.answers.find((given) => given.check === check)?.answer ?? null
}
