import { calendarDate } from '../../../calendar/calendar-date.ts'
import { cleanText } from '../../../text/clean.ts'
import { findInText } from '../../find-in-text.ts'
import type { Finding } from '../../finding.ts'
import type { KnownIndicator, Lexicon } from '../../text-card.ts'

/**
 * A text whose numbers stand in braces: `{12.5亿元|完成投资|t c g:yoy of1 i=park-investment by=县工信局}` is the quote, its subject (nothing: not
 * asked), and what differs from the plain: `t` target, `f` forecast, `c` running total, `g` `d` `m` `p` growth, fall, multiple or points with the
 * basis, `of1` part of the number before, `of2` of the one before that, the indicator and who says it.
 */
export interface SensePassage {
  readonly title: string
  readonly day: string
  readonly text: string
}

/** What is wanted or found of one number, field by field, in words. */
export type Told = Readonly<
  Record<'kind' | 'cumulative' | 'change' | 'partOf' | 'indicator' | 'saidBy' | 'subject', string>
>

/** A number of a passage; `found` is null where no number was found in its place. */
export interface Compared {
  readonly quote: string
  readonly wanted: Told
  readonly found: Told | null
}

interface Label {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly subject: string
  readonly flags: readonly string[]
}

/** Reads a passage through the whole grammar and puts what was found beside what is wanted. */
export function comparePassage(passage: SensePassage, lexicon: Lexicon = lexiconOf([passage])): readonly Compared[] {
  const { written, labels } = unmark(passage.text)
  const card = { title: passage.title, published: null, event: calendarDate(passage.day), place: null }
  const findings = findInText(
    cleanText(written, (character) => character),
    card,
    lexicon,
  )
  const partners = labels.map((label) => findings.findIndex(({ start, end }) => start < label.end && label.start < end))
  return labels.map((label, index) => {
    const finding = findings[partners[index] ?? -1]
    return {
      quote: label.quote,
      wanted: wantedOf(label, index),
      found: finding === undefined ? null : foundOf(finding, label, partners),
    }
  })
}

/** The indicators that passages name, and no place. */
export function lexiconOf(passages: readonly SensePassage[]): Lexicon {
  const ids = new Set(passages.flatMap(({ text }) => [...text.matchAll(/i=([a-z0-9-]+)/g)].map(([, id = '']) => id)))
  return { places: [], indicators: Array.from(ids, indicatorOf) }
}

function indicatorOf(id: string): KnownIndicator {
  return { id, name: id, aliases: [], unit: '', accumulation: 'flow' }
}

function unmark(text: string): { readonly written: string; readonly labels: readonly Label[] } {
  let written = ''
  const labels: Label[] = []
  for (const [index, piece] of text.split(/[{}]/).entries()) {
    const [quote = '', subject = '', flags = ''] = piece.split('|')
    if (index % 2 === 1)
      labels.push({
        start: written.length,
        end: written.length + quote.length,
        quote,
        subject,
        flags: flags.split(' '),
      })
    written += quote
  }
  return { written, labels }
}

const changes: Readonly<Record<string, string>> = { g: 'growth', d: 'fall', m: 'multiple', p: 'points' }

function wantedOf({ subject, flags }: Label, index: number): Told {
  const change = flags.map((flag) => /^([gdmp]):(\w+)$/.exec(flag)).find((match) => match !== null)
  const part = flags.map((flag) => /^of(\d+)$/.exec(flag)?.[1]).find((back) => back !== undefined)
  return {
    kind: flags.includes('t') ? 'target' : flags.includes('f') ? 'forecast' : 'actual',
    cumulative: flags.includes('c') ? 'total' : '',
    change: change === undefined ? '' : `${changes[change[1] ?? '']} ${change[2]}`,
    partOf: part === undefined ? '' : String(index - Number(part)),
    indicator: flagValue(flags, 'i='),
    saidBy: flagValue(flags, 'by='),
    subject,
  }
}

function flagValue(flags: readonly string[], mark: string): string {
  return flags.find((flag) => flag.startsWith(mark))?.slice(mark.length) ?? ''
}

function foundOf(finding: Finding, { subject }: Label, partners: readonly number[]): Told {
  const { kind, cumulative, change, partOf, indicator, saidBy } = finding
  return {
    kind,
    cumulative: cumulative ? 'total' : '',
    change: change === null ? '' : `${change.kind} ${change.basis}`,
    partOf: partOf === null ? '' : String(partners.indexOf(partOf)),
    indicator: indicator ?? '',
    saidBy: saidBy ?? '',
    subject: subject === '' ? '' : finding.subject,
  }
}
