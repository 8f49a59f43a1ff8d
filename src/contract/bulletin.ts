import { z } from 'zod'
import { operation } from './operation.ts'
import { calendarDateText, dutyRef, exactText, hierarchyName, idText, placeRef } from './shapes.ts'

export const bulletinKind = z.enum(['weekly', 'overview'])

/** A piece of a line. */
const pieceShape = z.object({
  text: z.string(),
  /** The page of Citong to which a number leads: its passport, as known on the day. null: words. */
  to: z.string().nullable(),
  /** The lights have their colours, and carry a shape and a word in `text`. */
  look: z.enum(['plain', 'strong', 'faint', 'red', 'amber', 'green']),
})

const lineShape = z.array(pieceShape)

/** Covers so many columns and rows; rows below leave out the cells that it covers. */
const cellShape = z.object({ line: lineShape, across: z.number().int().min(1), down: z.number().int().min(1) })

const tableShape = z.object({
  kind: z.literal('table'),
  /** Names the table for those who hear it. */
  caption: z.string(),
  /** `weight`: share of the width against the other columns. */
  columns: z.array(z.object({ weight: z.number(), align: z.enum(['start', 'centre', 'end']) })),
  head: z.array(z.array(cellShape)),
  /** `strong`: a total, set apart. */
  body: z.array(z.object({ cells: z.array(cellShape), strong: z.boolean() })),
})

/** A part of the page. `text` is indented, `note` is small: remarks and sources. */
export const bulletinBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('text'), line: lineShape }),
  z.object({ kind: z.literal('note'), line: lineShape }),
  tableShape,
])

/** What the form asks for and nobody has reported, and who owes it. */
export const bulletinGap = z.object({
  /** Name of the target or indicator. */
  what: z.string(),
  place: placeRef,
  owner: dutyRef.nullable(),
  /** Until when it is asked for. */
  dueOn: calendarDateText,
  /** The page on which it is reported. */
  to: z.string(),
})

const asked = {
  kind: bulletinKind.default('weekly'),
  /** Any day of the week that the bulletin speaks of; without it the week of `asOf`. */
  week: calendarDateText.optional(),
  /** As known on; without it the last day of the week, or today while the week runs. */
  asOf: calendarDateText.optional(),
  hierarchy: hierarchyName.default('reporting'),
  /** Of the overview: ids of its indicators in their order, `a,b`; without it those of the rulebook. */
  indicators: z.string().max(2_000).optional(),
  /** `refuse`: nothing is rendered while something is missing. `mark`: gaps are marked and listed at the foot. */
  gaps: z.enum(['refuse', 'mark']).default('refuse'),
  locale: z.enum(['zh-Hans', 'zh-Hant', 'en']).default('zh-Hans'),
}

const refused = [
  'programme.unknown',
  'indicator.unknown',
  'indicator.published-only',
  'calendar.unreadable',
  'calendar.order-reversed',
] as const

export const getBulletin = operation({
  id: 'bulletin.get',
  heavy: 'always',
  method: 'GET',
  path: '/api/bulletin',
  access: 'programme.read',
  summary:
    'The weekly bulletin 简报 or the overview 一览表, from approved figures as known on a day: what screen, Word and picture all show',
  input: z.object(asked),
  output: z.object({
    kind: bulletinKind,
    page: z.enum(['a4-portrait', 'a3-landscape']),
    year: z.number().int(),
    place: placeRef,
    week: z.object({
      year: z.number().int(),
      number: z.number().int(),
      from: calendarDateText,
      to: calendarDateText,
    }),
    asOf: calendarDateText,
    today: calendarDateText,
    dataVersion: z.number().int(),
    pace: exactText,
    synthetic: z.boolean(),
    /** Nothing that the form asks for is missing. */
    isComplete: z.boolean(),
    gaps: z.array(bulletinGap),
    title: z.string(),
    subtitles: z.array(z.string()),
    /** As known on which day, by which data version: stands at the foot of each page. */
    stamp: z.string(),
    /** Stands at the head of each page; null: nothing to be marked. */
    mark: z.string().nullable(),
    /** Without an ending. */
    fileName: z.string(),
    /** Empty while gaps are refused and there are some. */
    blocks: z.array(bulletinBlock),
    /** So many of the first blocks are the picture that is handed on. */
    cardBlocks: z.number().int(),
    /** The overview’s indicators in their order. */
    indicators: z.array(idText),
  }),
  errors: refused,
})

export const downloadBulletin = operation({
  id: 'bulletin.word',
  heavy: 'always',
  method: 'GET',
  path: '/api/bulletin/word',
  access: 'programme.read',
  transfer: 'download',
  summary: 'The same as a Word file, each number a link to its passport; refused while something is missing',
  input: z.object(asked),
  output: z.null(),
  errors: [...refused, 'bulletin.incomplete'],
})

export const notePicture = operation({
  id: 'bulletin.picture',
  method: 'POST',
  path: '/api/bulletin/picture',
  access: 'programme.read',
  summary: 'Notes in the audit log that the bulletin was taken out as a picture, which the browser draws',
  input: z.object(asked),
  output: z.object({ ok: z.literal(true) }),
  errors: [...refused, 'bulletin.incomplete'],
})
