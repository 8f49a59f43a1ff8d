import type { Reliability } from '#domain/finding/reliability-record.ts'
import { calibrate } from './calibration.ts'
import { readLabelledSet } from './labelled-set.ts'
import { readLexicon } from './lexicon.ts'
import { readElsewhere } from './read-elsewhere.ts'
import type { ScoredField } from './scores.ts'
import { readAndScore, reliabilityTable, scoresTable, trapsTable, trialsOf } from './texts-page.ts'

/** How often each rule was right on documents that it was not made with: the test half, read by its words alone. */
export function recordOfRules(): Reliability {
  return calibrate(trialsOf(readAndScore(readLabelledSet('test'), readLexicon(), 'alone')))
}

/** The measured parts of docs/texts.md by their names; those of texts that are not kept here are measured apart. */
export function measuredParts(): ReadonlyMap<string, string> {
  const lexicon = readLexicon()
  const [train, tests] = [readLabelledSet('train'), readLabelledSet('test')]
  const alone = readAndScore(tests, lexicon, 'alone')
  return new Map([
    ['test alone', scoresTable(alone)],
    ['test card', scoresTable(readAndScore(tests, lexicon, 'card'))],
    ['train alone', scoresTable(readAndScore(train, lexicon, 'alone'))],
    ['reliability', reliabilityTable(alone)],
    ['traps', trapsTable(alone)],
  ])
}

/** Subjects and speakers of the real texts were not labelled. */
const labelledElsewhere: readonly ScoredField[] = [
  'value',
  'comparator',
  'comparator, where it is a bound',
  'place',
  'period',
  'deadline',
  'kind',
  'kind, targets and forecasts',
  'cumulative',
  'change',
  'indicator',
  'partOf',
]

/** Scores of the real texts in a folder. */
export function elsewhereTables(folder: string): string {
  const [documents, lexicon] = [readElsewhere(folder), readLexicon()]
  const table = (manner: 'alone' | 'card') => scoresTable(readAndScore(documents, lexicon, manner), labelledElsewhere)
  return `By their words alone:\n\n${table('alone')}\n\nWith the card filled in:\n\n${table('card')}`
}
