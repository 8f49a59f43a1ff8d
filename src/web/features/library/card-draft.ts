import type { addDocument } from '#contract/library.ts'
import { documentKind } from '#contract/library-document.ts'
import type { InputOf } from '#contract/operation.ts'
import type { DocumentCard } from './library.queries.ts'

/** The card of a document while it is being written; empty is not known. */
export interface CardDraft {
  readonly title: string
  readonly kind: string
  readonly documentNumber: string
  readonly issuer: string
  readonly placeId: string | null
  readonly publishedOn: string | null
  readonly eventOn: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly note: string
  readonly isPublic: boolean
}

export const blankCard: CardDraft = {
  title: '',
  kind: '',
  documentNumber: '',
  issuer: '',
  placeId: null,
  publishedOn: null,
  eventOn: null,
  validFrom: null,
  validTo: null,
  note: '',
  isPublic: false,
}

export function draftOfCard(card: DocumentCard): CardDraft {
  return { ...card, placeId: card.place.id }
}

type SentCard = InputOf<typeof addDocument>

/** What of it is sent with a new document: the fields that somebody filled in; the others are read from the text. */
export function sentCard(card: CardDraft): SentCard {
  const texts = Object.entries(wholeCard(card)).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(texts)
}

/** All of it: an emptied field becomes empty. */
export function wholeCard(card: CardDraft): SentCard {
  return {
    title: card.title.trim(),
    kind: documentKind.safeParse(card.kind).data,
    documentNumber: card.documentNumber.trim(),
    issuer: card.issuer.trim(),
    placeId: card.placeId ?? undefined,
    publishedOn: card.publishedOn ?? '',
    eventOn: card.eventOn ?? '',
    validFrom: card.validFrom ?? '',
    validTo: card.validTo ?? '',
    note: card.note.trim(),
    isPublic: card.isPublic ? 'yes' : 'no',
  }
}
