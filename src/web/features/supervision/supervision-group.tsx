import { Link } from '@tanstack/react-router'
import { dayText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useChangeSearch, useSearchText } from '../../app/view.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import styles from './supervision.module.css'
import type { SupervisedMatter, SupervisionGroup } from './supervision.queries.ts'

/** What one organisation answers for in the period, and whom to call. */
export function SupervisionGroupList({ group }: { group: SupervisionGroup }) {
  const t = useT()
  const change = useChangeSearch()
  const isAlone = useSearchText('organisation') !== undefined
  const { organisation, counts, found, matters } = group
  const name = organisation === null ? t('supervision.nobody') : nameOf(organisation, t.locale)
  return (
    <section aria-label={name}>
      <div className={styles.head}>
        <h2>{name}</h2>
        <span className={styles.detail}>{t('supervision.counts', counts)}</span>
        {organisation !== null && !isAlone && (
          <Button onClick={() => change({ organisation: organisation.organisationId })}>{t('supervision.only')}</Button>
        )}
      </div>
      {organisation !== null && <DutyContact duty={organisation} />}
      <Matters caption={name} matters={matters} />
      {found > matters.length && (
        <p className={styles.detail}>{t('supervision.more', { shown: matters.length, found })}</p>
      )}
    </section>
  )
}

function Matters({ caption, matters }: { caption: string; matters: readonly SupervisedMatter[] }) {
  const t = useT()
  const columns: readonly Column<SupervisedMatter>[] = [
    {
      id: 'matter',
      title: t('supervision.column.matter'),
      lead: true,
      cell: (matter) => <MatterName matter={matter} />,
    },
    { id: 'reason', title: t('supervision.column.reason'), cell: (matter) => <Reasons matter={matter} /> },
    { id: 'day', title: t('supervision.column.day'), cell: (matter) => <Day matter={matter} /> },
    { id: 'post', title: t('supervision.column.post'), cell: ({ post }) => post || '—' },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={matters}
      rowKey={({ kind, id, gate }) => `${kind}/${id}/${gate?.code ?? ''}`}
    />
  )
}

function MatterName({ matter }: { matter: SupervisedMatter }) {
  const t = useT()
  const { kind, id, number, title, place, gate, state, synthetic } = matter
  const facts = [
    number,
    placeName(place, t.locale),
    gate && t('supervision.gate', { gate: nameOf(gate, t.locale) }),
    state && t(`issue.state.${state}`),
  ]
  return (
    <span className={styles.cell}>
      {kind === 'issue' ? (
        <Link to="/issues/$id" params={{ id }}>
          {title}
        </Link>
      ) : (
        <Link to="/projects/$id" params={{ id }}>
          {title}
        </Link>
      )}
      {synthetic && <SyntheticMark />}
      <span className={styles.detail}>{facts.filter(Boolean).join(' · ')}</span>
    </span>
  )
}

function Reasons({ matter: { reasons } }: { matter: SupervisedMatter }) {
  const t = useT()
  return (
    <span className={styles.cell}>
      {reasons.map((reason) => (
        <span key={reason} className={styles.reason} data-reason={reason}>
          {t(`supervision.reason.${reason}`)}
        </span>
      ))}
    </span>
  )
}

function Day({ matter: { dueOn, daysLeft, closedOn } }: { matter: SupervisedMatter }) {
  const t = useT()
  if (closedOn !== null) return t('supervision.closed', { day: dayText(closedOn, t.locale) })
  if (dueOn === null || daysLeft === null) return t('supervision.no-day')
  const day = dayText(dueOn, t.locale)
  return daysLeft < 0 ? t('supervision.late', { day, days: -daysLeft }) : t('supervision.left', { day, days: daysLeft })
}
