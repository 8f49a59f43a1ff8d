import type { z } from 'zod'
import type { clauseShape, listClauses as operation } from '#contract/library-proposal.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { findIndicator } from '#db/indicator.repository.ts'
import { type ClauseRow, listClausesOfTargets } from '#db/library/clause.repository.ts'
import { type DocumentRow, listDocumentsById, listTitles, listVersions } from '#db/library/document.repository.ts'
import { listLightRules } from '#db/light-rule.repository.ts'
import { findTarget } from '#db/target.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { can } from '#domain/access/access.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { findNamedClause, isNamedIn, type NamingEntry } from './named-clause.ts'

type Clause = z.input<typeof clauseShape>

/** Where a target, the definition of an indicator, or a rule stands written. A share of a split target comes from where the whole comes. */
export function listClauses(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { target, indicator, rule }: ParsedInputOf<typeof operation>,
): Promise<{ clauses: Clause[] }> {
  return readAs(database, actor, async (tx) => {
    if (target !== undefined && can(actor.role, 'target.read')) return { clauses: await clausesOfTarget(tx, target) }
    const today = todayOf(world)
    const entry =
      indicator !== undefined
        ? await findIndicator(tx, indicator, today)
        : (await listLightRules(tx, { asOf: today })).find(({ id }) => id === rule)
    return { clauses: entry ? await clausesNamedBy(tx, entry, world.cityId) : [] }
  })
}

async function clausesOfTarget(tx: Transaction, id: string): Promise<Clause[]> {
  const target = await findTarget(tx, id)
  if (target === null) return []
  const own = await listClausesOfTargets(tx, [id])
  if (own.length === 0 && target.parentId !== null) return clausesOfTarget(tx, target.parentId)
  return presentClauses(tx, own)
}

async function presentClauses(tx: Transaction, clauses: readonly ClauseRow[]): Promise<Clause[]> {
  const ids = [...new Set(clauses.map(({ documentId }) => documentId))]
  const documents = new Map((await listDocumentsById(tx, ids)).map((document) => [document.id, document]))
  const versions = await listVersions(tx, ids)
  return clauses.flatMap((clause) => {
    const document = documents.get(clause.documentId)
    if (document === undefined) return []
    const latest = versions.find(({ documentId }) => documentId === document.id)?.version ?? clause.version
    const { version, startAt, endAt, quote } = clause
    return [
      { ...headOf(document), version, latestVersion: latest, start: startAt, end: endAt, quote, clause: clause.clause },
    ]
  })
}

function headOf({ id, title, kind, documentNumber, publishedOn }: DocumentRow) {
  return { documentId: id, title, kind, documentNumber, publishedOn }
}

/** Where the documents that an entry of the rulebook names as its source say it. */
async function clausesNamedBy(tx: Transaction, entry: NamingEntry, city: string): Promise<Clause[]> {
  const named = (await listTitles(tx)).filter((document) => isNamedIn(entry.sourceText, document, city))
  const documents = await listDocumentsById(
    tx,
    named.map(({ id }) => id),
  )
  return Promise.all(
    documents.map(async (document) => ({ ...headOf(document), ...(await findNamedClause(tx, document, entry)) })),
  )
}
