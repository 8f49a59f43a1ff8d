import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useT } from '../app/locale-context.tsx'
import { AntdFrame } from './antd-frame.tsx'

export interface DayControlProps {
  readonly id: string
  /** `YYYY-MM-DD`, or null. */
  readonly value: string | null
  readonly onDay: (day: string | null) => void
  readonly latest?: string | undefined
  readonly clearable: boolean
}

/** Shown as the first; the others are how people type a day, beside the writing of their language. */
const writings = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY.M.D', 'YYYY/M/D', 'YYYYMMDD'] as const

/** A day, typed as 2026-10-31 or 2026.10.31, or picked from a calendar. What was typed counts as soon as the field is left. */
export function DayControl({ id, value, onDay, latest, clearable }: DayControlProps) {
  const t = useT()
  return (
    <AntdFrame>
      <DatePicker
        id={id}
        value={value === null ? null : dayjs(value)}
        format={[...writings, t('app.day.writing')]}
        allowClear={clearable}
        style={{ width: '100%' }}
        {...(latest === undefined ? {} : { maxDate: dayjs(latest) })}
        getPopupContainer={(control) => control.closest('dialog') ?? document.body}
        onChange={(day) => onDay(day === null ? null : day.format('YYYY-MM-DD'))}
      />
    </AntdFrame>
  )
}
