import { trapReasons } from './label-form.ts'
import type { LabelledDocument, LabelledFinding } from './labelled-set.ts'

/** How often something stands in the two halves of the set. */
export interface PhenomenonCount {
  readonly name: string
  readonly train: number
  readonly test: number
}

type Found = { readonly finding: LabelledFinding; readonly document: LabelledDocument }
type Asks = (found: Found) => boolean

const ofFindings: readonly (readonly [string, Asks])[] = [
  ['findings', () => true],
  ['target', ({ finding }) => finding.kind === 'target'],
  ['actual', ({ finding }) => finding.kind === 'actual'],
  ['forecast', ({ finding }) => finding.kind === 'forecast'],
  ['with an indicator', ({ finding }) => finding.indicator !== null],
  ['comparator >=', ({ finding }) => finding.comparator === '>='],
  ['comparator >', ({ finding }) => finding.comparator === '>'],
  ['comparator <=', ({ finding }) => finding.comparator === '<='],
  ['comparator <', ({ finding }) => finding.comparator === '<'],
  ['comparator ~', ({ finding }) => finding.comparator === '~'],
  ['range', ({ finding }) => finding.value2 !== null && finding.unit !== '比例'],
  ['ratio or fraction (7∶3, 三分之二)', ({ finding }) => finding.unit === '比例'],
  ['change: growth', ({ finding }) => finding.change?.kind === 'growth'],
  ['change: fall', ({ finding }) => finding.change?.kind === 'fall'],
  ['change: multiple (翻番, 1.6倍)', ({ finding }) => finding.change?.kind === 'multiple'],
  ['change: points (百分点)', ({ finding }) => finding.change?.kind === 'points'],
  ['cumulative', ({ finding }) => finding.cumulative],
  ['part of a whole (其中)', ({ finding }) => finding.partOf !== null],
  ['said by somebody', ({ finding }) => finding.saidBy !== null],
  ['with a deadline', ({ finding }) => finding.deadline !== null],
  ['period open to the left (截至)', ({ finding }) => finding.period?.startsWith('..') === true],
  ['period of several years', ({ finding }) => /^\d{4}\.\.\d{4}$/.test(finding.period ?? '')],
  ['period of half a year or a quarter', ({ finding }) => /-[HQ]\d$/.test(finding.period ?? '')],
  ['period of a month or several', ({ finding }) => /^\d{4}-\d\d/.test(finding.period ?? '')],
  ['place other than the document’s', ({ finding, document }) => finding.place !== document.place],
  [
    'in a sentence with 分别 or 依次',
    ({ finding, document }) => /分别|分別|依次/.test(sentenceAround(finding, document)),
  ],
  ['Chinese numeral', ({ finding }) => !/[\d０-９]/.test(finding.quote)],
  ['full-width digits', ({ finding }) => /[０-９]/.test(finding.quote)],
  ['broken by the end of a line', ({ finding }) => finding.quote.includes('\n')],
  ['bare number of a table or a list', ({ finding }) => /^[\d.,]+$/.test(finding.quote)],
]

const ofDocuments: readonly (readonly [string, (document: LabelledDocument) => boolean])[] = [
  ['documents', () => true],
  ['documents of Quanzhou', ({ place }) => place.startsWith('3505')],
  ['documents in Traditional characters', ({ script }) => script === 'hant'],
  [
    'documents with pinyin glosses',
    ({ text }) => /\p{Script=Han}[（(][a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]+[)）]/u.test(text),
  ],
  ['documents with page furniture', ({ traps }) => traps.some(({ why }) => why === 'furniture')],
  ['documents with broken bytes', ({ text }) => text.includes('\uFFFD')],
]

/** Every phenomenon of the set with its counts, in the order of the table in docs/texts-labelling.md. */
export function countPhenomena(documents: readonly LabelledDocument[]): readonly PhenomenonCount[] {
  const found = documents.flatMap((document) => document.findings.map((finding) => ({ finding, document })))
  const count = (name: string, counted: (set: 'train' | 'test') => number) => {
    return { name, train: counted('train'), test: counted('test') }
  }
  return [
    ...ofDocuments.map(([name, asks]) =>
      count(name, (set) => documents.filter((document) => document.set === set && asks(document)).length),
    ),
    count('sentences', (set) => sum(documents.filter((one) => one.set === set).map(({ sentences }) => sentences))),
    ...ofFindings.map(([name, asks]) =>
      count(name, (set) => found.filter((one) => one.document.set === set && asks(one)).length),
    ),
    ...trapReasons.map((reason) =>
      count(`not a quantity: ${reason}`, (set) => {
        const traps = documents.filter((document) => document.set === set).flatMap((document) => document.traps)
        return traps.filter(({ why }) => why === reason).length
      }),
    ),
  ]
}

/** The counts as a table of Markdown. */
export function countsTable(counts: readonly PhenomenonCount[]): string {
  const rows = counts.map(({ name, train, test }) => `| ${name} | ${train} | ${test} |`)
  return ['| what | train | test |', '|---|---|---|', ...rows].join('\n')
}

function sentenceAround({ start, end }: LabelledFinding, { text }: LabelledDocument): string {
  const ends = /[。；;！？]|\n\s*\n/g
  const before = [...text.slice(0, start).matchAll(ends)].at(-1)
  const after = text.slice(end).search(ends)
  return text.slice(before === undefined ? 0 : before.index, after === -1 ? text.length : end + after)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
