import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { ValueView, type ValueWords } from '../ledger/values/value-text.tsx'
import type { RowDetail } from '../row/row-detail.ts'
import { cellValue } from '../row/row-difference.ts'
import styles from './project.module.css'

/** What one asks first: who answers, how large it is, what it shall yield. Everything else is in the row. */
const firstAsked = [
  'code',
  'place',
  'park',
  'category',
  'site',
  'owner',
  'duty',
  'contact',
  'totalInvestment',
  'signedInvestment',
  'yearPlan',
  'landArea',
  'plannedOutput',
  'plannedTax',
] as const

interface ProjectFactsProps {
  readonly ledger: Ledger
  readonly detail: RowDetail
  readonly words: ValueWords
}

export function ProjectFacts({ ledger, detail: { row }, words }: ProjectFactsProps) {
  const t = useT()
  const fields = firstAsked.flatMap((name) => ledger.fields.get(name) ?? [])
  return (
    <section aria-label={t('project.facts')} className={styles.part}>
      <h2>{t('project.facts')}</h2>
      <dl className={styles.facts}>
        {fields.map((field) => (
          <div key={field.name} className={styles.fact}>
            <dt>{words.naming(field)}</dt>
            <dd>
              <ValueView
                field={field}
                value={cellValue(row.values, field)}
                names={words.names}
                written={row.written[field.name]}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
