import { z } from 'zod'
import {
  cardFields,
  documentCard,
  documentKind,
  documentText,
  documentValidity,
  listedDocument,
} from './library-document.ts'
import { operation } from './operation.ts'
import { idText, wording } from './shapes.ts'

const fileRefused = [
  'text.takes-too-long',
  'attachment.storage-full',
  'text.empty',
  'text.too-large',
  'text.binary',
  'text.without-words',
  'text.locked',
  'text.unknown-kind',
  'text.unreadable',
  'text.too-long',
] as const

export const listDocuments = operation({
  id: 'library.list',
  method: 'GET',
  path: '/api/library',
  access: 'library.read',
  summary:
    'Documents that hold the words asked for: words, pinyin or initials of the title, Traditional writing, synonyms of the field',
  input: z.object({
    /** Words apart by blanks must all be found. */
    q: z.string().trim().max(100).default(''),
    kind: documentKind.optional(),
    place: idText.optional(),
    /** Of the publication. */
    year: z.coerce.number().int().min(1949).max(2100).optional(),
    validity: documentValidity.optional(),
    /** `relevance` counts as `published` where nothing is searched. */
    sort: z.enum(['relevance', 'published', 'event', 'title', 'added']).default('relevance'),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  output: z.object({
    total: z.number().int(),
    documents: z.array(listedDocument),
    /** What each word of the question was searched as: itself and its synonyms. */
    words: z.array(z.object({ word: z.string(), synonyms: z.array(z.string()) })),
    /** Years of publication and places that occur, for the filters. */
    years: z.array(z.number().int()),
    places: z.array(idText),
  }),
  errors: ['place.unknown'],
})

export const addDocument = operation({
  id: 'library.add',
  method: 'POST',
  path: '/api/library',
  access: 'library.write',
  transfer: 'upload',
  summary:
    'Keeps a document: .txt, .docx, .pdf with text, .html, or pasted text sent as a file named `….txt`; what the card leaves out is read from it',
  input: cardFields.partial(),
  output: z.object({
    id: idText,
    version: z.number().int(),
    /** Documents that hold the same bytes already. */
    same: z.array(z.object({ id: idText, title: z.string() })),
  }),
  errors: [...fileRefused, 'place.unknown', 'access.outside-scope', 'calendar.order-reversed'],
})

export const getDocument = operation({
  id: 'library.get',
  method: 'GET',
  path: '/api/library/:id',
  access: 'library.read',
  summary: 'A document: its card, its text as it is, and what was found in it',
  input: z.object({
    id: idText,
    /** The newest one unless said. */
    version: z.coerce.number().int().min(1).optional(),
  }),
  output: z.object({ document: documentCard, text: documentText }),
  errors: ['library.unknown', 'library.version-unknown', 'text.takes-too-long'],
  heavy: 'always',
})

export const downloadDocument = operation({
  id: 'library.file',
  method: 'GET',
  path: '/api/library/:id/file',
  access: 'library.read',
  transfer: 'download',
  summary: 'The file of a version as it came',
  input: z.object({ id: idText, version: z.coerce.number().int().min(1).optional() }),
  output: z.null(),
  errors: ['library.unknown', 'library.version-unknown', 'attachment.lost'],
})

export const correctDocument = operation({
  id: 'library.correct',
  method: 'POST',
  path: '/api/library/:id/card',
  access: 'library.write',
  summary: 'Corrects the card of a document; fields that are left out stay',
  input: cardFields.partial().extend({ id: idText, expectedRowVersion: z.number().int() }),
  output: documentCard,
  errors: ['library.unknown', 'library.conflict', 'place.unknown', 'access.outside-scope', 'calendar.order-reversed'],
})

export const addDocumentVersion = operation({
  id: 'library.add-version',
  method: 'POST',
  path: '/api/library/:id/versions',
  access: 'library.write',
  transfer: 'upload',
  summary: 'Adds a newer text of the same document; the older ones stay readable',
  input: z.object({ id: idText, note: z.string().trim().max(500).default('') }),
  output: z.object({ id: idText, version: z.number().int() }),
  errors: [...fileRefused, 'library.unknown', 'library.same-version', 'library.conflict', 'access.outside-scope'],
})

export const replaceDocument = operation({
  id: 'library.replace',
  method: 'POST',
  path: '/api/library/:id/replace',
  access: 'library.write',
  summary: 'Says which document replaces this one; null: none does',
  input: z.object({ id: idText, expectedRowVersion: z.number().int(), replacedById: idText.nullable() }),
  output: documentCard,
  errors: ['library.unknown', 'library.conflict', 'library.replaces-itself', 'access.outside-scope'],
})

export const withdrawDocument = operation({
  id: 'library.withdraw',
  method: 'POST',
  path: '/api/library/:id/withdraw',
  access: 'library.write',
  summary: 'Takes a document out of the library; its bytes stay for the audit. Not one that targets or tasks come from',
  input: z.object({ id: idText, expectedRowVersion: z.number().int(), why: wording }),
  output: z.object({}),
  errors: ['library.unknown', 'library.conflict', 'library.in-use', 'access.outside-scope'],
})
