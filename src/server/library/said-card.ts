import type { z } from 'zod'
import type { cardFields } from '#contract/library-document.ts'
import type { DocumentChange, DocumentRow } from '#db/library/document.repository.ts'
import { DomainError } from '#domain/errors.ts'
import { placeIn, type Reference } from '../place/reference.ts'

/** What a person said of a document; absent: nothing, empty: that it is not known. */
export type SaidCard = { readonly [K in keyof Fields]?: Fields[K] | undefined }
type Fields = z.output<typeof cardFields>

const dateFields = ['publishedOn', 'eventOn', 'validFrom', 'validTo'] as const
const textFields = ['title', 'kind', 'documentNumber', 'issuer', 'note'] as const

/** The same as the columns of the card. @throws DomainError `place.unknown` */
export function changeOf(said: SaidCard, reference: Reference): DocumentChange {
  const texts = textFields.flatMap((name) => (said[name] === undefined ? [] : [[name, said[name]]]))
  const dates = dateFields.flatMap((name) => (said[name] === undefined ? [] : [[name, said[name] || null]]))
  return {
    ...Object.fromEntries([...texts, ...dates]),
    ...(said.placeId === undefined ? {} : { placeId: placeIn(reference, said.placeId).id }),
    ...(said.isPublic === undefined ? {} : { isPublic: said.isPublic === 'yes' }),
  }
}

/** @throws DomainError `calendar.order-reversed` when it would end before it begins */
export function assertValidity({
  validFrom,
  validTo,
}: Pick<DocumentRow, 'validFrom' | 'validTo'> | DocumentChange): void {
  if (validFrom && validTo && validTo < validFrom)
    throw new DomainError('calendar.order-reversed', { from: validFrom, to: validTo })
}
