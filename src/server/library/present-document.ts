import type { z } from 'zod'
import type { documentCard } from '#contract/library-document.ts'
import { type DocumentRow, listDocumentsById, listReplacedBy, listVersions } from '#db/library/document.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { can } from '#domain/access/access.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { isInScope } from '../ledger/scope.ts'
import { presentPlace } from '../place/present.ts'
import { placeIn, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'

type Card = z.input<typeof documentCard>
export type ShortCard = Omit<Card, 'versions' | 'mayCorrect'>

/** How a document stands on a day. */
export function validityOf(
  { replacedById, validFrom, validTo }: Pick<DocumentRow, 'replacedById' | 'validFrom' | 'validTo'>,
  today: CalendarDate,
): ShortCard['validity'] {
  if (replacedById !== null) return 'replaced'
  if (validTo !== null && validTo < today) return 'expired'
  return validFrom !== null && validFrom > today ? 'not-yet' : 'in-force'
}

/** Cards of documents with the names of those that they replace or that replace them. */
export async function presentCards(
  tx: Transaction,
  documents: readonly DocumentRow[],
  reference: Reference,
  today: CalendarDate,
): Promise<ShortCard[]> {
  const replaced = await listReplacedBy(
    tx,
    documents.map(({ id }) => id),
  )
  const replacing = await listDocumentsById(
    tx,
    documents.flatMap(({ replacedById }) => replacedById ?? []),
  )
  return documents.map((document) => ({
    id: document.id,
    rowVersion: document.rowVersion,
    kind: document.kind,
    title: document.title,
    documentNumber: document.documentNumber,
    issuer: document.issuer,
    place: presentPlace(placeIn(reference, document.placeId)),
    publishedOn: document.publishedOn,
    eventOn: document.eventOn,
    validFrom: document.validFrom,
    validTo: document.validTo,
    validity: validityOf(document, today),
    isPublic: document.isPublic,
    synthetic: document.synthetic,
    replacedBy: nameOf(replacing.find(({ id }) => id === document.replacedById)),
    replaces: replaced
      .filter(({ replacedById }) => replacedById === document.id)
      .map(({ id, title }) => ({ id, title })),
    note: document.note,
    addedAt: document.recordedAt,
    addedBy: document.recordedByName,
  }))
}

function nameOf(document: DocumentRow | undefined): Card['replacedBy'] {
  return document === undefined ? null : { id: document.id, title: document.title }
}

/** The whole card of one document, with its versions. */
export async function presentCard(
  tx: Transaction,
  document: DocumentRow,
  {
    reference,
    today,
    actor,
  }: { readonly reference: Reference; readonly today: CalendarDate; readonly actor: PersonActor },
): Promise<Card> {
  const [card] = await presentCards(tx, [document], reference, today)
  if (card === undefined) throw new Error('a document has a card')
  const versions = await listVersions(tx, [document.id])
  return {
    ...card,
    versions: versions.map(({ version, fileName, mediaType, bytes, characters, note, ...added }) => ({
      ...{ version, fileName, mediaType, characters, note },
      bytes: Number(bytes),
      addedOn: added.recordedOn,
      addedAt: added.recordedAt,
      addedBy: added.recordedByName,
    })),
    mayCorrect: can(actor.role, 'library.write') && isInScope(reference, actor, document.placeId),
  }
}
