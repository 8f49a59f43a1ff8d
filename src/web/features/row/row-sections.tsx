import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { historyQuery, type LedgerRow } from '../ledger/ledger.queries.ts'
import { ValueView, type ValueWords } from '../ledger/values/value-text.tsx'
import { originsOf } from './cell-origin.ts'
import { FieldMeans } from './field-means.tsx'
import styles from './row.module.css'
import type { RowDetail } from './row-detail.ts'
import { cellValue } from './row-difference.ts'

/** The sections of the definition: label, value, and where the value comes from. */
export function RowSections({ ledger, detail, words }: { ledger: Ledger; detail: RowDetail; words: ValueWords }) {
  const versions = useQuery(historyQuery(ledger.name, detail.row.id)).data?.versions
  const origins = useMemo(
    () => (versions ? originsOf(ledger, versions, detail.row.version) : new Map<string, LedgerRow>()),
    [ledger, versions, detail.row.version],
  )
  return (
    <div className={styles.sections}>
      {ledger.sections.map((section) => (
        <section key={section.zh} aria-label={words.naming(section)} className={styles.section}>
          <h2>{words.naming(section)}</h2>
          <dl className={styles.fields}>
            {section.fields.map((field) => (
              <FieldLine
                key={field.name}
                field={field}
                row={detail.row}
                words={words}
                origin={origins.get(field.name)}
                mainImport={detail.row.origin?.importId ?? null}
              />
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

interface FieldLineProps {
  readonly field: LedgerField
  readonly row: LedgerRow
  readonly words: ValueWords
  readonly origin: LedgerRow | undefined
  /** The workbook that stands beside the row already, and need not be named again at every value. */
  readonly mainImport: string | null
}

function FieldLine({ field, row, words, origin, mainImport }: FieldLineProps) {
  return (
    <div className={styles.field}>
      <dt>
        {words.naming(field)} <FieldMeans field={field} />
      </dt>
      <dd className={styles.cell}>
        <span className={styles.value}>
          <ValueView
            field={field}
            value={cellValue(row.values, field)}
            names={words.names}
            written={row.written[field.name]}
          />
        </span>
        {origin && <Origin field={field} origin={origin} mainImport={mainImport} words={words} />}
      </dd>
    </div>
  )
}

/** A workbook cell or a person; one click shows every version of this one value. */
function Origin({
  field,
  origin,
  mainImport,
  words,
}: {
  field: LedgerField
  origin: LedgerRow
  mainImport: string | null
  words: ValueWords
}) {
  const t = useT()
  return (
    <Link
      to="."
      search={(before) => ({ ...before, cell: field.name })}
      resetScroll={false}
      className={styles.origin}
      title={t('row.cell.open', { field: words.naming(field) })}
    >
      {originText(t, field, origin, mainImport)}
    </Link>
  )
}

function originText(
  t: ReturnType<typeof useT>,
  field: LedgerField,
  { origin, recordedBy, recordedOn }: LedgerRow,
  mainImport: string | null,
): string {
  const cell = origin?.cells[field.name]
  if (cell !== undefined && origin?.importId === mainImport) return cell
  if (cell !== undefined) return t('row.origin.cell', { file: origin?.fileName ?? '', cell })
  return t('row.origin.person', { name: recordedBy, date: recordedOn })
}
