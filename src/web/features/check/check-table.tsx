import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { ledgerNamed } from '../ledger/list-address.ts'
import { useNaming } from '../ledger/values/field-words.ts'
import { noNames } from '../ledger/values/value-text.tsx'
import { useValueWords } from '../row/value-words.ts'
import type { CheckRule } from './check.queries.ts'
import { checkSentence, checkText } from './check-sentence.ts'
import styles from './checks.module.css'

interface CheckTableProps {
  readonly ledger: Ledger
  readonly checks: readonly CheckRule[]
  readonly caption: string
}

/** Each check in words: what it says, when, beside which fields, on what ground, and since when. */
export function CheckTable({ ledger, checks, caption }: CheckTableProps) {
  const t = useT()
  const naming = useNaming()
  const words = { ...useValueWords(noNames), ledgerNamed }
  const columns: readonly Column<CheckRule>[] = [
    {
      id: 'says',
      title: t('check.column.says'),
      lead: true,
      cell: (check) => <span className={styles.says}>{checkText(naming(check), ledger, words)}</span>,
    },
    {
      id: 'when',
      title: t('check.column.when'),
      wide: true,
      cell: ({ condition }) => (
        <span className={styles.when}>{checkSentence(condition, ledger, words) ?? t('check.unreadable')}</span>
      ),
    },
    {
      id: 'fields',
      title: t('check.column.fields'),
      wide: true,
      cell: ({ fields }) => (
        <span className={styles.detail}>{labelsOf(fields, ledger, naming, t('app.list.comma'))}</span>
      ),
    },
    {
      id: 'source',
      title: t('check.column.source'),
      wide: true,
      cell: ({ source, certainty }) => (
        <span className={styles.source}>
          {naming({ zh: source, en: source })} · {t(`light.certainty.${certainty}`)}
        </span>
      ),
    },
    { id: 'validity', title: t('check.column.validity'), cell: (check) => <Validity check={check} /> },
  ]
  return <DataTable caption={caption} columns={columns} rows={checks} rowKey={({ id }) => id} />
}

function labelsOf(fields: readonly string[], ledger: Ledger, naming: ReturnType<typeof useNaming>, comma: string) {
  return fields
    .map((name) => {
      const field = ledger.fields.get(name)
      return field ? naming(field) : name
    })
    .join(comma)
}

function Validity({ check: { validFrom, validTo, version } }: { check: CheckRule }) {
  const t = useT()
  return (
    <span className={styles.validity}>
      {validTo === null
        ? t('check.validity.from', { from: validFrom })
        : t('check.validity.between', { from: validFrom, to: validTo })}
      {version > 1 && <span>{t('check.version', { version })}</span>}
    </span>
  )
}
