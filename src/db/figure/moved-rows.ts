import { sql } from 'kysely'
import type { RowChain } from '#domain/change/row-steps.ts'
import type { Condition } from '#domain/condition/condition.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { anyOf } from '../any-of.ts'
import type { Face } from '../condition/standing-version.ts'
import { inParts } from '../ledger/in-parts.ts'
import { fieldOf, idOf, ofCity, readRecords, standing, valueSql } from '../ledger/select-rows.ts'
import type { Transaction } from '../transact.ts'
import { claimsOfLedger } from './referring-rows.ts'

/** Two days of knowing: what became known after the one and until the other; null is today. */
export interface KnowingWindow {
  readonly after: string
  readonly until: string | null
}

type Judged = RowChain['judgedAnew']

/** Rows by id, and what happened to rows of other ledgers by which the version that stood on the first day is judged. */
export type MovedRows = ReadonlyMap<string, Judged>

/** The rows of a measure's ledger of which a version became known between the days, or of a row that the measure judges them by. */
export type MoveFinder = (tx: Transaction, measure: Pick<Measure, 'ledger' | 'where'>) => Promise<MovedRows>

/**
 * Finds moved rows for any number of measures: each ledger is looked through once.
 *
 * @param face by which the rows that stood on the first day named others
 */
export function moveFinder(open: LedgerSet, window: KnowingWindow, face: Face): MoveFinder {
  const looked: Looked = { open, window, face, own: new Map() }
  return async (tx, { ledger, where }) => {
    const judged = await listJudgedAnew(tx, looked, open(ledger), where)
    const own = [...(await listOwnMoves(tx, looked, open(ledger))).keys()]
    return new Map([...own.map((id): [string, Judged] => [id, null]), ...judged])
  }
}

type Moves = ReadonlyMap<string, 'corrected' | 'changed'>

/** What was found already, by ledger. */
interface Looked {
  readonly open: LedgerSet
  readonly window: KnowingWindow
  readonly face: Face
  readonly own: Map<string, Moves>
}

/** Rows that stood on the first day and name one that moved since, directly or through further rows. */
async function listJudgedAnew(tx: Transaction, looked: Looked, ledger: Ledger, condition: Condition): Promise<Moves> {
  const found = new Map<string, 'corrected' | 'changed'>()
  for (const { field, value } of claimsOfLedger(condition)) {
    const referred = looked.open(ledger.words.get(field)?.refersTo ?? '')
    const inner = await listJudgedAnew(tx, looked, referred, value as Condition) // the only operand of `refers-to`
    const moves = merged(await listOwnMoves(tx, looked, referred), inner)
    const referring = await listReferring(tx, ledger, field, [...moves.keys()], looked)
    for (const [id, named] of referring) merge(found, id, moves.get(named) ?? 'changed')
  }
  return found
}

function merged(one: Moves, other: Moves): Moves {
  const moves = new Map(one)
  for (const [id, kind] of other) merge(moves, id, kind)
  return moves
}

/** A correction and a change together are a change. */
function merge(moves: Map<string, 'corrected' | 'changed'>, id: string, kind: 'corrected' | 'changed'): void {
  moves.set(id, (moves.get(id) ?? kind) === kind ? kind : 'changed')
}

/** Rows with a version that became known, and whether all of these only corrected it. */
async function listOwnMoves(tx: Transaction, { own, window }: Looked, ledger: Ledger): Promise<Moves> {
  const moves = own.get(ledger.name) ?? (await readOwnMoves(tx, ledger, window))
  own.set(ledger.name, moves)
  return moves
}

async function readOwnMoves(tx: Transaction, ledger: Ledger, { after, until }: KnowingWindow): Promise<Moves> {
  const records = await readRecords(
    tx,
    sql`select id, bool_and(kind in ('correct', 'approve')) as corrected from ${sql.id(ledger.table)}
      where ${ofCity(tx, ledger)} and known_from > ${after}::date and (${until}::date is null or known_from <= ${until}::date)
      group by id`,
  )
  return new Map(records.map(({ id, corrected }) => [String(id), corrected === true ? 'corrected' : 'changed']))
}

/** Rows that stood on the first day, with the row that they name. */
async function listReferring(
  tx: Transaction,
  ledger: Ledger,
  field: string,
  ids: readonly string[],
  { window, face }: Looked,
): Promise<[string, string][]> {
  const named = valueSql(ledger, fieldOf(ledger, field))
  const found: [string, string][] = []
  for (const part of inParts(ids)) {
    const records = await readRecords(
      tx,
      sql`select ${idOf(ledger)} as id, ${named} as named from ${sql.id(ledger.table)}
        where ${standing(tx, ledger, { asOf: window.after, face })} and ${named} = ${anyOf(part)}`,
    )
    found.push(...records.map((record): [string, string] => [String(record.id), String(record.named)]))
  }
  return found
}
