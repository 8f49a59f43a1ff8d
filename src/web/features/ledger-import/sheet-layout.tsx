import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { useNaming } from '../ledger/values/field-words.ts'
import { columnLetters } from './column-letters.ts'
import { FieldChoice } from './field-choice.tsx'
import { FixedValues } from './fixed-values.tsx'
import { HeaderRowsForm } from './header-rows.tsx'
import styles from './layout.module.css'
import type { ImportColumn, ImportSheet } from './ledger-import.queries.ts'
import {
  type ColumnDraft,
  certaintyOf,
  fieldsMissing,
  fieldsTwice,
  type HeaderRows,
  type SheetDraft,
  withColumn,
} from './mapping-draft.ts'
import { SheetFacts } from './sheet-facts.tsx'
import { UnitChoice } from './unit-choice.tsx'

interface SheetLayoutProps {
  readonly ledger: Ledger
  readonly sheet: ImportSheet
  readonly draft: SheetDraft
  readonly onDraft: (draft: SheetDraft) => void
}

interface SheetProps extends SheetLayoutProps {
  readonly isMoving: boolean
  readonly onHeader: (header: HeaderRows) => void
}

/** One sheet: what stands around its table, and column by column what it is taken for. */
export function SheetLayout({ ledger, sheet, draft, onDraft, isMoving, onHeader }: SheetProps) {
  const t = useT()
  return (
    <section className={styles.sheet} aria-label={sheet.sheet} data-use={draft.use}>
      <header className={styles.head}>
        <h2>{sheet.sheet}</h2>
        {sheet.layout !== null && (
          <span className={styles.known}>{t('ledger-import.sheet.known', { name: sheet.layout })}</span>
        )}
        {sheet.columns.length > 0 && (
          <label className={styles.use}>
            <input
              type="checkbox"
              checked={draft.use}
              onChange={(event) => onDraft({ ...draft, use: event.target.checked })}
            />
            {t('ledger-import.sheet.use')}
          </label>
        )}
      </header>
      <SheetFacts sheet={sheet} />
      <HeaderRowsForm sheet={sheet} busy={isMoving} onHeader={onHeader} />
      {draft.use && (
        <>
          <Shortcomings ledger={ledger} draft={draft} />
          <FixedValues ledger={ledger} sheet={sheet} draft={draft} onDraft={onDraft} />
          <ColumnTable ledger={ledger} sheet={sheet} draft={draft} onDraft={onDraft} />
        </>
      )}
    </section>
  )
}

function Shortcomings({ ledger, draft }: { ledger: Ledger; draft: SheetDraft }) {
  const t = useT()
  const naming = useNaming()
  const twice = [...fieldsTwice(draft)].flatMap((name) => ledger.fields.get(name) ?? [])
  const missing = fieldsMissing(ledger, draft)
  const listed = (fields: readonly { zh: string; en: string }[]) => fields.map(naming).join(t('app.list.comma'))
  return (
    <>
      {twice.length > 0 && (
        <p role="alert" className={styles.shortcoming}>
          {t('ledger-import.sheet.twice', { fields: listed(twice) })}
        </p>
      )}
      {missing.length > 0 && (
        <p className={styles.shortcoming}>{t('ledger-import.sheet.missing', { fields: listed(missing) })}</p>
      )}
    </>
  )
}

function ColumnTable({ ledger, sheet, draft, onDraft }: SheetLayoutProps) {
  const t = useT()
  const twice = fieldsTwice(draft)
  const draftAt = (column: number): ColumnDraft =>
    draft.columns.find((one) => one.column === column) ?? { column, field: null, unit: null }
  const change = (column: number, patch: Partial<ColumnDraft>) => onDraft(withColumn(draft, column, patch))
  const columns: readonly Column<ImportColumn>[] = [
    { id: 'letters', title: t('ledger-import.column.letters'), cell: ({ column }) => columnLetters(column) },
    {
      id: 'headers',
      title: t('ledger-import.column.headers'),
      lead: true,
      cell: (column) => <Headers column={column} />,
    },
    {
      id: 'samples',
      title: t('ledger-import.column.samples'),
      wide: true,
      cell: (column) => <Samples column={column} />,
    },
    {
      id: 'field',
      title: t('ledger-import.column.field'),
      wide: true,
      cell: (column) => {
        const { field } = draftAt(column.column)
        return (
          <FieldChoice
            ledger={ledger}
            column={column}
            chosen={field}
            isTwice={field !== null && twice.has(field)}
            onField={(name) => change(column.column, { field: name })}
          />
        )
      },
    },
    {
      id: 'unit',
      title: t('ledger-import.column.unit'),
      cell: (column) => {
        const { field, unit } = draftAt(column.column)
        return (
          <UnitChoice
            field={field === null ? undefined : ledger.fields.get(field)}
            column={columnLetters(column.column)}
            unit={unit}
            onUnit={(next) => change(column.column, { unit: next })}
          />
        )
      },
    },
    {
      id: 'certainty',
      title: t('ledger-import.column.certainty'),
      cell: (column) => (
        <Certainty
          column={column}
          isKept={draftAt(column.column).field === column.field}
          isKnown={sheet.layout !== null}
        />
      ),
    },
  ]
  return (
    <DataTable
      caption={t('ledger-import.columns', { sheet: sheet.sheet })}
      columns={columns}
      rows={sheet.columns}
      rowKey={({ column }) => String(column)}
    />
  )
}

function Headers({ column: { headers, hidden } }: { column: ImportColumn }) {
  const t = useT()
  const path = headers.slice(0, -1)
  return (
    <span className={styles.headers}>
      {path.length > 0 && <span className={styles.path}>{path.join(' / ')}</span>}
      <span>{headers.at(-1) ?? t('ledger-import.column.no-header')}</span>
      {hidden && <span className={styles.hidden}>{t('ledger-import.column.hidden')}</span>}
    </span>
  )
}

function Samples({ column: { samples } }: { column: ImportColumn }) {
  const t = useT()
  return (
    <span className={styles.samples}>
      {samples.length === 0 ? t('ledger-import.column.empty') : samples.join(' · ')}
    </span>
  )
}

function Certainty({ column, isKept, isKnown }: { column: ImportColumn; isKept: boolean; isKnown: boolean }) {
  const t = useT()
  if (!isKept) return <span className={styles.certainty}>{t('ledger-import.certainty.yours')}</span>
  const certainty = isKnown && column.field !== null ? 'known' : certaintyOf(column)
  return (
    <span className={styles.certainty} data-certainty={certainty}>
      {t(`ledger-import.certainty.${certainty}`)}
    </span>
  )
}
