import type { Condition } from '#domain/condition/condition.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import { conditionWords } from './condition-words.ts'
import styles from './filter.module.css'
import { chipsOf, withoutChip } from './filter-draft.ts'
import { findSearch } from './quick-search.ts'
import { useConditionWords } from './use-condition-words.ts'

interface FilterChipsProps {
  readonly ledger: Ledger
  readonly condition: Condition | null
  readonly onCondition: (condition: Condition | null) => void
  readonly onOpen: () => void
}

/** The filter in words, part by part: a click opens it, a cross takes it away. What the search box says is not said again. */
export function FilterChips({ ledger, condition, onCondition, onOpen }: FilterChipsProps) {
  const t = useT()
  const words = useConditionWords(ledger, condition)
  if (condition === null) return null
  const searched = findSearch(ledger, condition)?.part
  const parts = chipsOf(condition).filter((part) => part !== searched)
  return (
    <ul className={styles.chips}>
      {parts.map((part) => {
        const said = conditionWords(part, ledger, words)
        return (
          <li key={JSON.stringify(part)} className={styles.chip}>
            <button type="button" className={styles.chipText} onClick={onOpen}>
              {said}
            </button>
            <button
              type="button"
              className={styles.chipDrop}
              aria-label={t('condition.filter.remove', { condition: said })}
              onClick={() => onCondition(withoutChip(condition, part))}
            >
              <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
                <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.5" />
              </svg>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
