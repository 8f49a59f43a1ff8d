import type {
  CellProblem,
  FormKnowledge,
  FormLedger,
  FormRow,
  FormRowBase,
  RowCells,
  StatedAmount,
  StatisticFormRow,
  TargetFormRow,
} from './form-row.ts'
import { openRow, type RowReading } from './row-reading.ts'
import { readIndicator, readPlaceId } from './row-subject.ts'
import { readStatisticPeriod, readTargetWindow, readYear, type WrittenYear } from './row-time.ts'
import { checkPositive, readAmount, readBase } from './row-value.ts'
import { readLedger, readLevel, readOrigin } from './row-words.ts'

/** What came of a row: the row, or the problems for which it is refused. */
export interface FormRowReading {
  readonly row: FormRow | null
  readonly problems: readonly CellProblem[]
}

/**
 * Reads one row of the form. Collects every problem of the row, each at its cell; a row with a problem is not returned.
 *
 * @param defaultLedger what a row without 类别 is taken for
 */
export function readFormRow(
  cells: RowCells,
  rowNumber: number,
  defaultLedger: FormLedger,
  knowledge: FormKnowledge,
): FormRowReading {
  const reading = openRow(cells)
  const ledger = readLedger(reading, defaultLedger)
  const parts = readParts(reading, rowNumber, knowledge)
  const row = ledger && readers[ledger](reading, parts, knowledge)
  const { problems } = reading
  return { row: problems.length > 0 ? null : row, problems }
}

/** What both ledgers have; null where it was refused. */
interface RowParts {
  readonly year: WrittenYear
  readonly indicator: FormRowBase['indicator'] | null
  readonly amount: StatedAmount | null
  readonly whole: FormRowBase | null
}

function readParts(reading: RowReading, rowNumber: number, knowledge: FormKnowledge): RowParts {
  const year = readYear(reading)
  const placeId = readPlaceId(reading, knowledge)
  const indicator = readIndicator(reading, knowledge)
  const amount = readAmount(reading, indicator)
  const origin = readOrigin(reading)
  const valueCell = reading.cells('value').address
  const whole =
    placeId === null || indicator === null || amount === null
      ? null
      : { ...origin, ...amount, rowNumber, valueCell, indicator, placeId }
  return { year, indicator, amount, whole }
}

const readers: Readonly<
  Record<FormLedger, (reading: RowReading, parts: RowParts, knowledge: FormKnowledge) => FormRow | null>
> = { statistic: readStatistic, target: readTarget }

function readStatistic(reading: RowReading, { year, indicator, whole }: RowParts): StatisticFormRow | null {
  const period = readStatisticPeriod(reading, year, indicator?.accumulation ?? null)
  return whole && period && { ...whole, ledger: 'statistic', period }
}

function readTarget(
  reading: RowReading,
  { year, amount, whole }: RowParts,
  knowledge: FormKnowledge,
): TargetFormRow | null {
  const window = readTargetWindow(reading, year, knowledge)
  const level = readLevel(reading)
  const baseValue = readBase(reading, amount?.unit ?? null)
  if (amount !== null) checkPositive(reading, amount)
  return whole && window && level && { ...whole, ...window, ledger: 'target', level, baseValue }
}
