import { useEffect, useRef } from 'react'
import { useRowSelection } from 'react-data-grid'
import { useT } from '../../../app/locale-context.tsx'
import type { ListSlot } from '../list-rows.ts'
import styles from './ledger-grid.module.css'

/** As many rows as the city office can approve at once. */
export const mostChosen = 1_000

/** Chooses a row for what is done to several; with Shift all up to the one chosen before. */
export function ChooseRow({ slot, tabIndex }: { slot: ListSlot; tabIndex: number }) {
  const t = useT()
  const { isRowSelected, isRowSelectionDisabled, onRowSelectionChange } = useRowSelection()
  return (
    <input
      type="checkbox"
      className={styles.choose}
      tabIndex={tabIndex}
      aria-label={t('ledger.choose.row', { row: slot.at + 1 })}
      checked={isRowSelected}
      disabled={isRowSelectionDisabled}
      onChange={({ target, nativeEvent }) => {
        const isShiftClick = 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true
        onRowSelectionChange({ row: slot, checked: target.checked, isShiftClick })
      }}
    />
  )
}

interface ChooseAllProps {
  readonly chosen: number
  readonly count: number
  readonly tabIndex: number
  readonly onAll: (chosen: boolean) => void
}

/** Chooses every row of the filter, unless there are more than anything can be done to at once. */
export function ChooseAll({ chosen, count, tabIndex, onAll }: ChooseAllProps) {
  const t = useT()
  const element = useRef<HTMLInputElement>(null)
  const isSome = chosen > 0 && chosen < count
  useEffect(() => {
    if (element.current) element.current.indeterminate = isSome
  }, [isSome])
  const isTooMany = count > mostChosen && chosen === 0
  return (
    <input
      ref={element}
      type="checkbox"
      className={styles.choose}
      tabIndex={tabIndex}
      aria-label={t('ledger.choose.all')}
      title={t(isTooMany ? 'ledger.choose.too-many' : 'ledger.choose.all', { count: mostChosen })}
      checked={chosen > 0 && !isSome}
      disabled={isTooMany}
      onChange={() => onAll(chosen === 0)}
    />
  )
}
