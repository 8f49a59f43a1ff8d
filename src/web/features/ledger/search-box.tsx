import { useEffect, useState } from 'react'
import type { Condition } from '#domain/condition/condition.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { useNaming } from './field-words.ts'
import styles from './ledger.module.css'
import { ledgerNamed } from './list-address.ts'
import { findSearch, withSearch } from './quick-search.ts'

const pauseMilliseconds = 300

interface SearchBoxProps {
  readonly ledger: Ledger
  readonly condition: Condition | null
  readonly onCondition: (condition: Condition | null) => void
}

/** Looks in the titles while one types: words, or the pinyin initials of them. */
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
  const title = ledger.fields.get(ledger.title)
  return (
    <input
      type="search"
      className={styles.search}
      aria-label={t('ledger.search')}
      placeholder={t('ledger.search.example', { field: title ? naming(title) : '' })}
      value={typed}
      maxLength={100}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}
