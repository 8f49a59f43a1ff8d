import { Link } from '@tanstack/react-router'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import type { LedgerRow } from '../ledger/ledger.queries.ts'
import type { ValueWords } from '../ledger/values/value-text.tsx'
import { DifferenceList } from './difference-list.tsx'
import styles from './history.module.css'
import { type CellDifference, differencesOf } from './row-difference.ts'
import { VersionFacts } from './version-facts.tsx'

interface VersionEntryProps {
  readonly ledger: Ledger
  readonly version: LedgerRow
  readonly before: LedgerRow | undefined
  readonly next: LedgerRow | undefined
  readonly words: ValueWords
  readonly onUndo: ((version: LedgerRow) => void) | undefined
}

/** One version on the line of a row. */
export function VersionEntry({ ledger, version, before, next, words, onUndo }: VersionEntryProps) {
  const t = useT()
  const differences = differencesOf(ledger, before?.values ?? null, version.values)
  return (
    <li className={styles.entry} data-kind={version.kind}>
      <div className={styles.facts}>
        <VersionFacts row={version} />
        <div className={styles.actions}>
          {isPast(version, next) && (
            <Link to="." search={(kept) => ({ ...kept, asOf: version.knownFrom, tab: undefined })}>
              {t('row.history.as-of', { date: version.knownFrom })}
            </Link>
          )}
          {onUndo && (
            <Button look="quiet" onClick={() => onUndo(version)}>
              {t('row.action.undo', { version: version.version })}
            </Button>
          )}
        </div>
      </div>
      {version.kind !== 'withdraw' && (
        <Differences differences={differences} isFirst={before === undefined} words={words} />
      )}
    </li>
  )
}

/** True when there was a day on whose evening this version stood, and it is not today's. */
function isPast({ knownFrom }: LedgerRow, next: LedgerRow | undefined): boolean {
  return next !== undefined && next.knownFrom > knownFrom
}

/** A first version says everything at once: that is folded away. */
function Differences({
  differences,
  isFirst,
  words,
}: {
  differences: readonly CellDifference[]
  isFirst: boolean
  words: ValueWords
}) {
  const t = useT()
  const list = <DifferenceList differences={differences} words={words} empty={t('row.history.no-difference')} />
  if (!isFirst) return list
  return (
    <details className={styles.first}>
      <summary>{t('row.history.first', { count: differences.length })}</summary>
      {list}
    </details>
  )
}
