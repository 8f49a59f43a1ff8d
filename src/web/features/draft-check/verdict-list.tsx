import { useEffect, useRef, useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { useSharedChoice } from '../library/marked-text/mark-choice.ts'
import { useFollow, useMarkEvents } from '../library/marked-text/mark-events.ts'
import styles from './draft-check.module.css'
import type { Judged } from './draft-check.queries.ts'
import { VerdictItem } from './verdict-item.tsx'

interface VerdictListProps {
  readonly findings: readonly Judged[]
  readonly mended: ReadonlySet<string>
  readonly onMend: (id: string) => void
}

const atOnce = 100

/** The verdicts in the order of the text; more of them as one goes on, and always the one that was chosen in the text. */
export function VerdictList({ findings, mended, onMend }: VerdictListProps) {
  const t = useT()
  const root = useRef<HTMLOListElement>(null)
  const choice = useSharedChoice()
  const [shown, setShown] = useState(atOnce)
  const chosenAt = findings.findIndex(({ id }) => id === choice.chosen)
  useEffect(() => setShown((before) => Math.max(before, chosenAt + 1)), [chosenAt])
  useMarkEvents(root, choice, 'list')
  useFollow(root, choice, 'list')
  if (findings.length === 0) return <p className={styles.detail}>{t('draft-check.filter.none')}</p>
  return (
    <>
      <ol ref={root} className={styles.list} aria-label={t('draft-check.list')}>
        {findings.slice(0, Math.max(shown, chosenAt + 1)).map((finding) => (
          <VerdictItem
            key={finding.id}
            finding={finding}
            isMended={mended.has(finding.id)}
            onMend={onMend}
            lit={finding.id === choice.chosen ? 'chosen' : finding.id === choice.pointed ? 'pointed' : undefined}
          />
        ))}
      </ol>
      {findings.length > shown && (
        <Button onClick={() => setShown(shown + atOnce)}>
          {t('draft-check.more', { count: findings.length - shown })}
        </Button>
      )}
    </>
  )
}
