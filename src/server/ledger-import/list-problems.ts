import type { z } from 'zod'
import type { listImportProblems } from '#contract/ledger-import.ts'
import type { Database } from '#db/connection/database.ts'
import { readAs } from '#db/transact.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { loadRowNames } from '../ledger/row-names.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { ImportPlan } from './import-plan.ts'
import { valueText } from './value-text.ts'

type Page = z.input<(typeof listImportProblems)['output']>

/** Kinds whose values are codes: a cell that could be read is known by its code alone. */
const codedKinds: readonly LedgerField['kind'][] = ['place', 'organisation', 'reference', 'choice']

/** A page of the problems of a plan; what a cell says is shown in words, not in codes. */
export async function listProblems(
  database: Database,
  actor: PersonActor,
  { ledger, problems }: ImportPlan,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<Page> {
  const shown = problems.slice(offset, offset + limit)
  const values = shown.flatMap(({ field, offered }) => (field === null ? [] : [{ [field]: offered }]))
  const names = await readAs(database, actor, async (tx) => loadRowNames(tx, await openLedgers(tx), ledger, values))
  const inWords = ({ field: name, offered }: Page['problems'][number]) => {
    const field = name === null ? undefined : ledger.fields.get(name)
    return field !== undefined && codedKinds.includes(field.kind) ? valueText(field, offered, names) : offered
  }
  return { total: problems.length, problems: shown.map((one) => ({ ...one, offered: inWords(one) })) }
}
