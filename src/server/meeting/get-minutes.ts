import type { getMinutes as operation } from '#contract/meeting.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { appendAudit } from '#db/audit.repository.ts'
import { listIssues } from '#db/issue.repository.ts'
import { readAs, transact } from '#db/transact.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { translatorFor } from '#i18n/translate.ts'
import type { App } from '../app.ts'
import { FileAnswer } from '../http/route.ts'
import { presentIssues } from '../issue/present-issue.ts'
import { askIssues, knowIssues, repetitionsOf } from '../issue/read-issues.ts'
import { officeOf } from '../place/office-of.ts'
import { presentDutyOf } from '../place/present.ts'
import { placesWithin } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { readDecided } from './decided-today.ts'
import { getAgenda } from './get-agenda.ts'
import type { Agenda, Minutes } from './minutes.ts'
import { minutesDocument, minutesTitle } from './minutes-document.ts'

type Asked = ParsedInputOf<typeof operation>

export const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * The minutes of today’s 调度会 as a Word file: what was decided are the steps taken today. That it was taken out stands in the audit log.
 *
 * @throws DomainError `place.unknown`
 */
export async function getMinutes(
  deps: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  asked: Asked,
): Promise<FileAnswer> {
  const t = translatorFor(asked.locale)
  const agenda = await getAgenda(deps, world, actor, asked)
  const minutes = await readMinutes(deps, world, actor, { agenda, locale: asked.locale })
  const { writeDocument } = await import('#office/document/write-document.ts') // a megabyte that no start should wait for
  const bytes = await writeDocument(minutesDocument(t, minutes))
  const name = `${minutesTitle(t, minutes)}-${agenda.asOf}.docx`
  await transact(deps.database, actor, (tx) =>
    appendAudit(tx, {
      ...{ at: new Date().toISOString(), action: 'meeting.minutes', subject: agenda.kind },
      detail: { place: asked.place ?? null, day: agenda.asOf, decided: minutes.decided.length, file: name },
    }),
  )
  return new FileAnswer(name, wordMediaType, bytes)
}

function readMinutes(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { agenda, locale }: { readonly agenda: Agenda; readonly locale: Asked['locale'] },
): Promise<Minutes> {
  return readAs(database, actor, async (tx) => {
    const question = await askIssues(tx, world, actor)
    const { reference, today } = question
    const placeId = agenda.place?.id ?? world.cityId
    const within = new Set(placesWithin(reference, placeId))
    const all = await knowIssues(question, await listIssues(tx))
    const here = all.filter(({ row }) => within.has(row.placeId))
    const steps = await readDecided(
      tx,
      here.map(({ row }) => row.id),
      today,
    )
    const settled = here.filter(({ row }) => steps.has(row.id))
    const issues = await presentIssues(question, settled, repetitionsOf(all))
    const office = officeOf(reference, placeId)
    const named = (id: string | null) => {
      const duty = presentDutyOf(reference, id)
      return duty === null ? null : nameOf(duty, locale)
    }
    const decided = issues.map((issue) => ({
      ...{
        title: issue.title,
        number: issue.number,
        duty: issue.duty ? nameOf(issue.duty, locale) : '',
        due: issue.dueOn,
      },
      steps: (steps.get(issue.id) ?? []).map(({ act, words, givenOrganisationId, level }) => ({
        ...{ act, words, given: named(givenOrganisationId) },
        level: level === null ? null : (`${level}` as '2' | '3' | '4'), // an escalation leads to 2, 3 or 4
      })),
    }))
    const place = reference.places.get(placeId)
    return {
      ...{ day: agenda.asOf, kind: agenda.kind, room: null, version: null, decided, synthetic: world.synthetic },
      ...matterLines(agenda, steps, locale),
      place: place ? placeName(place, locale) : world.cityName,
      office: office === null ? '' : nameOf(office, locale),
    }
  })
}

/** Promises that fell due, and what nothing was decided about. */
function matterLines(
  { broken, kept, cards }: Agenda,
  decided: ReadonlyMap<string, unknown>,
  locale: Asked['locale'],
): Pick<Minutes, 'promises' | 'open'> {
  const promised = (outcome: 'kept' | 'broken', found: Agenda['kept']) =>
    found.map(({ issue, day }) => {
      const duty = issue.duty ? nameOf(issue.duty, locale) : ''
      return { day, duty, title: issue.title, outcome }
    })
  const left = cards.filter(({ issue }) => !decided.has(issue.id))
  return {
    promises: [...promised('broken', broken), ...promised('kept', kept)],
    open: left.map(({ issue: { place, title, number }, days }) => ({
      ...{ title, number, days },
      place: placeName(place, locale),
    })),
  }
}
