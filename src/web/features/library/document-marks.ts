import type { Span } from '#domain/text/clean-text.ts'
import type { Translator } from '#i18n/translator.ts'
import type { Finding, TaskProposal } from './library.queries.ts'
import type { MarkLook, TextMark } from './marked-text/text-pieces.ts'

/** The mark of a stretch that no finding made: a clause to which something refers. */
export function clauseMarkId({ start, end }: Span): string {
  return `s${start}-${end}`
}

/** The stretch that such an id names, or null. */
export function clauseOfMark(id: string | undefined): Span | null {
  const [, start, end] = /^s(\d{1,9})-(\d{1,9})$/.exec(id ?? '') ?? []
  return start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) }
}

const looks: Readonly<Record<Finding['kind'], MarkLook>> = { target: 'double', forecast: 'dashed', actual: 'thin' }

interface Marked {
  readonly findings: readonly Finding[]
  readonly tasks: readonly TaskProposal[]
  /** A clause to which the address points. */
  readonly clause: Span | null
}

/** All marks of a document in the order of its text: targets, forecasts, results, tasks, and the clause that somebody came for. */
export function documentMarks(t: Translator, { findings, tasks, clause }: Marked): TextMark[] {
  const marks = [
    ...findings.map((finding) => findingMark(t, finding)),
    ...tasks.map(({ id, start, end, text }) => aroundMark(id, { start, end }, t('library.mark.task'), text)),
    ...(clause === null ? [] : [aroundMark(clauseMarkId(clause), clause, t('library.mark.clause'), '')]),
  ]
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}

function findingMark(t: Translator, { id, start, end, kind }: Finding): TextMark {
  return { id, start, end, look: looks[kind], label: kind === 'actual' ? '' : t(`library.finding.${kind}`) }
}

function aroundMark(id: string, { start, end }: Span, label: string, quote: string): TextMark {
  return { id, start, end, look: 'around', label, name: quote === '' ? label : `${label}: ${quote.slice(0, 120)}` }
}
