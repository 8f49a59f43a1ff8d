import { useEffect, useRef, useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import styles from './document.module.css'
import { countedThing, findingWords } from './finding-words.ts'
import { HowSure } from './how-sure-note.tsx'
import type { Finding } from './library.queries.ts'
import { useSharedChoice } from './marked-text/mark-choice.ts'
import { useFollow, useMarkEvents } from './marked-text/mark-events.ts'

const atOnce = 60

/** Results, forecasts and rules: numbers of which no target is made. Opened by whoever chooses one in the text. */
export function OtherNumbers({ findings }: { findings: readonly Finding[] }) {
  const t = useT()
  const { chosen } = useSharedChoice()
  const chosenAt = findings.findIndex(({ id }) => id === chosen)
  const [isOpen, setOpen] = useState(chosenAt >= 0)
  useEffect(() => {
    if (chosenAt >= 0) setOpen(true)
  }, [chosenAt])
  if (findings.length === 0) return null
  return (
    <details className={styles.others} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2>{t('library.others', { count: findings.length })}</h2>
      </summary>
      {isOpen && <NumberList findings={findings} chosenAt={chosenAt} />}
    </details>
  )
}

function NumberList({ findings, chosenAt }: { findings: readonly Finding[]; chosenAt: number }) {
  const t = useT()
  const root = useRef<HTMLOListElement>(null)
  const choice = useSharedChoice()
  const [wanted, setWanted] = useState(atOnce)
  const shown = Math.max(wanted, chosenAt + 1)
  useMarkEvents(root, choice, 'list')
  useFollow(root, choice, 'list')
  return (
    <>
      <ol ref={root} className={styles.numbers}>
        {findings.slice(0, shown).map((finding) => (
          <li
            key={finding.id}
            className={styles.number}
            data-mark={finding.id}
            data-lit={finding.id === choice.chosen ? 'chosen' : finding.id === choice.pointed ? 'pointed' : undefined}
          >
            <p>
              <a href={`?at=${encodeURIComponent(finding.id)}`} data-mark={finding.id} className={styles.quote}>
                {finding.quote}
              </a>{' '}
              {countedThing(t, finding)}
            </p>
            <p className={styles.detail}>
              <Quantity
                value={finding.value}
                valueHigh={finding.value2}
                unit={finding.unit}
                comparator={finding.comparator}
              />{' '}
              · {findingWords(t, finding)}
            </p>
            <HowSure confidence={finding.confidence} rules={finding.rules} />
          </li>
        ))}
      </ol>
      {findings.length > shown && (
        <Button onClick={() => setWanted(shown + atOnce)}>
          {t('draft-check.more', { count: findings.length - shown })}
        </Button>
      )}
    </>
  )
}
