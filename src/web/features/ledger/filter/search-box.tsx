import { useEffect, useState } from 'react'
import type { Condition } from '#domain/condition/condition.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import styles from '../ledger.module.css'
import { ledgerNamed } from '../list-address.ts'
import { useNaming } from '../values/field-words.ts'
import { findSearch, searchedFields, withSearch } from './quick-search.ts'

const pauseMilliseconds = 300

interface SearchBoxProps {
  readonly ledger: Ledger
  readonly condition: Condition | null
  readonly onCondition: (condition: Condition | null) => void
}

/** Looks in titles and codes while one types: words, the pinyin initials of them, or a part of a code. */
export function SearchBox({ ledger, condition, onCondition }: SearchBoxProps) {
  const t = useT()
  const naming = useNaming()
  const asked = findSearch(ledger, condition)?.text ?? ''
  const [typed, setTyped] = useState(asked)
  const [shown, setShown] = useState(asked)
  if (shown !== asked) {
    setShown(asked)
    if (typed.trim() !== asked) setTyped(asked)
  }
  useEffect(() => {
    if (typed.trim() === asked) return
    const timer = setTimeout(() => onCondition(withSearch(ledger, condition, typed, ledgerNamed)), pauseMilliseconds)
    return () => clearTimeout(timer)
  }, [typed, asked, ledger, condition, onCondition])
  const fields = namesSearched(ledger).map(naming).join(t('app.list.comma'))
  return (
    <input
      type="search"
      className={styles.search}
      aria-label={t('ledger.search')}
      placeholder={t('ledger.search.example', { fields })}
      value={typed}
      maxLength={100}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}

/** A ledger that is titled by a row of another one is searched by that row's fields, under the names that they have there. */
function namesSearched(ledger: Ledger): readonly LedgerField[] {
  const fields = searchedFields(ledger)
  const [title] = fields
  const referred = title?.kind === 'reference' ? ledgerNamed(title.refersTo) : undefined
  return referred ? searchedFields(referred) : fields
}
