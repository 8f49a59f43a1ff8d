import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../../app/locale-context.tsx'
import { TextField } from '../../../ui/field.tsx'
import { FieldRow } from '../../../ui/form.tsx'
import { exactFault, optionalExactFault } from '../../../ui/form-values.ts'
import { placesQuery } from '../../place/place.queries.ts'
import { SplitBalance } from '../../target/split-balance.tsx'
import type { BoardTarget } from '../../target/target.queries.ts'
import styles from './proposal.module.css'

interface SplitFieldsProps {
  readonly placeId: string
  readonly value: Pick<BoardTarget['value'], 'comparator' | 'unit'> & {
    readonly value: string
    readonly valueHigh: null
  }
  /** Place id → share as typed; a place that is left empty is not split to. */
  readonly shares: Readonly<Record<string, string>>
  readonly onShares: (shares: Readonly<Record<string, string>>) => void
}

/** Splits a target at once to the places below its own; folded unless the text itself names shares. */
export function SplitFields({ placeId, value, shares, onShares }: SplitFieldsProps) {
  const t = useT()
  const [isBegun] = useState(Object.keys(shares).length > 0)
  const places = useQuery(placesQuery('reporting'))
  const below = (places.data?.places ?? []).filter(({ parentId }) => parentId === placeId)
  if (below.length === 0) return null
  return (
    <details className={styles.split} open={isBegun}>
      <summary>{t('library.split')}</summary>
      <p className={styles.detail}>{t('target.split.note')}</p>
      <FieldRow roomy>
        {below.map((place) => {
          const share = shares[place.id] ?? ''
          const fault = optionalExactFault(share)
          return (
            <TextField
              key={place.id}
              label={placeName(place, t.locale)}
              inputMode="decimal"
              value={share}
              error={fault && t(fault)}
              onText={(text) => onShares({ ...shares, [place.id]: text })}
            />
          )
        })}
      </FieldRow>
      <SplitBalance
        value={{ ...value, value: exactFault(value.value) ? null : value.value.trim() }}
        shares={Object.values(shares)}
      />
    </details>
  )
}
