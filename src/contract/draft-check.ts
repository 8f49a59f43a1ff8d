import { z } from 'zod'
import { reasonCodes } from '#domain/verdict/reason.ts'
import { verdictNames } from '#domain/verdict/verdict-name.ts'
import { operation } from './operation.ts'
import {
  calendarDateText,
  comparator,
  exactText,
  idText,
  indicatorRef,
  periodText,
  placeRef,
  sourceRef,
} from './shapes.ts'

/** A draft has at most so many characters, pasted or from a file. */
export const draftCharacters = 2_000_000
/** Each may take four bytes, six when it is escaped. */
const draftBytes = 12_500_000
/** So many figures of one draft are judged; `notJudged` counts the others. */
export const mostJudged = 2_000

export const verdictName = z.enum(verdictNames)

const spanShape = { start: z.number().int().min(0), end: z.number().int().min(0) }

/** A piece of the draft's structure; what lies in no block is page furniture. Offsets are those of `text`. */
const draftBlock = z.object({
  kind: z.enum(['heading', 'paragraph', 'item', 'row']),
  level: z.number().int(),
  ...spanShape,
  cells: z.array(z.object(spanShape)),
  table: z.number().int().nullable(),
})

/** The page that proves the right figure: a published figure's passport, a computed one's, or the target. */
const passportShape = z.object({
  kind: z.enum(['statement', 'figure', 'target']),
  indicator: idText,
  place: idText,
  period: periodText.nullable(),
  /** The day as known on which it says so; of an outdated figure that earlier day is `reason.day`. */
  asOf: calendarDateText,
  /** The page as the browser knows it. */
  to: z.string(),
})

/** Who says the right figure. */
const verdictSource = z.object({
  kind: z.enum(['statement', 'ledger', 'target']),
  /** Null for a figure computed from the ledgers. */
  source: sourceRef.nullable(),
  /** Title and outlet, or the words for the ledgers, in the language that was asked for. */
  name: z.string(),
  locator: z.string().nullable(),
  /** From when the office knew it; null for a figure computed from the ledgers. */
  knownFrom: calendarDateText.nullable(),
  /** The day on which it was entered. */
  recordedOn: calendarDateText.nullable(),
})

/** A figure that is known, as the draft would write it. */
const expectedShape = z.object({
  comparator,
  /** In `unit`, the one in which the draft wrote its own. */
  value: exactText,
  valueHigh: exactText.nullable(),
  unit: z.string(),
  /** The same in words: `2134.6万㎡`. */
  text: z.string(),
  /** What to put into the quote’s place, in its manner of writing; null: there is nothing to mend, or no way to say it. */
  replacement: z.string().nullable(),
  /** The replacement may be put in without reading it: one source, an explained mistake, a sure reading. */
  certain: z.boolean(),
})

const reasonShape = z.object({
  code: z.enum(reasonCodes),
  /** The sentence, in the language that was asked for. */
  text: z.string(),
  /** The other place, indicator, day or findings that the reason speaks of. */
  place: placeRef.nullable(),
  indicator: indicatorRef.nullable(),
  day: calendarDateText.nullable(),
  /** Ids of the findings that this one does not fit, or is a part of. */
  findings: z.array(z.string()),
})

/** One quantity of the draft, what is meant by it, and how it stands to what is known. */
export const judgedFinding = z.object({
  /** The same for the same text: `f` and where it starts. */
  id: z.string(),
  ...spanShape,
  quote: z.string(),
  subject: z.string(),
  indicator: indicatorRef.nullable(),
  comparator,
  /** In `unit`, a base unit: 元, ㎡; 亩 stays. */
  value: exactText,
  value2: exactText.nullable(),
  unit: z.string(),
  place: placeRef.nullable(),
  /** As the text names it, also where the city’s list does not have it. */
  placeName: z.string().nullable(),
  period: periodText.nullable(),
  deadline: calendarDateText.nullable(),
  kind: z.enum(['target', 'actual', 'forecast']),
  cumulative: z.boolean(),
  saidBy: z.string().nullable(),
  /** How sure the reading is, 0 to 1. */
  confidence: z.number(),
  rules: z.record(z.string(), z.string()),
  verdict: verdictName,
  expected: expectedShape.nullable(),
  source: verdictSource.nullable(),
  /** What other sources say of the same figure, in the draft’s unit. */
  others: z.array(z.object({ value: exactText, unit: z.string(), text: z.string(), source: verdictSource })),
  passport: passportShape.nullable(),
  reason: reasonShape,
  /** What of the draft itself does not fit it, as a sentence, where the verdict is about something else. */
  remark: z.string().optional(),
})

const asked = {
  /** As known on; today unless said. */
  asOf: calendarDateText.optional(),
  /** The draft’s own place; unless said the one that it names itself, else the reader’s own, else the city. */
  place: idText.optional(),
  /** The day of which the draft speaks, from which 今年, 目前 count; unless said its own, else `asOf`. */
  event: calendarDateText.optional(),
  /** The language of the sentences. */
  locale: z.enum(['zh-Hans', 'zh-Hant', 'en']).default('zh-Hans'),
}

const pasted = z.object({ ...asked, text: z.string().min(1).max(draftCharacters) })

const checked = z.object({
  asOf: calendarDateText,
  /** The draft as it is read: pasted, or taken out of the file. All offsets are of this text. */
  text: z.string(),
  blocks: z.array(draftBlock),
  card: z.object({
    title: z.string().nullable(),
    published: calendarDateText.nullable(),
    /** The day from which relative words count here. */
    event: calendarDateText,
    place: placeRef,
    /** False where the draft does not say it itself: it was asked, or taken from the reader and the day. */
    isEventStated: z.boolean(),
    isPlaceStated: z.boolean(),
  }),
  findings: z.array(judgedFinding),
  /** Figures beyond the number that is judged. */
  notJudged: z.number().int(),
  counts: z.record(verdictName, z.number().int()),
})

const refused = ['place.unknown', 'text.empty', 'text.takes-too-long', 'text.too-long'] as const
const refusedFile = [
  ...refused,
  'text.binary',
  'text.locked',
  'text.too-large',
  'text.unknown-kind',
  'text.unreadable',
  'text.without-words',
] as const

export const checkDraft = operation({
  id: 'draft-check.text',
  method: 'POST',
  path: '/api/draft-checks/text',
  access: 'statistic.read',
  summary:
    'Judges each figure of a pasted draft against what is known on a day; nothing of it is kept, the audit log says only that it was asked',
  bodyBytes: draftBytes,
  longestText: draftCharacters,
  input: pasted,
  output: checked,
  errors: refused,
})

export const checkDraftFile = operation({
  id: 'draft-check.file',
  method: 'POST',
  path: '/api/draft-checks/file',
  access: 'statistic.read',
  transfer: 'upload',
  summary: 'The same for a file: .txt, .docx, .pdf with text, .html; nothing of it is kept',
  input: z.object(asked),
  output: checked,
  errors: refusedFile,
})

export const downloadMarkedDraft = operation({
  id: 'draft-check.word',
  method: 'POST',
  path: '/api/draft-checks/word',
  access: 'statistic.read',
  transfer: 'download',
  summary:
    'The draft as a new Word file with every judged figure marked and numbered, and a list of remarks; takes the text that the check answered',
  bodyBytes: draftBytes,
  longestText: draftCharacters,
  input: pasted.extend({ title: z.string().trim().max(200).optional() }),
  output: z.null(),
  errors: refused,
})
