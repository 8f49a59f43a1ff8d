import { appendAudit } from '#db/audit.repository.ts'
import { transact } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import { placeName } from '#i18n/names.ts'
import { translatorFor } from '#i18n/translate.ts'
import type { App } from '../app.ts'
import { FileAnswer } from '../http/route.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import type { AskedBulletin } from './bulletin-question.ts'
import { documentOf } from './document-of.ts'
import { type Bulletin, getBulletin } from './get-bulletin.ts'

type Deps = Pick<App, 'database'>

const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const namedInRefusal = 5

/**
 * The bulletin as a Word file. That it was taken out stands in the audit log.
 *
 * @param origin under which people reach Citong: `https://citong.city.gov`; null: the numbers lead nowhere
 * @throws DomainError `bulletin.incomplete`, and what `getBulletin` throws
 */
export async function downloadBulletin(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  asked: AskedBulletin,
  origin: string | null,
): Promise<FileAnswer> {
  const bulletin = await wholeBulletin(deps, world, actor, asked)
  const { writeDocument } = await import('#office/document/write-document.ts') // a megabyte that no start should wait for
  const bytes = await writeDocument(documentOf(bulletin, origin, asked.locale))
  await note(deps, actor, 'bulletin.word', bulletin)
  return new FileAnswer(`${bulletin.fileName}.docx`, wordMediaType, bytes)
}

/** Notes that the bulletin was taken out as a picture, which the browser draws. @throws DomainError `bulletin.incomplete`, also for marked gaps */
export async function notePicture(deps: Deps, world: WorldInfo, actor: PersonActor, asked: AskedBulletin) {
  await note(deps, actor, 'bulletin.picture', await wholeBulletin(deps, world, actor, { ...asked, gaps: 'refuse' }))
  return { ok: true as const }
}

async function wholeBulletin(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  asked: AskedBulletin,
): Promise<Bulletin> {
  const bulletin = await getBulletin(deps, world, actor, asked)
  if (!bulletin.isComplete && asked.gaps === 'refuse') throw incomplete(bulletin, asked)
  return bulletin
}

function incomplete({ gaps }: Bulletin, { locale }: AskedBulletin): DomainError<'bulletin.incomplete'> {
  const comma = translatorFor(locale)('app.list.comma')
  const missing = gaps.slice(0, namedInRefusal).map(({ what, place }) => `${placeName(place, locale)} ${what}`)
  const more = gaps.length > namedInRefusal ? ' …' : ''
  return new DomainError('bulletin.incomplete', { count: gaps.length, missing: `${missing.join(comma)}${more}` })
}

const formats = { 'bulletin.word': 'docx', 'bulletin.picture': 'png' } as const

/** What was taken out, of when, made of which data. Nothing that others see has changed: the data version stays. */
function note(
  { database }: Deps,
  actor: PersonActor,
  action: 'bulletin.word' | 'bulletin.picture',
  { kind, place, week, asOf, dataVersion, gaps, fileName, indicators }: Bulletin,
): Promise<unknown> {
  const detail = {
    ...{ kind, place: place.id, week: `${week.year}-W${week.number}`, asOf, dataVersion, gaps: gaps.length },
    ...{ format: formats[action], file: fileName, indicators },
  }
  return transact(database, actor, (tx) =>
    appendAudit(tx, { at: new Date().toISOString(), action, subject: kind, detail }),
  )
}
