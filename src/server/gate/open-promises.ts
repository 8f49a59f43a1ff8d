import { type GatePromiseRow, listGateRecords, listLastPromises } from '#db/gate.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { findGate, type GateChain } from '#domain/gate/gate-chain.ts'
import { type GateStanding, standingsOf } from '#domain/gate/gate-state.ts'
import type { OpenPromise } from '#domain/project-light/project-facts.ts'
import type { FigureQuestion } from '../figure/figure-question.ts'
import { readChains } from './gate-chains.ts'
import { courseOf } from './know-gates.ts'

/** Of projects the last promise for every gate that is not reached, as known on the day of the question, by project. */
export async function readOpenPromises(
  { tx, reference, day, asOf }: FigureQuestion,
  rows: readonly LedgerRow[],
): Promise<ReadonlyMap<string, readonly OpenPromise[]>> {
  const promises = byProject(await listLastPromises(tx, asOf))
  const promised = rows.filter(({ id }) => promises.has(id))
  const ids = promised.map(({ id }) => id)
  const records = byProject(await listGateRecords(tx, ids, asOf))
  const chainAt = await readChains(tx, reference, day)
  return new Map(
    promised.map((row) => {
      const chain = chainAt(row.placeId)
      const own = promises.get(row.id) ?? []
      const course = courseOf(row, chain, own, records.get(row.id) ?? [])
      return [row.id, openAmong(own, chain, standingsOf(course, day))] as const
    }),
  )
}

function byProject<Row extends { readonly projectId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const own = found.get(row.projectId)
    if (own === undefined) found.set(row.projectId, [row])
    else own.push(row)
  }
  return found
}

function openAmong(
  promises: readonly GatePromiseRow[],
  chain: GateChain | null,
  standings: ReadonlyMap<string, GateStanding>,
): OpenPromise[] {
  return promises.flatMap(({ gate: code, promisedOn }) => {
    const gate = chain && findGate(chain.gates, code)
    const state = standings.get(code)?.state
    const isOpen = state === 'doing' || state === 'overdue' || state === 'not-yet'
    return gate && isOpen ? [{ gate, day: promisedOn as CalendarDate }] : [] // a date column
  })
}
