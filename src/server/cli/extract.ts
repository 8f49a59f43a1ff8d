import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { InvalidArgumentError } from 'commander'
import { type CalendarDate, isCalendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import type { Finding } from '#domain/finding/finding.ts'
import type { CardPlace, Lexicon } from '#domain/finding/text-card.ts'
import { placeFinder } from '#domain/place/place-name.ts'
import { type Exact, exact, toText } from '#domain/quantity/exact.ts'
import { translatorFor } from '#i18n/translate.ts'
import { readTextFile } from '#office/text/read-text-file.ts'
import { textLimits } from '#office/text/text-limits.ts'
import { megabytes } from '#office/zip/zip-limits.ts'
import { findAll, type ReadText } from '../text/read-text.ts'
import { readRulebookLexicon } from '../text/rulebook-lexicon.ts'
import { answer, type GlobalOptions } from './command.ts'

/** What a person says of the document; the rest its own words say. */
export interface CardOptions {
  readonly published?: CalendarDate
  readonly event?: CalendarDate
  readonly place?: string
}

interface ExtractOptions extends CardOptions {
  readonly json?: boolean
}

const say = translatorFor('zh-Hans')

/** Every quantity of a document, by its words and the rulebook's files alone: no server and no database. */
export async function runExtract({ world }: GlobalOptions, file: string, options: ExtractOptions): Promise<void> {
  const lexicon = await readRulebookLexicon(world)
  const original = await readDocument(file)
  const read = findAll(original, lexicon, {
    published: options.published ?? null,
    event: options.event ?? null,
    place: options.place === undefined ? null : cardPlace(options.place, lexicon),
  })
  answer(options, read.findings.map(presentFinding), () => linesOf(read))
}

/**
 * The text of a file, or of standard input for `-`.
 *
 * @throws DomainError as `readTextFile` does
 */
export async function readDocument(file: string): Promise<string> {
  if (file === '-') return readTextFile(await readStandardInput(), 'stdin')
  const { size } = await stat(file)
  if (size > textLimits.fileBytes) throw tooLarge()
  return readTextFile(await readFile(file), path.basename(file))
}

/** A day of an option. */
export function dayOption(written: string): CalendarDate {
  if (isCalendarDate(written)) return written
  throw new InvalidArgumentError('YYYY-MM-DD')
}

async function readStandardInput(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of process.stdin) {
    const bytes = piece as Uint8Array // nobody sets an encoding
    size += bytes.byteLength
    if (size > textLimits.fileBytes) throw tooLarge()
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}

function tooLarge(): DomainError<'text.too-large'> {
  return new DomainError('text.too-large', { limit: megabytes(textLimits.fileBytes) })
}

/** A place that the rulebook does not have is one too: texts of other cities are read as well. */
export function cardPlace(written: string, { places }: Lexicon): CardPlace {
  const found = placeFinder(places)(written)
  return found === null ? { code: null, name: written } : { code: found.code, name: found.name }
}

/** A finding as other programs take it; `rule` is the one that read the number. */
function presentFinding(finding: Finding) {
  const { value, value2, place, placeName, rules, ...rest } = finding
  return {
    ...{ quote: rest.quote, start: rest.start, end: rest.end, indicator: rest.indicator, subject: rest.subject },
    ...{ comparator: rest.comparator, value: jsonNumber(value), value2: value2 === null ? null : jsonNumber(value2) },
    ...{ unit: rest.unit, place: placeName, placeCode: place, period: rest.period, deadline: rest.deadline },
    ...{ kind: rest.kind, cumulative: rest.cumulative, change: rest.change, partOf: rest.partOf, saidBy: rest.saidBy },
    ...{ confidence: Math.round(rest.confidence * 1000) / 1000, rule: rules.value, rules },
  }
}

/** A number where JSON holds it exactly, else its digits as a text. */
function jsonNumber(value: Exact): number | string {
  const text = toText(value)
  const number = Number(text)
  return Number.isFinite(number) && exact(String(number)).eq(value) ? number : text
}

function linesOf({ card, findings }: ReadText): string[] {
  const { title, published, event, place } = card
  const unknown = say('text.extract.unsaid')
  const head = say('text.extract.card', {
    title: title ?? unknown,
    published: published ?? unknown,
    event: event ?? unknown,
    place: place?.name ?? unknown,
  })
  return [head, ...findings.map(lineOf), say('text.extract.count', { count: findings.length })]
}

function lineOf(finding: Finding): string {
  const {
    quote,
    subject,
    indicator,
    comparator,
    value,
    value2,
    unit,
    placeName,
    period,
    kind,
    cumulative,
    confidence,
  } = finding
  const ends = value2 === null ? toText(value) : `${toText(value)}${unit === '比例' ? ':' : '—'}${toText(value2)}`
  const cells = [
    quote.replaceAll(/\s+/g, ''),
    `${comparator === '=' ? '' : comparator}${ends} ${unit}`,
    `${subject}${indicator === null ? '' : ` [${indicator}]`}`,
    placeName ?? '—',
    period ?? '—',
    `${say(`text.extract.kind.${kind}`)}${cumulative ? ` ${say('text.extract.cumulative')}` : ''}`,
    `${Math.round(confidence * 100)} %`,
  ]
  return cells.join('  ')
}
