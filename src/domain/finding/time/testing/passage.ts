import { calendarDate } from '../../../calendar/calendar-date.ts'
import { exact } from '../../../quantity/exact.ts'
import { isUnitCode, type UnitCode } from '../../../quantity/unit.ts'
import { cleanText } from '../../../text/clean.ts'
import { sentencesOf } from '../../../text/sentences.ts'
import type { Change, Mention, Sense, Subject } from '../../finding.ts'
import type { Reading } from '../../reading.ts'
import type { KnownIndicator } from '../../text-card.ts'

/**
 * A text whose numbers stand in braces: `{12.5亿元|完成投资|2024-H1|flow}` is the quote, its subject, the period that a careful reader gives it (- for
 * none), and what the steps before know of it: `flow`, `stock`, `ratio` or `plan` for an indicator of that kind, `target`, `forecast`,
 * `total` for a running total, the basis of a change (`yoy`, `since` …), `of1` for a part of the number before, `of2` of the one before that.
 */
export interface Passage {
  readonly event: string | null
  readonly title?: string
  readonly text: string
}

/** A passage as the step of time gets it, with every step before done rightly, and the periods that are wanted. */
export interface ReadyPassage {
  readonly reading: Reading
  readonly senses: readonly Sense[]
  readonly subjects: readonly Subject[]
  readonly wanted: readonly string[]
}

interface Marked {
  readonly mention: Mention
  readonly sense: Sense
  readonly subject: Subject
  readonly indicator: KnownIndicator | null
  readonly wanted: string
}

/** Takes the braces away and makes of them what the earlier steps would have found. */
export function readyPassage({ event, title, text: marked }: Passage): ReadyPassage {
  const numbers: Marked[] = []
  const pieces: string[] = []
  let length = 0
  for (const [index, piece] of marked.split(/[{}]/).entries()) {
    const isNumber = index % 2 === 1
    if (isNumber) numbers.push(markedNumber(piece, length, numbers.length, pieces.at(-1) ?? ''))
    const shown = isNumber ? (piece.split('|')[0] ?? '') : piece
    pieces.push(shown)
    length += shown.length
  }
  const written = pieces.join('')
  const text = cleanText(written, (character) => character)
  if (text.text !== written) throw new Error(`The cleaner changes this passage: ${text.text}`)
  const indicators = numbers.flatMap(({ indicator }) => indicator ?? [])
  const card = {
    title: title ?? null,
    published: null,
    event: event === null ? null : calendarDate(event),
    place: null,
  }
  const mentions = numbers.map(({ mention }) => mention)
  return {
    reading: { text, sentences: sentencesOf(text), mentions, card, lexicon: { places: [], indicators } },
    senses: numbers.map(({ sense }) => sense),
    subjects: numbers.map(({ subject }) => subject),
    wanted: numbers.map(({ wanted }) => wanted),
  }
}

function markedNumber(piece: string, start: number, index: number, before: string): Marked {
  const [quote = '', subject = '', wanted = '', flags = ''] = piece.split('|')
  const known = flags.split(' ')
  const indicator = indicatorOf(subject, known)
  return {
    mention: {
      start,
      end: start + quote.length,
      comparator: /(?:不低于|不少于|不小于|不超过)$/.test(before) ? '>=' : '=',
      value: exact('1'),
      value2: null,
      unit: /^(?:地块)?亩均/.test(subject) ? '元/亩' : unitOf(quote),
      rule: 'test',
    },
    sense: senseOf(known, index),
    subject: { subject, indicator: indicator?.id ?? null, rule: 'test' },
    indicator,
    wanted,
  }
}

function indicatorOf(subject: string, flags: readonly string[]): KnownIndicator | null {
  const accumulation = flags.find((flag) => flag === 'flow' || flag === 'stock' || flag === 'ratio')
  if (flags.includes('plan'))
    return { id: 'year-plan-completion', name: '年度投资计划完成率', aliases: [], unit: '%', accumulation: 'ratio' }
  return accumulation === undefined
    ? null
    : { id: `${accumulation}-${subject}`, name: subject, aliases: [], unit: '', accumulation }
}

const bases = ['yoy', 'mom', 'since', 'yearly', 'pace', 'other', 'unstated'] as const

function senseOf(flags: readonly string[], index: number): Sense {
  const basis = bases.find((one) => flags.includes(one))
  const change: Change | null = basis === undefined ? null : { kind: 'growth', basis }
  const part = flags.find((flag) => /^of\d$/.test(flag))
  return {
    kind: flags.includes('target') ? 'target' : flags.includes('forecast') ? 'forecast' : 'actual',
    cumulative: flags.includes('total'),
    change,
    isLoss: false,
    partOf: part === undefined ? null : index - Number(part[2]),
    saidBy: null,
    rule: 'test',
  }
}

function unitOf(quote: string): UnitCode {
  if (/^[\d.]+$/.test(quote)) return '倍'
  if (/百分点$/.test(quote)) return '百分点'
  if (/%|成$|一半|过半|分之/.test(quote)) return '%'
  if (/元$/.test(quote)) return '元'
  if (/平方米$|㎡$/.test(quote)) return '㎡'
  if (/:|：/.test(quote)) return '比例'
  const last = quote.at(-1) ?? ''
  return isUnitCode(last) ? last : '个'
}
