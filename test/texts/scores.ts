import { exact } from '#domain/quantity/exact.ts'
import type { LabelledFinding } from './labelled-set.ts'

/** What a reader found, as far as it is scored. Texts as in the labels; `null` where nothing was found. */
export interface Scored {
  readonly start: number
  readonly end: number
  readonly comparator: string
  readonly value: string
  readonly value2: string | null
  readonly unit: string
  readonly place: string | null
  readonly period: string | null
  readonly deadline: string | null
  readonly kind: string
  readonly cumulative: boolean
  readonly change: { readonly kind: string; readonly basis: string; readonly since?: string | undefined } | null
  readonly indicator: string | null
  readonly subject: string
  readonly partOf: number | null
  readonly saidBy: string | null
}

/** Of one field: how many were right, how many were given, how many there are. */
export interface Score {
  readonly right: number
  readonly given: number
  readonly labelled: number
}

type Said = (finding: Scored | LabelledFinding) => string | null

/** What of a finding is compared, field by field; null says nothing, and then neither gives nor wants anything. */
const fields = {
  value: ({ value, value2, unit }) => `${plain(value)}|${value2 === null ? '' : plain(value2)}|${unit}`,
  comparator: ({ comparator }) => comparator,
  'comparator, where it is a bound': ({ comparator }) => (comparator === '=' ? null : comparator),
  place: ({ place }) => placeSaid(place),
  period: ({ period }) => period,
  deadline: ({ deadline }) => deadline,
  kind: ({ kind }) => kind,
  'kind, targets and forecasts': ({ kind }) => (kind === 'actual' ? null : kind),
  cumulative: ({ cumulative }) => (cumulative ? 'yes' : null),
  change: ({ change }) => (change === null ? null : `${change.kind} ${change.basis} ${change.since ?? ''}`),
  indicator: ({ indicator }) => indicator,
  subject: ({ subject }) => subject,
  saidBy: ({ saidBy }) => saidBy,
} as const satisfies Record<string, Said>

export type ScoredField = keyof typeof fields | 'partOf'
export const scoredFields: readonly ScoredField[] = [...(Object.keys(fields) as (keyof typeof fields)[]), 'partOf']

/** A code; of a place that no list has the name without its kind: 温州 is 温州市. */
function placeSaid(place: string | null | undefined): string | null {
  if (place === undefined || place === null || place === '') return null
  return /^\d/.test(place) ? place : place.replace(/[省市县区镇]$/, '')
}

function plain(value: string): string {
  return exact(value).toFixed()
}

export interface Mistake {
  readonly field: ScoredField
  readonly labelled: LabelledFinding | null
  readonly found: Scored | null
}

/**
 * Findings of one document against its labels. A finding and a label belong together when their quotes overlap most; each has one partner at
 * most. A field is right where both say the same; a field without a partner is given in vain, or missed.
 */
export function scoreDocument(found: readonly Scored[], labels: readonly LabelledFinding[]) {
  const pairs = pairUp(found, labels)
  const mistakes: Mistake[] = []
  const scores = Object.fromEntries(
    scoredFields.map((field) => [field, scoreField(field, found, labels, pairs, mistakes)]),
  ) as Record<ScoredField, Score>
  return { scores, mistakes, pairs }
}

/** For each finding the index of its label. Both stand in the order of the text. */
function pairUp(found: readonly Scored[], labels: readonly LabelledFinding[]): ReadonlyMap<number, number> {
  const candidates = found.flatMap((finding, f) =>
    labels.flatMap((label, l) => {
      const overlap = Math.min(finding.end, label.end) - Math.max(finding.start, label.start)
      return overlap > 0 ? [{ f, l, overlap }] : []
    }),
  )
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { f, l } of candidates.toSorted((a, b) => b.overlap - a.overlap)) {
    if (pairs.has(f) || taken.has(l)) continue
    pairs.set(f, l)
    taken.add(l)
  }
  return pairs
}

function scoreField(
  field: ScoredField,
  found: readonly Scored[],
  labels: readonly LabelledFinding[],
  pairs: ReadonlyMap<number, number>,
  mistakes: Mistake[],
): Score {
  const partners = new Map([...pairs].map(([f, l]) => [l, f]))
  const said = (finding: Scored | LabelledFinding, isFound: boolean): string | null => {
    if (field !== 'partOf') return fields[field](finding)
    if (finding.partOf === null) return null
    return String(isFound ? (pairs.get(finding.partOf) ?? 'unlabelled') : finding.partOf)
  }
  let right = 0
  for (const [l, label] of labels.entries()) {
    const partner = partners.get(l)
    const finding = partner === undefined ? null : (found[partner] ?? null)
    const [wanted, given] = [said(label, false), finding === null ? null : said(finding, true)]
    if (wanted !== null && wanted === given) right += 1
    else if (wanted !== null || given !== null) mistakes.push({ field, labelled: label, found: finding })
  }
  for (const [f, finding] of found.entries())
    if (!pairs.has(f) && said(finding, true) !== null) mistakes.push({ field, labelled: null, found: finding })
  return {
    right,
    given: found.filter((finding) => said(finding, true) !== null).length,
    labelled: labels.filter((label) => said(label, false) !== null).length,
  }
}

/** Several documents together. */
export function addScores(all: readonly Score[]): Score {
  const sum = (part: keyof Score) => all.reduce((total, score) => total + score[part], 0)
  return { right: sum('right'), given: sum('given'), labelled: sum('labelled') }
}

/** Precision, recall and their harmonic mean; 1 where there was nothing to give and nothing was given. */
export function rates({ right, given, labelled }: Score) {
  const precision = given === 0 ? Number(labelled === 0) : right / given
  const recall = labelled === 0 ? Number(given === 0) : right / labelled
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1 }
}
