import { confidenceOf } from '#domain/finding/confidence.ts'
import type { Lexicon } from '#domain/finding/text-card.ts'
import { calibrate, isRight, type Trial, trialOf } from './calibration.ts'
import type { LabelledDocument } from './labelled-set.ts'
import { type Manner, readWhole, type ScoredFinding } from './read-as-scored.ts'
import { addScores, rates, type ScoredField, scoreDocument, scoredFields } from './scores.ts'

/** A document as the grammar reads it, held against its labels. */
export interface ReadDocument {
  readonly document: LabelledDocument
  readonly found: readonly ScoredFinding[]
  readonly scored: ReturnType<typeof scoreDocument>
}

/** Reads documents and scores them. */
export function readAndScore(
  documents: readonly LabelledDocument[],
  lexicon: Lexicon,
  manner: Exclude<Manner, 'gold'>,
): readonly ReadDocument[] {
  return documents.map((document) => {
    const found = readWhole(document, lexicon, manner)
    return { document, found, scored: scoreDocument(found, document.findings) }
  })
}

/** Every finding with what it should have been. */
export function trialsOf(read: readonly ReadDocument[]): readonly Trial[] {
  return read.flatMap(({ document, found, scored }) =>
    found.map((finding, index) => {
      const partner = scored.pairs.get(index)
      return trialOf(document.id, finding, partner === undefined ? null : (document.findings[partner] ?? null))
    }),
  )
}

/** Precision, recall and F1 of every field, as rows of a page. Fields of which there are no labels are left out. */
export function scoresTable(read: readonly ReadDocument[], fields: readonly ScoredField[] = scoredFields): string {
  const rows = fields.map((field) => {
    const score = addScores(read.map(({ scored }) => scored.scores[field]))
    const { precision, recall, f1 } = rates(score)
    const rounded = [precision, recall, f1].map((rate) => rate.toFixed(3)).join(' | ')
    return `| ${field} | ${rounded} | ${score.labelled} |`
  })
  return ['| field | precision | recall | F1 | labels |', '|---|---|---|---|---|', ...rows].join('\n')
}

const edges = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 1.000001]

/**
 * How sure against how often right: findings by stretches of confidence, and the mean gap between the two. A document's findings are judged by
 * the records of all other documents, as those of a text that nobody has labelled.
 */
export function reliabilityTable(read: readonly ReadDocument[]): string {
  const judged = judgeByOthers(trialsOf(read))
  const bins = edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0
    const own = judged.filter(({ confidence }) => confidence >= from && confidence < to)
    return { name: `${from.toFixed(2)}–${Math.min(to, 1).toFixed(2)}`, own }
  })
  const filled = bins.filter(({ own }) => own.length > 0)
  const gap = filled.reduce((sum, { own }) => sum + own.length * Math.abs(meanConfidence(own) - rightShare(own)), 0)
  const rows = filled.map(
    ({ name, own }) =>
      `| ${name} | ${own.length} | ${meanConfidence(own).toFixed(2)} | ${rightShare(own).toFixed(2)} |`,
  )
  const lines = ['| how sure | findings | mean | right as a whole |', '|---|---|---|---|', ...rows]
  return [...lines, '', `Mean gap between the two: ${(gap / judged.length).toFixed(3)}.`].join('\n')
}

function judgeByOthers(trials: readonly Trial[]): Judged {
  const documents = [...new Set(trials.map(({ document }) => document))]
  return documents.flatMap((document) => {
    const record = calibrate(trials.filter((trial) => trial.document !== document))
    const own = trials.filter((trial) => trial.document === document)
    return own.map((trial) => ({ confidence: confidenceOf(trial.rules, record), isRight: isRight(trial) }))
  })
}

type Judged = readonly { readonly confidence: number; readonly isRight: boolean }[]

function meanConfidence(judged: Judged): number {
  return judged.length === 0 ? 0 : judged.reduce((sum, { confidence }) => sum + confidence, 0) / judged.length
}

function rightShare(judged: Judged): number {
  return judged.length === 0 ? 0 : judged.filter((one) => one.isRight).length / judged.length
}

/** Of what looks like a quantity and is none: how much was taken for one, by reason. */
export function trapsTable(read: readonly ReadDocument[]): string {
  const trials = read.flatMap(({ document, found }) =>
    document.traps.map(({ why, start, end }) => ({
      why,
      isTaken: found.some((one) => one.start < end && one.end > start),
    })),
  )
  const reasons = [...new Set(trials.map(({ why }) => why))].toSorted()
  const rows = reasons.map((reason) => {
    const own = trials.filter(({ why }) => why === reason)
    return `| ${reason} | ${own.length} | ${own.filter(({ isTaken }) => isTaken).length} |`
  })
  return ['| not a quantity | in the set | taken for one |', '|---|---|---|', ...rows].join('\n')
}

/** A part of the page between its marks. @throws Error when the page does not have it */
export function replacePart(page: string, name: string, table: string): string {
  const [begin, end] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`]
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from === -1 || to === -1) throw new Error(`The page has no part ${name}`)
  return `${page.slice(0, from + begin.length)}${table}${page.slice(to)}`
}
