import { groupDigits, signedDigits } from '#i18n/decimal-text.ts'
import { nameOf } from '#i18n/names.ts'
import { unitText } from '#i18n/unit-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { FigureValue } from '../figure/figure-value.tsx'
import { type BridgeBar, type BridgePart, bridgeBars, bridgeParts } from './bridge.ts'
import styles from './change.module.css'
import type { Change } from './change.queries.ts'
import { EffectText } from './effect-text.tsx'
import { partName } from './part-name.ts'

/** A line of the bridge: an end with its value, or a part with what it does. */
interface BridgeLine {
  readonly key: string
  readonly name: string
  readonly end: Change['start'] | null
  readonly step: BridgePart | null
  readonly bar: BridgeBar | null
}

interface BridgeTableProps {
  readonly change: Change
  /** What the two ends are called. */
  readonly ends: readonly [start: string, end: string]
}

/** The way from the one value to the other, part by part: the picture stands in the last column of the table. */
export function BridgeTable({ change, ends }: BridgeTableProps) {
  const t = useT()
  const lines = useLines(change, ends)
  return (
    <DataTable
      dense
      caption={`${nameOf(change.indicator, t.locale)} · ${t('change.bridge')}`}
      columns={useColumns(change, lines)}
      rows={lines}
      rowKey={({ key }) => key}
    />
  )
}

function useLines(change: Change, [start, end]: BridgeTableProps['ends']): BridgeLine[] {
  const t = useT()
  const parts = bridgeParts(change)
  const bars = bridgeBars(change.start.value, parts)
  const barAt = (at: number) => bars?.[at] ?? null
  return [
    { key: 'start', name: start, end: change.start, step: null, bar: barAt(0) },
    ...parts.map((step, at) => ({
      key: `${step.side} ${step.kind}`,
      name: partName(t, change, step),
      ...{ end: null, step, bar: barAt(at + 1) },
    })),
    { key: 'end', name: end, end: change.end, step: null, bar: barAt(parts.length + 1) },
  ]
}

function useColumns({ indicator, numerator, denominator }: Change, lines: readonly BridgeLine[]): Column<BridgeLine>[] {
  const t = useT()
  const unitOf = (side: BridgePart['side']) => (side === 'denominator' ? denominator : numerator)?.measure.unit ?? ''
  const isDrawn = lines.some(({ bar }) => bar !== null)
  const picture: Column<BridgeLine> = {
    id: 'bridge',
    title: t('change.column.picture'),
    wide: true,
    cell: ({ bar, end }) => bar && <Bar bar={bar} isEnd={end !== null} />,
  }
  return [
    { id: 'part', title: t('change.column.part'), lead: true, cell: (line) => <LineName line={line} /> },
    {
      id: 'effect',
      title: t('change.column.effect'),
      numeric: true,
      cell: ({ end, step }) => (
        <>
          {end && <FigureValue figure={end} unit={indicator.unit} />}
          {step && <EffectText effect={step.effect} unit={indicator.unit} />}
        </>
      ),
    },
    {
      id: 'amount',
      title: t('change.column.amount'),
      numeric: true,
      cell: ({ step }) =>
        step?.part && (
          <span className={styles.number}>
            {signedDigits(step.part.amount)} {unitText(unitOf(step.side), t.locale)}
          </span>
        ),
    },
    {
      id: 'rows',
      title: t('change.column.rows'),
      numeric: true,
      cell: ({ step }) => step?.part && groupDigits(String(step.part.rows)),
    },
    ...(isDrawn ? [picture] : []),
  ]
}

function LineName({ line: { name, step, end } }: { line: BridgeLine }) {
  const t = useT()
  return (
    <span className={styles.partName}>
      <span className={end === null ? undefined : styles.endName}>{name}</span>
      {step && <span className={styles.detail}>{t(`change.means.${step.kind}`)}</span>}
    </span>
  )
}

/** Up is filled, down is hollow: a picture that needs no colour. The figures beside it say the same. */
function Bar({ bar: { from, to }, isEnd }: { bar: BridgeBar; isEnd: boolean }) {
  const [left, right] = [Math.min(from, to), Math.max(from, to)]
  return (
    <svg className={styles.bar} viewBox="-2 0 104 12" preserveAspectRatio="none" aria-hidden="true">
      <line x1="-2" x2="102" y1="11.5" y2="11.5" className={styles.ground} />
      <rect
        x={isEnd ? left - 0.6 : left}
        y="1.5"
        width={Math.max(1.2, right - left)}
        height="8"
        className={isEnd ? styles.end : to < from ? styles.down : styles.up}
      />
    </svg>
  )
}
