import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import styles from './issue.module.css'
import { type SimilarIssue, similarIssuesQuery } from './issue.queries.ts'

const pauseMs = 300

interface Typed {
  readonly words: string
  readonly cause: SimilarIssue['cause'] | undefined
  readonly place: string | undefined
}

/** While an issue is written: how the five most alike were solved, how long that took, and whom to ask. */
export function SimilarIssues({ words, cause, place }: Typed) {
  const t = useT()
  const asked = usePaused({ words: words.trim().slice(0, 500), cause, place })
  const similar = useQuery({ ...similarIssuesQuery(asked), enabled: asked.words !== '' || asked.cause !== undefined })
  const issues = similar.data?.issues ?? []
  return (
    <aside className={styles.similar} aria-labelledby="similar-issues">
      <h2 id="similar-issues">{t('issue.similar')}</h2>
      {issues.length === 0 ? (
        <p className={styles.detail}>{t('issue.similar.none')}</p>
      ) : (
        <ol className={styles.plain}>
          {issues.map((issue) => (
            <Similar key={issue.id} issue={issue} />
          ))}
        </ol>
      )}
    </aside>
  )
}

function Similar({ issue: { id, number, title, outcome, days, duty, synthetic } }: { issue: SimilarIssue }) {
  const t = useT()
  return (
    <li className={styles.name}>
      <Link to="/issues/$id" params={{ id }}>
        {number} {title}
      </Link>
      {synthetic && <SyntheticMark />}
      <span>{outcome}</span>
      <span className={styles.detail}>{t('issue.similar.days', { days })}</span>
      <DutyContact duty={duty} />
    </li>
  )
}

/** What was typed last, once the typing pauses. */
function usePaused(typed: Typed): Typed {
  const [paused, setPaused] = useState(typed)
  const { words, cause, place } = typed
  useEffect(() => {
    const timer = setTimeout(() => setPaused({ words, cause, place }), pauseMs)
    return () => clearTimeout(timer)
  }, [words, cause, place])
  return paused
}
