import { listLedgerRows } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { daysBetween } from '#domain/calendar/calendar-date.ts'
import type { OpenPromise } from '#domain/project-light/project-facts.ts'
import { type SupervisionSpan, supervisionReasonsOf } from '#domain/supervision/supervision.ts'
import { readQuestion } from '../figure/figure-question.ts'
import { readOpenPromises } from '../gate/open-promises.ts'
import { presentGateName } from '../gate/present-words.ts'
import type { IssueQuestion } from '../issue/read-issues.ts'
import { presentPlace } from '../place/present.ts'
import { placeIn } from '../place/reference.ts'
import { mostProjects } from '../project-light/read-projects.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { ownerOf, type Supervised } from './supervised.ts'

/** The promised gates, not reached yet, that stand in the list of a span. */
export async function superviseGates(
  asked: IssueQuestion,
  world: WorldInfo,
  span: SupervisionSpan,
): Promise<Supervised[]> {
  const question = await readQuestion(asked.tx, world, { hierarchy: 'reporting' })
  const { tx, open, asOf } = question
  const rows = await listLedgerRows(tx, open('project'), open, {
    condition: { all: [{ field: 'endedOn', operator: 'empty', value: true }] },
    ...{ asOf, sort: [], offset: 0, limit: mostProjects },
  })
  const promises = await readOpenPromises(question, rows)
  return rows.flatMap((row) => (promises.get(row.id) ?? []).flatMap((one) => superviseGate(asked, row, one, span)))
}

function superviseGate(
  { reference, today }: IssueQuestion,
  { id, values, placeId, synthetic }: LedgerRow,
  { gate, day }: OpenPromise,
  span: SupervisionSpan,
): Supervised[] {
  const reasons = supervisionReasonsOf({ dueOn: day, closedOn: null, returnedOn: [] }, span, today)
  if (reasons.length === 0) return []
  const matter: Supervised['matter'] = {
    ...{ kind: 'gate', id, number: null, state: null, closedOn: null, post: '', reasons, synthetic },
    ...{ title: String(values.name ?? ''), gate: presentGateName(gate), dueOn: day, daysLeft: daysBetween(today, day) },
    place: presentPlace(placeIn(reference, placeId)),
  }
  const given = typeof values.duty === 'string' ? values.duty : null
  return [{ owner: ownerOf(reference, given, placeId), matter }]
}
