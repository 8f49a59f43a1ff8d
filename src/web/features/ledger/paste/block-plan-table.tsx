import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { cellText } from '../values/cell-text.ts'
import { useNaming } from '../values/field-words.ts'
import { useLocalNames } from '../values/local-names.ts'
import type { ValueWords } from '../values/value-text.tsx'
import { type BlockPlan, countsOf, type PlannedRow } from './block-plan.ts'
import styles from './paste.module.css'

interface BlockPlanProps {
  readonly ledger: Ledger
  readonly plan: BlockPlan
  /** The block's own texts, row by row. */
  readonly rows: readonly (readonly string[])[]
  readonly fields: readonly LedgerField[]
}

interface Line {
  readonly at: number
  readonly planned: PlannedRow
  readonly texts: readonly string[]
}

const linesShown = 500

/** Counts, then each row: new, changed with every cell before and after, the same, or refused with the reasons. */
export function BlockPlanTable({ ledger, plan, rows, fields }: BlockPlanProps) {
  const t = useT()
  const naming = useNaming()
  const names = useLocalNames(plan.names)
  const words: ValueWords = { t, naming, names }
  const lines = plan.rows.map((planned, at): Line => ({ at, planned, texts: rows[at] ?? [] }))
  const telling = lines.filter(({ planned }) => planned.state !== 'same').slice(0, linesShown)
  const columns: readonly Column<Line>[] = [
    { id: 'row', title: t('ledger.plan.row'), numeric: true, cell: ({ at }) => at + 1 },
    { id: 'state', title: t('ledger.plan.state'), cell: ({ planned }) => t(`ledger.plan.${planned.state}`) },
    {
      id: 'what',
      title: t('ledger.plan.what'),
      lead: true,
      cell: (line) => <What line={line} ledger={ledger} fields={fields} words={words} />,
    },
  ]
  return (
    <>
      <dl className={styles.counts}>
        {countsOf(plan).map(({ state, count }) => (
          <div key={state}>
            <dt>{t(`ledger.plan.${state}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {telling.length > 0 && (
        <DataTable
          dense
          caption={t('ledger.plan.caption')}
          columns={columns}
          rows={telling}
          rowKey={({ at }) => String(at)}
        />
      )}
    </>
  )
}

function What({
  line,
  ledger,
  fields,
  words,
}: { line: Line } & Omit<BlockPlanProps, 'plan' | 'rows'> & { words: ValueWords }) {
  const { t, naming } = words
  const { planned, texts } = line
  return (
    <ul className={styles.lines}>
      {planned.problems.map((problem) => (
        <li key={`${problem.field}:${problem.code}`} className={styles.problem}>
          {nameOf(ledger, problem.field, naming)}
          {t('ledger.colon')}
          {t.refusal(problem)}
        </li>
      ))}
      {planned.findings.map((finding) => (
        <li key={finding.check} className={styles.problem}>
          {naming(finding)}
        </li>
      ))}
      {planned.state === 'new' && (
        <li>
          {fields
            .map((field, index) => (texts[index] ? `${naming(field)} ${texts[index]}` : ''))
            .filter((text) => text !== '')
            .join(t('app.list.comma'))}
        </li>
      )}
      {planned.state === 'changed' &&
        planned.differences.map(({ field, before, after }) => (
          <li key={field}>
            {nameOf(ledger, field, naming)} <del>{textOf(ledger, field, before, words)}</del> →{' '}
            <ins>{textOf(ledger, field, after, words)}</ins>
          </li>
        ))}
    </ul>
  )
}

function nameOf(ledger: Ledger, name: string, naming: ValueWords['naming']): string {
  const field = ledger.fields.get(name)
  return field ? naming(field) : name
}

function textOf(
  ledger: Ledger,
  name: string,
  value: PlannedRow['differences'][number]['after'],
  words: ValueWords,
): string {
  const field = ledger.fields.get(name)
  const text = field ? cellText(field, value, words) : String(value ?? '')
  return text === '' ? words.t('ledger.value.empty') : text
}
