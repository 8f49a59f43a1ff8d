import { useState } from 'react'
import { useT } from '../app/locale-context.tsx'
import type { Hierarchy } from '../app/search-params.ts'
import { useWorld } from '../app/session.queries.ts'
import { useChangeSearch, useView } from '../app/view.ts'
import { Button } from './button.tsx'
import { DayField } from './day-field.tsx'
import { Notice } from './notice.tsx'
import { Popover } from './popover.tsx'
import { Segmented } from './segmented.tsx'
import styles from './view-controls.module.css'

/** The world's clock, the day whose knowledge is shown, and the hierarchy of the roll-up. */
export function ViewControls({ today, asOf }: { today: string; asOf: string }) {
  const t = useT()
  const world = useWorld()
  return (
    <div className={styles.controls}>
      <span className={styles.clock}>
        {t(world.clockFixed ? 'app.clock.demo' : 'app.clock.today', { date: today })}
      </span>
      <AsOfPicker today={today} asOf={asOf} />
      <HierarchyPicker />
    </div>
  )
}

/** Opens the page as it was known on a day. */
export function AsOfPicker({ today, asOf }: { today: string; asOf: string }) {
  const t = useT()
  const change = useChangeSearch()
  return (
    <DayPopover label={t('statistic.passport.as-of')} today={today} day={asOf} onDay={(day) => change({ asOf: day })} />
  )
}

interface DayPopoverProps {
  readonly label: string
  readonly today: string
  readonly day: string
  /** undefined: today's knowledge. */
  readonly onDay: (day: string | undefined) => void
  readonly align?: 'start' | 'end'
}

/** A day that can be changed: shown as words, opened to choose another. */
export function DayPopover({ label, today, day, onDay, align = 'end' }: DayPopoverProps) {
  const t = useT()
  const [chosen, setChosen] = useState<string | null>(day)
  const shown = t('app.as-of.value', { date: day })
  const apply = (next: string | null, close: () => void) => {
    onDay(next === null || next === today ? undefined : next)
    close()
  }
  return (
    <Popover label={`${shown} · ${label}`} face={<span>{shown}</span>} align={align}>
      {(close) => (
        <form
          className={styles.panel}
          onSubmit={(event) => {
            event.preventDefault()
            apply(chosen, close)
          }}
        >
          <DayField label={label} value={chosen} onDay={setChosen} latest={today} />
          <div className={styles.buttons}>
            <Button type="submit" look="primary">
              {t('app.as-of.apply')}
            </Button>
            <Button
              onClick={() => {
                setChosen(today)
                apply(today, close)
              }}
            >
              {t('app.as-of.today')}
            </Button>
          </div>
        </form>
      )}
    </Popover>
  )
}

function HierarchyPicker() {
  const t = useT()
  const { hierarchy } = useView()
  const change = useChangeSearch()
  const choices = (['administrative', 'reporting'] as const).map((value) => ({
    value,
    text: t(`app.hierarchy.${value}`),
  }))
  return (
    <Segmented<Hierarchy>
      label={t('app.hierarchy.label')}
      choices={choices}
      value={hierarchy}
      onChoice={(value) => change({ hierarchy: value === 'reporting' ? undefined : value })}
    />
  )
}

/** Says that the page shows an earlier day's knowledge, as long as it does. */
export function PastNotice({ today, asOf }: { today: string; asOf: string }) {
  const t = useT()
  return asOf === today ? null : <Notice>{t('app.as-of.past', { date: asOf })}</Notice>
}
