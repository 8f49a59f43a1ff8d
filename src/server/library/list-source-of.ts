import type { z } from 'zod'
import type { listSourceOf as operation } from '#contract/library-proposal.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { type ClauseRow, listClausesOf } from '#db/library/clause.repository.ts'
import { type DocumentRow, getDocument } from '#db/library/document.repository.ts'
import { listLightRules } from '#db/light-rule.repository.ts'
import { listProgrammes, listTasks, type ProgrammeRow } from '#db/programme.repository.ts'
import { listTargets } from '#db/target.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import type { App } from '../app.ts'
import { presentIndicator, presentPlace } from '../place/present.ts'
import { cityPlace, indicatorIn, loadReference, placeIn, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { findNamedClause, isNamedIn } from './named-clause.ts'

type Answer = z.input<(typeof operation)['output']>

/** What comes from a document. What the actor may not see is left out. @throws DomainError `library.unknown` */
export function listSourceOf(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { id }: ParsedInputOf<typeof operation>,
): Promise<Answer> {
  return readAs(database, actor, async (tx) => {
    const document = await getDocument(tx, id)
    const reference = await loadReference(tx, todayOf(world))
    const clauses = await listClausesOf(tx, id)
    const programmes = await listProgrammes(tx)
    return {
      targets: await targetsFrom(tx, clauses, programmes, reference),
      tasks: await tasksFrom(tx, clauses, programmes),
      rulebook: await rulebookFrom(tx, document, reference, todayOf(world)),
    }
  })
}

async function targetsFrom(
  tx: Transaction,
  clauses: readonly ClauseRow[],
  programmes: readonly ProgrammeRow[],
  reference: Reference,
): Promise<Answer['targets']> {
  const ids = clauses.flatMap(({ targetId }) => targetId ?? [])
  const targets = new Map(
    (await listTargets(tx, { ids, states: ['active', 'withdrawn'] })).map((target) => [target.id, target]),
  )
  return clauses.flatMap((clause) => {
    const target = targets.get(clause.targetId ?? '')
    const programme = programmes.find((one) => one.id === target?.programmeId)
    if (target === undefined || programme === undefined) return []
    const { comparator, value, valueHigh, unit } = target.revision
    return [
      {
        ...placeOf(clause),
        ...{ targetId: target.id, state: target.state, year: programme.year, comparator, value, valueHigh, unit },
        indicator: presentIndicator(indicatorIn(reference, target.indicatorId)),
        place: presentPlace(placeIn(reference, target.placeId)),
      },
    ]
  })
}

function placeOf({ version, startAt, endAt, quote }: ClauseRow) {
  return { version, start: startAt, end: endAt, quote }
}

async function tasksFrom(
  tx: Transaction,
  clauses: readonly ClauseRow[],
  programmes: readonly ProgrammeRow[],
): Promise<Answer['tasks']> {
  const found: Answer['tasks'] = []
  for (const { id: programmeId, year } of programmes) {
    const own = clauses.filter((clause) => clause.programmeId === programmeId)
    const tasks = own.length === 0 ? [] : await listTasks(tx, programmeId)
    for (const clause of own) {
      const task = tasks.find(({ id }) => id === clause.taskId)
      if (task) found.push({ ...placeOf(clause), programmeId, taskId: task.id, title: task.title, year })
    }
  }
  return found
}

async function rulebookFrom(
  tx: Transaction,
  document: DocumentRow,
  reference: Reference,
  today: string,
): Promise<Answer['rulebook']> {
  const rules = (await listLightRules(tx, { asOf: today })).map((entry) => ({ noun: 'rule' as const, entry }))
  const named = [
    ...[...reference.indicators.values()].map((entry) => ({ noun: 'indicator' as const, entry })),
    ...rules,
  ].filter(({ entry }) => isNamedIn(entry.sourceText, document, cityPlace(reference).id))
  const found: Answer['rulebook'] = []
  for (const { noun, entry } of named) {
    const { start, end, version } = await findNamedClause(tx, document, entry)
    found.push({ ...{ noun, start, end, version, id: entry.id, name: entry.name }, sourceText: entry.sourceText })
  }
  return found
}
