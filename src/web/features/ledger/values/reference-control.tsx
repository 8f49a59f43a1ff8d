import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useT } from '../../../app/locale-context.tsx'
import { AntdFrame } from '../../../ui/antd-frame.tsx'
import { referenceChoicesQuery } from './reference.queries.ts'

export interface ReferenceControlProps {
  readonly id: string
  readonly label: string
  readonly refersTo: string
  readonly value: string | null
  /** Name of the row that is chosen now. */
  readonly valueName: string
  /** With the title of the row. */
  readonly onPick: (id: string | null, title: string) => void
  readonly invalid: boolean
  readonly describedBy?: string | undefined
}

/** A row of another ledger, searched by its name or the pinyin initials of it; the server does the finding. */
export function ReferenceControl({ id, label, refersTo, value, valueName, onPick, ...rest }: ReferenceControlProps) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const searched = useDeferredValue(typed.trim())
  const found = useQuery(referenceChoicesQuery(refersTo, searched))
  const options = (found.data ?? []).map((row) => ({ value: row.id, label: row.title }))
  const current = value === null || options.some((option) => option.value === value)
  return (
    <AntdFrame>
      <Select<string, { value: string; label: string }>
        id={id}
        aria-label={label}
        aria-describedby={rest.describedBy}
        {...(rest.invalid ? { status: 'error' as const } : {})}
        value={value}
        allowClear
        loading={found.isFetching}
        style={{ width: '100%' }}
        placeholder={t('app.field.choose')}
        notFoundContent={t(found.isFetching ? 'app.loading' : 'app.field.no-match')}
        getPopupContainer={(control) => control.closest('dialog') ?? document.body}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        options={current || value === null ? options : [{ value, label: valueName }, ...options]}
        onChange={(picked: string | undefined) => {
          setTyped('')
          onPick(picked ?? null, options.find((option) => option.value === picked)?.label ?? '')
        }}
      />
    </AntdFrame>
  )
}
