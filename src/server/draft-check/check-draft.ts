import { mostJudged } from '#contract/draft-check.ts'
import { appendAudit } from '#db/audit.repository.ts'
import { readAs, transact } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { judgeText } from '#domain/verdict/judge-text.ts'
import type { Judgement } from '#domain/verdict/judgement.ts'
import type { App } from '../app.ts'
import { loadReference, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { type AskedDraft, dayAsked, saidOf } from './draft-question.ts'
import { type ReadDraft, readDraft } from './read-draft.ts'
import { readKnowledge } from './read-knowledge.ts'

export type DraftDeps = Pick<App, 'database' | 'texts'>

/** A draft that was judged, before it is written down for anybody. */
export interface JudgedDraft extends ReadDraft {
  readonly asOf: CalendarDate
  readonly reference: Reference
  readonly original: string
  /** One for each of the first findings. */
  readonly judgements: readonly Judgement[]
}

/** A draft and what is asked of it. */
export interface TextToJudge extends AskedDraft {
  readonly original: string
  /** Ends the reading when nobody waits for it any more. */
  readonly gone: AbortSignal
}

/**
 * Judges each figure of a draft against what the actor may see, as known on a day. Nothing of the draft is kept; that somebody checked one
 * stands in the audit log, by the day and the number of figures.
 *
 * @throws DomainError `place.unknown`
 */
export async function judgeDraft(
  deps: DraftDeps,
  world: WorldInfo,
  actor: PersonActor,
  { original, action, gone, ...asked }: TextToJudge & { readonly action: 'text' | 'word' },
): Promise<JudgedDraft> {
  const asOf = dayAsked(world, asked)
  const reference = await readAs(deps.database, actor, (tx) => loadReference(tx, asOf))
  const read = await readDraft(deps.texts, original, saidOf(reference, asked, actor, asOf), reference, gone)
  const judged = await readAs(deps.database, actor, async (tx) => {
    const findings = read.findings.slice(0, mostJudged)
    const knowledge = await readKnowledge(tx, world, { reference, asOf, findings })
    return { ...read, asOf, reference, original, judgements: judgeText(findings, original, knowledge) }
  })
  await note(deps, actor, action, judged)
  return judged
}

/** Nothing that others see has changed: the data version stays. */
async function note(
  { database }: DraftDeps,
  actor: PersonActor,
  action: 'text' | 'word',
  { asOf, judgements }: JudgedDraft,
): Promise<void> {
  const entry = { at: new Date().toISOString(), action: `draft-check.${action}`, subject: actor.cityId }
  await transact(database, actor, (tx) => appendAudit(tx, { ...entry, detail: { asOf, figures: judgements.length } }))
}
