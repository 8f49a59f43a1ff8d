import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Span } from '#domain/text/clean-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { Answered } from '../../ui/answered.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import styles from './document.module.css'
import { clauseMarkId } from './document-marks.ts'
import { type SourceOf, sourceOfQuery } from './library.queries.ts'

/** What came of a document: targets, tasks, and entries of the rulebook that name it as their source. */
export function ComesFromIt({ id }: { id: string }) {
  const t = useT()
  const asked = useQuery(sourceOfQuery(id))
  return (
    <section aria-label={t('library.source-of')}>
      <h2>{t('library.source-of')}</h2>
      <Answered asked={asked} rows={2} height={28}>
        {(found) => <Sources id={id} found={found} />}
      </Answered>
    </section>
  )
}

function Sources({ id, found: { targets, tasks, rulebook } }: { id: string; found: SourceOf }) {
  const t = useT()
  if (targets.length + tasks.length + rulebook.length === 0)
    return <p className={styles.detail}>{t('library.source-of.none')}</p>
  return (
    <ul className={styles.sources}>
      {targets.map((target) => (
        <Source key={target.targetId} id={id} span={target} quote={target.quote} version={target.version}>
          <Link to="/targets/$id" params={{ id: target.targetId }}>
            {target.year} {nameOf(target.indicator, t.locale)} · {placeName(target.place, t.locale)}
          </Link>{' '}
          <Quantity
            value={target.value}
            valueHigh={target.valueHigh}
            unit={target.unit}
            comparator={target.comparator}
            absent="not-public"
          />{' '}
          {target.state === 'withdrawn' && t('library.withdrawn')}
        </Source>
      ))}
      {tasks.map((task) => (
        <Source key={task.taskId} id={id} span={task} quote={task.quote} version={task.version}>
          <Link to="/programme/$year" params={{ year: String(task.year) }}>
            {task.year} {task.title}
          </Link>
        </Source>
      ))}
      {rulebook.map((entry) => (
        <Source key={`${entry.noun}-${entry.id}`} id={id} span={entry} quote={entry.sourceText} version={entry.version}>
          {t(`library.source-of.${entry.noun}`)} {entry.name}
        </Source>
      ))}
    </ul>
  )
}

interface SourceProps {
  readonly id: string
  readonly version: number
  readonly span: Span
  readonly quote: string
  readonly children: ReactNode
}

/** One thing, and the way to its clause. */
function Source({ id, version, span, quote, children }: SourceProps) {
  const t = useT()
  return (
    <li className={styles.source}>
      <span>{children}</span>
      <Link
        to="/library/$id"
        params={{ id }}
        search={{ version: String(version), at: clauseMarkId(span) }}
        title={t('library.clause.open')}
      >
        “{quote}”
      </Link>
    </li>
  )
}
