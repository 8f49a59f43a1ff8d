import { Select } from 'antd'
import { useT } from '../app/locale-context.tsx'
import { AntdFrame } from './antd-frame.tsx'

export interface PickOption {
  readonly value: string
  readonly text: string
  /** More words to find it by: a code, pinyin initials, aliases. */
  readonly words: string
}

export interface PickControlProps {
  readonly id: string
  readonly value: string | null
  readonly options: readonly PickOption[]
  readonly onPick: (value: string | null) => void
  readonly clearable: boolean
  readonly invalid: boolean
}

/** A long list that one searches by name, code or pinyin initials. */
export function PickControl({ id, value, options, onPick, clearable, invalid }: PickControlProps) {
  const t = useT()
  return (
    <AntdFrame>
      <Select<string, { value: string; label: string; words: string }>
        id={id}
        value={options.some((option) => option.value === value) ? value : null}
        allowClear={clearable}
        {...(invalid ? { status: 'error' as const } : {})}
        style={{ width: '100%' }}
        placeholder={t('app.field.choose')}
        labelRender={({ label }) => (typeof label === 'string' ? label.trim() : label)}
        notFoundContent={t('app.field.no-match')}
        getPopupContainer={(control) => control.closest('dialog') ?? document.body}
        showSearch={{
          filterOption: (typed, option) =>
            `${option?.label} ${option?.words}`.toLowerCase().includes(typed.trim().toLowerCase()),
        }}
        options={options.map(({ value: key, text, words }) => ({ value: key, label: text, words }))}
        onChange={(picked: string | undefined) => onPick(picked ?? null)}
      />
    </AntdFrame>
  )
}
