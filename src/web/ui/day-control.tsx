import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { AntdFrame } from './antd-frame.tsx'

export interface DayControlProps {
  readonly id: string
  /** `YYYY-MM-DD`, or null. */
  readonly value: string | null
  readonly onDay: (day: string | null) => void
  readonly latest?: string | undefined
  readonly clearable: boolean
}

/** A day, typed as 2026-10-31 or picked from a calendar. */
export function DayControl({ id, value, onDay, latest, clearable }: DayControlProps) {
  return (
    <AntdFrame>
      <DatePicker
        id={id}
        value={value === null ? null : dayjs(value)}
        format="YYYY-MM-DD"
        allowClear={clearable}
        style={{ width: '100%' }}
        {...(latest === undefined ? {} : { maxDate: dayjs(latest) })}
        getPopupContainer={(control) => control.closest('dialog') ?? document.body}
        onChange={(day) => onDay(day === null ? null : day.format('YYYY-MM-DD'))}
      />
    </AntdFrame>
  )
}
