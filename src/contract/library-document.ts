import { z } from 'zod'
import { calendarDateText, comparator, exactText, idText, indicatorRef, placeRef } from './shapes.ts'

/** What a document of the library is. All offsets (`start`, `end`) are UTF-16 code units of the original text, as it is sent. */

export const documentKinds = ['plan', 'policy', 'minutes', 'bulletin', 'speech', 'notice', 'other'] as const
/** 方案, 政策, 纪要, 简报, 讲话, 通报, 其他. */
export const documentKind = z.enum(documentKinds)
/** What says nothing of its validity is in force. */
export const documentValidity = z.enum(['in-force', 'not-yet', 'expired', 'replaced'])

/** What a person says of a document. Empty text: not known. */
export const cardFields = z.object({
  title: z.string().trim().min(1).max(300),
  kind: documentKind,
  /** 文号, e.g. 泉政办〔2026〕12号 */
  documentNumber: z.string().trim().max(100),
  issuer: z.string().trim().max(200),
  placeId: idText,
  publishedOn: calendarDateText.or(z.literal('')),
  eventOn: calendarDateText.or(z.literal('')),
  validFrom: calendarDateText.or(z.literal('')),
  validTo: calendarDateText.or(z.literal('')),
  note: z.string().trim().max(1_000),
  /** Enterprises may read it; of policies only. `yes`/`no`, because an upload carries texts. */
  isPublic: z.enum(['yes', 'no']),
})

const documentName = z.object({ id: idText, title: z.string() })
const span = z.object({ start: z.number().int(), end: z.number().int() })

const cardShape = z.object({
  id: idText,
  rowVersion: z.number().int(),
  kind: documentKind,
  title: z.string(),
  documentNumber: z.string(),
  issuer: z.string(),
  place: placeRef,
  publishedOn: calendarDateText.nullable(),
  eventOn: calendarDateText.nullable(),
  validFrom: calendarDateText.nullable(),
  validTo: calendarDateText.nullable(),
  validity: documentValidity,
  isPublic: z.boolean(),
  synthetic: z.boolean(),
  replacedBy: documentName.nullable(),
  replaces: z.array(documentName),
  note: z.string(),
  addedAt: z.string(),
  addedBy: z.string(),
})

export const documentVersion = z.object({
  version: z.number().int(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  /** Length of its text. */
  characters: z.number().int(),
  note: z.string(),
  addedOn: calendarDateText,
  addedAt: z.string(),
  addedBy: z.string(),
})

export const documentCard = cardShape.extend({
  versions: z.array(documentVersion),
  mayCorrect: z.boolean(),
})

/** Text with what was searched for marked: `marks` are offsets in `text`, which is in Simplified script. */
const markedText = z.object({ text: z.string(), marks: z.array(span) })

export const listedDocument = cardShape.extend({
  latestVersion: z.number().int(),
  titleMarks: z.array(span),
  snippets: z.array(markedText),
  /** How often the words stand in title and text. */
  hits: z.number().int(),
})

export const documentBlock = span.extend({
  kind: z.enum(['heading', 'paragraph', 'item', 'row']),
  level: z.number().int(),
  cells: z.array(span),
  table: z.number().int().nullable(),
})

/** A quantity of the text. Values in `unit`: that of its indicator, else one in which the number is easy to read. */
export const documentFinding = span.extend({
  /** Stable within a version: `f<start>`; two of one place have `f<start>-2`. */
  id: idText,
  quote: z.string(),
  subject: z.string(),
  indicator: indicatorRef.nullable(),
  comparator,
  value: exactText,
  value2: exactText.nullable(),
  unit: z.string(),
  place: placeRef.nullable(),
  /** As the text names it; of a place that is not in the list only this is known. */
  placeName: z.string().nullable(),
  period: z.string().nullable(),
  deadline: calendarDateText.nullable(),
  kind: z.enum(['target', 'actual', 'forecast']),
  cumulative: z.boolean(),
  change: z
    .object({
      kind: z.enum(['growth', 'fall', 'multiple', 'points']),
      basis: z.enum(['yoy', 'mom', 'since', 'yearly', 'pace', 'other', 'unstated']),
      since: z.string().nullable(),
    })
    .nullable(),
  /** `id` of the finding of which this is a part. */
  partOf: idText.nullable(),
  saidBy: z.string().nullable(),
  /** 0 to 1. */
  confidence: z.number(),
  rules: z.object({
    value: z.string(),
    sense: z.string(),
    subject: z.string(),
    time: z.string(),
    place: z.string(),
  }),
})

export const documentText = z.object({
  version: z.number().int(),
  /** The original, to be shown as text and never as markup. */
  text: z.string(),
  blocks: z.array(documentBlock),
  findings: z.array(documentFinding),
})
