import { useState } from 'react'
import type { Condition } from '#domain/condition/condition.ts'
import { parseCondition } from '#domain/condition/parse-condition.ts'
import { isProblem } from '#domain/errors.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { wordsOfLedgers } from '../list-address.ts'
import { useNaming } from '../values/field-words.ts'
import styles from './filter.module.css'
import { conditionOf, countUnfinished, draftOf, type IsWhole } from './filter-draft.ts'
import { FilterGroup } from './filter-group.tsx'

interface FilterDrawerProps {
  readonly ledger: Ledger
  readonly condition: Condition | null
  readonly onCondition: (condition: Condition | null) => void
  readonly onClose: () => void
}

/** Puts a condition together: fields, comparisons and values, all of them or any, with groups inside. */
export function FilterDrawer({ ledger, condition, onCondition, onClose }: FilterDrawerProps) {
  const t = useT()
  const naming = useNaming()
  const [draft, setDraft] = useState(() => draftOf(condition))
  const isWhole: IsWhole = (claim) => !isProblem(parseCondition(claim, ledger.words, wordsOfLedgers))
  const unfinished = countUnfinished(draft, isWhole)
  const apply = (next: Condition | null) => {
    onCondition(next)
    onClose()
  }
  return (
    <Sheet stand="table" title={t('condition.filter.title', { ledger: naming(ledger) })} onClose={onClose}>
      <form
        className={styles.drawer}
        onSubmit={(event) => {
          event.preventDefault()
          apply(conditionOf(draft, isWhole))
        }}
      >
        <p className={styles.intro}>{t('condition.filter.intro')}</p>
        <FilterGroup ledger={ledger} group={draft} onGroup={setDraft} mayNest />
        {draft.parts.length === 0 && <p className={styles.intro}>{t('condition.filter.empty')}</p>}
        {unfinished > 0 && <p className={styles.intro}>{t('condition.filter.unfinished', { count: unfinished })}</p>}
        <div className={styles.buttons}>
          <Button type="submit" look="primary">
            {t('condition.filter.apply')}
          </Button>
          <Button onClick={() => apply(null)}>{t('condition.filter.clear')}</Button>
          <Button onClick={onClose}>{t('app.action.cancel')}</Button>
        </div>
      </form>
    </Sheet>
  )
}
