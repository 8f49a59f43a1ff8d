import type { z } from 'zod'
import type { getMeeting, getMeetingMinutes as operation } from '#contract/meeting-record.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { dutyRef } from '#contract/shapes.ts'
import { appendAudit } from '#db/audit.repository.ts'
import { transact } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { translatorFor } from '#i18n/translate.ts'
import type { Translator } from '#i18n/translator.ts'
import type { App } from '../app.ts'
import { FileAnswer } from '../http/route.ts'
import { officeOf } from '../place/office-of.ts'
import { loadReference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { showMeeting } from './get-meeting.ts'
import { wordMediaType } from './get-minutes.ts'
import type { Minutes } from './minutes.ts'
import { minutesDocument, minutesTitle } from './minutes-document.ts'

type Meeting = z.input<(typeof getMeeting)['output']>
type Duty = z.input<typeof dutyRef>

/**
 * The minutes of one meeting as a Word file. They are made of rows that nobody changes, so that those of a closed meeting are the same each time.
 *
 * @throws DomainError `meeting.unknown`; `meeting.wrong-state` before it opened
 */
export async function getMeetingMinutes(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { id, locale }: ParsedInputOf<typeof operation>,
): Promise<FileAnswer> {
  const t = translatorFor(locale)
  const { writeDocument } = await import('#office/document/write-document.ts') // a megabyte that no start should wait for
  return transact(database, actor, async (tx) => {
    const meeting = await showMeeting(tx, world, actor, id)
    if (meeting.state === 'planned') throw new DomainError('meeting.wrong-state', { meeting: meeting.state })
    const office = officeOf(await loadReference(tx, todayOf(world)), meeting.place.id)
    const minutes = minutesOf(t, meeting, { office, synthetic: world.synthetic })
    const name = `${minutesTitle(t, minutes)}-${meeting.day}.docx`
    await appendAudit(tx, {
      ...{ at: new Date().toISOString(), action: 'meeting.minutes', subject: id },
      detail: {
        place: meeting.place.id,
        day: meeting.day,
        decided: meeting.decided,
        version: meeting.version,
        file: name,
      },
    })
    return new FileAnswer(name, wordMediaType, await writeDocument(minutesDocument(t, minutes)))
  })
}

function minutesOf(
  t: Translator,
  meeting: Meeting,
  { office, synthetic }: { readonly office: Duty | null; readonly synthetic: boolean },
): Minutes {
  const { day, kind, place, chair, attendance, items, decisions, state, version } = meeting
  const named = (duty: Duty | null) => (duty === null ? '' : nameOf(duty, t.locale))
  const decidedOn = new Set(decisions.map(({ issue }) => issue.id))
  return {
    ...{ day, kind, synthetic, place: placeName(place, t.locale), office: named(office) },
    version: state === 'closed' ? version : null,
    room: {
      chair: `${named(chair.organisation)}${chair.post}`,
      coming: attendance.map(({ organisation, post, presence }) => ({
        who: `${named(organisation)}${post}`,
        presence,
      })),
    },
    promises: items.flatMap(({ topic, promisedOn, duty, issue }) =>
      (topic === 'kept' || topic === 'broken') && promisedOn !== null
        ? [{ day: promisedOn, duty: named(duty), title: issue.title, outcome: topic }]
        : [],
    ),
    decided: decisions.map(({ issue, act, words, duty, dueOn }) => ({
      ...{ title: issue.title, number: issue.number, duty: named(duty), due: dueOn },
      steps: [{ act, words, given: null, level: null }],
    })),
    open: items.flatMap(({ topic, issue, days }) =>
      topic === 'matter' && !decidedOn.has(issue.id)
        ? [{ place: placeName(issue.place, t.locale), title: issue.title, number: issue.number, days }]
        : [],
    ),
  }
}
