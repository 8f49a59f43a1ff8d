import { groupDigits } from '#i18n/decimal-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { longestDecimals } from '../figure/decimals-shown.ts'
import { FigureValue } from '../figure/figure-value.tsx'
import { type BridgeBar, type BridgePart, bridgeBars, bridgeParts } from './bridge.ts'
import styles from './change.module.css'
import type { Change } from './change.queries.ts'
import { EffectText, SignedAmount } from './effect-text.tsx'
import { partName } from './part-name.ts'
import type { ShownValues } from './shown-values.ts'

/** A line of the bridge: an end with its value, a part with what it does, or all parts together. */
interface BridgeLine {
  readonly key: string
  readonly name: string
  readonly end: Change['start'] | null
  readonly step: BridgePart | null
  /** What it does as it is written; null where that cannot be told, and at the ends. */
  readonly effect: string | null
  readonly bar: BridgeBar | null
}

interface BridgeTableProps {
  readonly change: Change
  readonly shown: ShownValues
  /** What the two ends are called. */
  readonly ends: readonly [start: string, end: string]
}

/** The way from the one value to the other, part by part: the picture stands in the last column of the table. */
export function BridgeTable({ change, shown, ends }: BridgeTableProps) {
  const t = useT()
  const lines = useLines(change, shown, ends)
  return (
    <DataTable
      dense
      caption={`${nameOf(change.indicator, t.locale)} · ${t('change.bridge')}`}
      columns={useColumns(change, shown, lines)}
      rows={lines}
      rowKey={({ key }) => key}
    />
  )
}

function useLines(
  change: Change,
  { effects, total }: ShownValues,
  [start, end]: BridgeTableProps['ends'],
): BridgeLine[] {
  const t = useT()
  const parts = bridgeParts(change)
  const bars = bridgeBars(change.start.value, parts)
  const barAt = (at: number) => bars?.[at] ?? null
  const none = { end: null, step: null, effect: null, bar: null }
  return [
    { ...none, key: 'start', name: start, end: change.start, bar: barAt(0) },
    ...parts.map((step, at) => ({
      key: `${step.side} ${step.kind}`,
      name: partName(t, change, step),
      ...{ end: null, step, effect: effects[at] ?? null, bar: barAt(at + 1) },
    })),
    ...(parts.length > 1 && total !== null ? [{ ...none, key: 'total', name: t('change.total'), effect: total }] : []),
    { ...none, key: 'end', name: end, end: change.end, bar: barAt(parts.length + 1) },
  ]
}

function useColumns(change: Change, { places }: ShownValues, lines: readonly BridgeLine[]): Column<BridgeLine>[] {
  const t = useT()
  const { indicator } = change
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
      cell: ({ end, effect }) =>
        end ? (
          <FigureValue figure={end} unit={indicator.unit} places={places} />
        ) : (
          <EffectText effect={effect} unit={indicator.unit} places={places} />
        ),
    },
    {
      id: 'amount',
      title: t('change.column.amount'),
      numeric: true,
      cell: ({ key, step }) => <Amount change={change} step={step} isTotal={key === 'total'} />,
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

interface AmountProps {
  readonly change: Change
  readonly step: BridgePart | null
  readonly isTotal: boolean
}

/** What a part brought to its side; together only where there is one side. */
function Amount({ change: { numerator, denominator }, step, isTotal }: AmountProps) {
  const side = (step?.side === 'denominator' ? denominator : null) ?? numerator
  const amount = isTotal ? (denominator === null ? side.amount : null) : step?.part?.amount
  if (amount === null || amount === undefined) return null
  const places = longestDecimals([side.amount, ...side.parts.map((part) => part.amount)])
  return <SignedAmount amount={amount} places={places} unit={side.measure.unit} />
}

function LineName({ line: { name, step } }: { line: BridgeLine }) {
  const t = useT()
  return (
    <span className={styles.partName}>
      <span className={step === null ? styles.endName : undefined}>{name}</span>
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
