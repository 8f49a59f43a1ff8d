// npx tsx test/texts/print-scores.ts train|test|FOLDER alone|card|gold [field] [document]: the scores, and with a field what went wrong in it.
// FOLDER holds the real texts of elsewhere/labels.yaml.
import { readLabelledSet } from './labelled-set.ts'
import { readLexicon } from './lexicon.ts'
import { type Manner, readAsScored } from './read-as-scored.ts'
import { readElsewhere } from './read-elsewhere.ts'
import { addScores, type Mistake, rates, scoreDocument, scoredFields } from './scores.ts'

const [set = 'train', manner = 'alone', field, only] = process.argv.slice(2)
if (set === 'test' && field !== undefined) throw new Error('The test documents are scored, not looked at.')
const lexicon = readLexicon()
const all = set === 'train' || set === 'test' ? readLabelledSet(set) : readElsewhere(set)
const documents = all.filter(({ id }) => only === undefined || id === only)
const read = documents.map((document) => {
  const { found, labels } = readAsScored(document, lexicon, manner as Manner)
  return { document, ...scoreDocument(found, labels) }
})
for (const scored of scoredFields) {
  const score = addScores(read.map(({ scores }) => scores[scored]))
  const { precision, recall, f1 } = rates(score)
  console.log(
    `${scored.padEnd(34)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${score.right}/${score.given}/${score.labelled})`,
  )
}
for (const { document, mistakes } of read)
  for (const mistake of mistakes.filter((one) => one.field === field))
    console.log(`${document.id}: ${describe(mistake, document.text)}`)

function describe({ labelled, found }: Mistake, text: string): string {
  const span = labelled ?? found
  const around = span === null ? '' : text.slice(Math.max(0, span.start - 30), span.end + 12).replaceAll('\n', '⏎')
  const part = (finding: object | null) =>
    finding === null ? '—' : JSON.stringify((finding as Record<string, unknown>)[(field ?? '').split(',')[0] ?? ''])
  return `${labelled?.quote ?? `(${text.slice(found?.start, found?.end)})`}  wanted ${part(labelled)}  found ${part(found)}   …${around}…`
}
