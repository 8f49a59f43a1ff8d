import type { CSSProperties } from 'react'
import { dayText } from '#i18n/date-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import styles from './gate.module.css'
import type { Gate } from './gate.queries.ts'
import { linePlaces } from './line-places.ts'

const shapes: Readonly<Record<Gate['state'], string>> = {
  done: '●',
  doing: '▲',
  'not-yet': '○',
  overdue: '■',
  unrecorded: '◇',
}

interface MetroLineProps {
  readonly gates: readonly Gate[]
  readonly chosen: string | undefined
  readonly onChoose: (code: string) => void
}

/** The gates of a project as stops of a line: a shape and a word beside the colour, the day below, branches where the order is partial. */
export function MetroLine({ gates, chosen, onChoose }: MetroLineProps) {
  const t = useT()
  const places = linePlaces(gates)
  return (
    <ol className={styles.line} aria-label={t('gate.line')}>
      {gates.map((gate) => {
        const { column, lane } = places.get(gate.code) ?? { column: 0, lane: 0 }
        return (
          <li
            key={gate.code}
            className={styles.stop}
            style={{ '--column': column + 1, '--lane': lane + 1 } as CSSProperties}
            data-state={gate.state}
            data-begins={column === 0}
            data-branch={lane > 0}
          >
            <button
              type="button"
              className={styles.station}
              aria-pressed={gate.code === chosen}
              onClick={() => onChoose(gate.code)}
            >
              <span className={styles.mark} aria-hidden="true">
                {shapes[gate.state]}
              </span>
              <span className={styles.name}>{nameOf(gate, t.locale)}</span>
              <span className={styles.state}>{t(`gate.state.${gate.state}`)}</span>
              <span className={styles.day}>{gate.day && dayText(gate.day, t.locale)}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}

/** The gate that asks for an act first: what is overdue, then what is being done, then the last that was reached. */
export function mostPressing(gates: readonly Gate[]): Gate | undefined {
  const first = (state: Gate['state']) => gates.find((gate) => gate.state === state)
  return first('overdue') ?? first('doing') ?? gates.findLast(({ state }) => state === 'done') ?? gates[0]
}
