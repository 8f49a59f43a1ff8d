import { dayText } from '#i18n/date-text.ts'
import type { Translator } from '#i18n/translator.ts'
import type { Row, Table } from '#office/document/document.ts'
import type { ShownDraft } from './present-draft.ts'
import { cellOf, verdictSigns, words } from './word-pieces.ts'

const columns = [
  { name: 'number', weight: 5, align: 'centre' },
  { name: 'quote', weight: 14, align: 'start' },
  { name: 'verdict', weight: 10, align: 'start' },
  { name: 'right', weight: 15, align: 'start' },
  { name: 'reason', weight: 32, align: 'start' },
  { name: 'source', weight: 24, align: 'start' },
] as const

/** The remarks in the order of the text: verdict, right figure, why, and who says so since when. */
export function remarkTable({ findings }: Pick<ShownDraft, 'findings'>, origin: string | null, say: Translator): Table {
  return {
    kind: 'table',
    columns: columns.map(({ weight, align }) => ({ weight, align })),
    head: [columns.map(({ name }) => cellOf(words(say(`verdict.document.column.${name}`), 'strong')))],
    body: findings.map((finding, index) => remarkRow(finding, index + 1, origin, say)),
  }
}

function remarkRow(
  { quote, verdict, expected, passport, reason, remark, others, source }: ShownDraft['findings'][number],
  number: number,
  origin: string | null,
  say: Translator,
): Row {
  const { sign, look } = verdictSigns[verdict]
  const href = passport && origin !== null ? new URL(passport.to, origin).href : null
  const contested = reason.code === 'others-differ' ? ` · ${say('draft-check.contested')}` : ''
  const rest = others.map((other) => say('verdict.document.others', { source: other.source.name, value: other.text }))
  return {
    strong: false,
    cells: [
      cellOf(words(`${number}`)),
      cellOf(words(quote)),
      cellOf(words(`${sign} ${say(`draft-check.verdict.${verdict}`)}${contested}`, look)),
      cellOf(words(expected?.replacement ?? expected?.text ?? '—', 'plain', href)),
      cellOf(words([reason.text, ...(remark === undefined ? [] : [remark]), ...rest].join(' '))),
      cellOf(words(source === null ? '—' : sourceWords(source, say))),
    ],
  }
}

function sourceWords(
  { name, knownFrom, locator }: NonNullable<ShownDraft['findings'][number]['source']>,
  say: Translator,
): string {
  const from = [name, locator].filter((word) => word !== null && word !== '').join(' · ')
  return knownFrom === null
    ? from
    : say('verdict.document.known', { source: from, day: dayText(knownFrom, say.locale) })
}
