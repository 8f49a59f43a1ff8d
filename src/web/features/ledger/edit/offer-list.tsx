import { useLayoutEffect, useRef, useState } from 'react'
import styles from '../grid/ledger-grid.module.css'
import type { Offer } from './offers.ts'

interface OfferListProps {
  readonly id: string
  readonly label: string
  readonly offers: readonly Offer[]
  readonly chosen: number
  readonly onTake: (offer: Offer) => void
}

/** What may be taken instead of typing on: below the cell, or above it where the sheet ends. */
export function OfferList({ id, label, offers, chosen, onTake }: OfferListProps) {
  const element = useRef<HTMLDivElement>(null)
  const [isUp, setUp] = useState(false)
  useLayoutEffect(() => {
    const list = element.current?.getBoundingClientRect()
    const sheet = element.current?.closest('[role="grid"]')?.getBoundingClientRect()
    if (list && sheet && list.bottom > sheet.bottom) setUp(true)
  }, [])
  return (
    <div ref={element} id={id} role="listbox" aria-label={label} className={styles.offers} data-up={isUp}>
      {offers.map((offer, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field above
        <div
          key={offer.value}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={styles.offer}
          onMouseDown={(event) => {
            event.preventDefault()
            event.stopPropagation()
          }}
          onClick={() => onTake(offer)}
        >
          {offer.text}
        </div>
      ))}
    </div>
  )
}
