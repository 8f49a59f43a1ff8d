import { type CalendarDate, endOfMonth, isCalendarDate } from '../calendar/calendar-date.ts'
import { readDate } from '../calendar/date-reading.ts'
import { readDeadline } from '../calendar/deadline-reading.ts'
import { monthSpan } from '../calendar/period.ts'
import { formatPeriodCode, isPeriodCode, type PeriodCode, periodCode } from '../calendar/period-code.ts'
import { readPeriod } from '../calendar/period-reading.ts'
import { isProblem, type Problem, problem } from '../errors.ts'
import { type Comparator, isComparator } from '../quantity/comparator.ts'
import { type Exact, exact } from '../quantity/exact.ts'
import { readQuantity } from '../quantity/quantity-reading.ts'
import { convert, findUnit, type UnitCode, unitDimension } from '../quantity/unit.ts'
import type { TargetLevel } from '../target/target.ts'
import type { FormColumnName } from './form-column.ts'
import type { FormCell, FormHeader } from './form-header.ts'

export type FormLedger = 'statistic' | 'target'

/** A problem at a cell, with the value that was offered. `ask`: a person may confirm it; `refuse`: the row cannot be taken. */
export interface CellProblem {
  readonly cell: string
  readonly value: string
  readonly severity: 'refuse' | 'ask'
  readonly problem: Problem
}

export interface FormIndicator {
  readonly id: string
  readonly unit: string
  readonly accumulation: 'flow' | 'stock' | 'ratio'
}

/** What reading a row needs to know of the world. */
export interface FormKnowledge {
  readonly findPlace: (written: string) => { readonly id: string; readonly name: string } | null
  readonly findIndicator: (written: string) => FormIndicator | null
  readonly hasProgramme: (year: number) => boolean
  readonly isInScope: (placeId: string) => boolean
  readonly today: CalendarDate
}

export interface FormSource {
  readonly title: string
  readonly outlet: string | null
  readonly publishedOn: CalendarDate | null
  readonly address: string | null
}

interface RowBase {
  readonly rowNumber: number
  /** Where the value stands: problems found later point there. */
  readonly valueCell: string
  readonly indicator: FormIndicator
  readonly placeId: string
  readonly comparator: Comparator
  readonly value: Exact
  readonly valueHigh: Exact | null
  readonly unit: UnitCode
  readonly source: FormSource
  readonly locator: string | null
  readonly note: string | null
  /** null: the form did not say; the day of the import stands in for a new row. */
  readonly knownFrom: CalendarDate | null
}

export interface StatisticFormRow extends RowBase {
  readonly ledger: 'statistic'
  readonly period: PeriodCode
}

export interface TargetFormRow extends RowBase {
  readonly ledger: 'target'
  readonly year: number
  readonly startsOn: CalendarDate
  readonly deadline: CalendarDate
  readonly level: TargetLevel
  readonly baseValue: Exact | null
}

export type FormRow = StatisticFormRow | TargetFormRow

/** Cells of one row by column of the form; an absent column reads as an empty cell. */
export type RowCells = (name: FormColumnName) => {
  readonly address: string
  readonly text: string
  readonly kind: string
}

/** Gives the cells of a row under the form's own column names. */
export function rowCells(
  header: FormHeader,
  rowNumber: number,
  cells: readonly FormCell[],
  address: (column: number, row: number) => string,
): RowCells {
  return (name) => {
    const column = header.columns.get(name)
    if (column === undefined) return { address: `${rowNumber}`, text: '', kind: 'empty' }
    const cell = cells.find((candidate) => candidate.column === column)
    return { address: address(column, rowNumber), text: cell?.text.trim() ?? '', kind: cell?.kind ?? 'empty' }
  }
}

/**
 * Reads one row of the form. Collects every problem of the row, each at its cell; a row with a refusal is not returned.
 *
 * @param defaultLedger what a row without 类别 is taken for
 */
export function readFormRow(
  cells: RowCells,
  rowNumber: number,
  defaultLedger: FormLedger,
  knowledge: FormKnowledge,
): { readonly row: FormRow | null; readonly problems: readonly CellProblem[] } {
  const reading = new RowReading(cells)
  const ledger = readLedger(reading, defaultLedger)
  const place = readPlace(reading, knowledge)
  const indicator = readIndicator(reading, knowledge)
  const year = readYear(reading)
  const quantity = readValue(reading, indicator)
  const base = {
    source: readSource(reading),
    locator: orNull(cells('locator').text),
    note: orNull(cells('note').text),
    knownFrom: readOptionalDate(reading, 'knownFrom'),
  }
  const time =
    indicator && ledger === 'statistic'
      ? readStatisticTime(reading, year, indicator)
      : readTargetTime(reading, year, knowledge)
  if (reading.isRefused || !ledger || !place || !indicator || !quantity || !time)
    return { row: null, problems: reading.problems }
  const shared = { ...base, ...quantity, rowNumber, valueCell: cells('value').address, indicator, placeId: place.id }
  const row: FormRow =
    'period' in time
      ? { ...shared, ledger: 'statistic', ...time }
      : { ...shared, ledger: 'target', ...time, level: readLevel(cells('level').text), baseValue: readBase(reading) }
  return { row: reading.isRefused ? null : row, problems: reading.problems }
}

/** The row being read and what was found wrong with it so far. */
class RowReading {
  readonly problems: CellProblem[] = []
  readonly cells: RowCells
  constructor(cells: RowCells) {
    this.cells = cells
  }
  get isRefused(): boolean {
    return this.problems.some(({ severity }) => severity === 'refuse')
  }
  refuse(name: FormColumnName, found: Problem): null {
    const { address, text } = this.cells(name)
    this.problems.push({ cell: address, value: text, severity: 'refuse', problem: found })
    return null
  }
}

const ledgerWords: ReadonlyMap<string, FormLedger> = new Map([
  ['target', 'target'],
  ['目标', 'target'],
  ['目標', 'target'],
  ['actual', 'statistic'],
  ['statistic', 'statistic'],
  ['实际', 'statistic'],
  ['實際', 'statistic'],
  ['公布数', 'statistic'],
  ['公布數', 'statistic'],
])

function readLedger(reading: RowReading, fallback: FormLedger): FormLedger | null {
  const { text } = reading.cells('kind')
  if (text === '') return fallback
  return ledgerWords.get(text.toLowerCase()) ?? reading.refuse('kind', problem('import.kind-unknown', { value: text }))
}

function readPlace(reading: RowReading, { findPlace, isInScope }: FormKnowledge): { id: string } | null {
  const written = reading.cells('placeCode').text || reading.cells('region').text
  const column = reading.cells('placeCode').text ? 'placeCode' : 'region'
  if (written === '') return reading.refuse(column, problem('import.cell-empty', { column: '地区' }))
  const place = findPlace(written)
  if (!place) return reading.refuse(column, problem('import.place-unknown', { value: written }))
  return isInScope(place.id) ? place : reading.refuse(column, problem('access.outside-scope', { place: place.name }))
}

function readIndicator(reading: RowReading, { findIndicator }: FormKnowledge): FormIndicator | null {
  const code = reading.cells('indicatorCode').text
  const written = code || reading.cells('indicator').text
  const column = code ? 'indicatorCode' : 'indicator'
  if (written === '') return reading.refuse(column, problem('import.cell-empty', { column: '指标' }))
  return findIndicator(written) ?? reading.refuse(column, problem('import.indicator-unknown', { value: written }))
}

function readYear(reading: RowReading): number | null {
  const { text } = reading.cells('year')
  if (text === '') return null
  const found = readPeriod(/^\d{4}$/u.test(text.normalize('NFKC')) ? `${text.normalize('NFKC')}年` : text)
  if (isProblem(found)) return reading.refuse('year', found)
  return found.kind === 'year'
    ? found.year
    : reading.refuse('year', problem('import.cell-unreadable', { column: '年度', value: text }))
}

type ReadValue = Pick<RowBase, 'comparator' | 'value' | 'valueHigh' | 'unit'>

function readValue(reading: RowReading, indicator: FormIndicator | null): ReadValue | null {
  const cell = reading.cells('value')
  if (cell.text === '') return reading.refuse('value', problem('import.cell-empty', { column: '数值' }))
  const found = cell.kind === 'error' ? problem('quantity.unreadable', { text: cell.text }) : readQuantity(cell.text)
  if (isProblem(found)) return reading.refuse('value', found)
  const unit = readUnit(reading, found.unit)
  if (unit === null) return null
  const high = readHigh(reading, found.valueHigh)
  const value = found.unit === null || found.unit === unit ? found.value : convert(found.value, found.unit, unit)
  if (isNegativeAmount(value, unit))
    return reading.refuse('value', problem('import.value-negative', { value: cell.text }))
  if (indicator && !measuresSame(unit, indicator.unit))
    return reading.refuse('unit', problem('quantity.dimension-mismatch', { from: unit, to: indicator.unit }))
  const comparator = readComparator(reading, found.comparator)
  return comparator === null ? null : { comparator, value, valueHigh: high, unit }
}

function readUnit(reading: RowReading, unitInValue: UnitCode | null): UnitCode | null {
  const { text } = reading.cells('unit')
  if (text === '') return unitInValue ?? reading.refuse('unit', problem('import.cell-empty', { column: '单位' }))
  const unit = findUnit(text)
  if (unit === null) return reading.refuse('unit', problem('quantity.unit-unknown', { text }))
  if (unitInValue !== null && unitDimension(unitInValue) !== unitDimension(unit))
    return reading.refuse('unit', problem('quantity.dimension-mismatch', { from: unitInValue, to: unit }))
  return unit
}

function readHigh(reading: RowReading, highInValue: Exact | null): Exact | null {
  const { text } = reading.cells('valueHigh')
  if (text === '') return highInValue
  const found = readQuantity(text)
  return isProblem(found) ? reading.refuse('valueHigh', found) : found.value
}

function readComparator(reading: RowReading, inValue: Comparator): Comparator | null {
  const { text } = reading.cells('comparator')
  if (text === '') return inValue
  const plain = comparatorWords.get(text) ?? text
  return isComparator(plain)
    ? plain
    : reading.refuse('comparator', problem('import.cell-unreadable', { column: '比较', value: text }))
}

const comparatorWords: ReadonlyMap<string, string> = new Map([
  ['≥', '>='],
  ['≤', '<='],
  ['≈', '~'],
  ['＝', '='],
  ['＞', '>'],
  ['＜', '<'],
])

const signedDimensions: ReadonlySet<string> = new Set(['ratio', 'points', 'multiple'])

function isNegativeAmount(value: Exact, unit: UnitCode): boolean {
  return value.lt(exact(0)) && !signedDimensions.has(unitDimension(unit))
}

function measuresSame(unit: UnitCode, indicatorUnit: string): boolean {
  const other = findUnit(indicatorUnit)
  return other !== null && unitDimension(other) === unitDimension(unit)
}

function readSource(reading: RowReading): FormSource {
  const { cells } = reading
  const written = cells('source').text
  const addressInText = /https?:\/\/[^\s，,;；()（）]+/u.exec(written)?.[0] ?? null
  return {
    title: written || '未注明来源',
    outlet: orNull(cells('outlet').text),
    publishedOn: readOptionalDate(reading, 'published'),
    address: orNull(cells('address').text) ?? addressInText,
  }
}

function readOptionalDate(reading: RowReading, name: 'published' | 'knownFrom' | 'startsOn'): CalendarDate | null {
  const { text } = reading.cells(name)
  if (text === '') return null
  const found = readDate(text)
  return isProblem(found) ? reading.refuse(name, found) : found
}

function readStatisticTime(
  reading: RowReading,
  year: number | null,
  { accumulation }: FormIndicator,
): { period: PeriodCode } | null {
  const { text } = reading.cells('period')
  if (text !== '') {
    const period = readWrittenPeriod(text, year)
    return isProblem(period) ? reading.refuse('period', period) : { period }
  }
  const end = readDeadlineCell(reading, year)
  if (end === null && reading.isRefused) return null
  if (end === null)
    return year === null
      ? reading.refuse('period', problem('import.cell-empty', { column: '期间' }))
      : { period: periodCode(`${year}`) }
  return { period: periodUntil(end, accumulation) }
}

function readWrittenPeriod(text: string, year: number | null): PeriodCode | Problem {
  if (isPeriodCode(text)) return periodCode(text)
  const found = readPeriod(text, year === null ? {} : { year })
  return isProblem(found) ? found : formatPeriodCode(found)
}

/** A flow is counted from January to the date; a stock stands at the date. */
function periodUntil(end: CalendarDate, accumulation: FormIndicator['accumulation']): PeriodCode {
  const to = { year: Number(end.slice(0, 4)), month: Number(end.slice(5, 7)) }
  if (accumulation === 'flow') return formatPeriodCode(monthSpan({ year: to.year, month: 1 }, to))
  return formatPeriodCode({ kind: 'until', to })
}

function readDeadlineCell(reading: RowReading, year: number | null): CalendarDate | null {
  const { text } = reading.cells('deadline')
  if (text === '') return null
  if (isCalendarDate(text)) return readOrRefuse(reading, readDate(text))
  const found = readDeadline(text, year === null ? {} : { year })
  return isProblem(found) ? reading.refuse('deadline', found) : found.date
}

function readOrRefuse(reading: RowReading, found: CalendarDate | Problem): CalendarDate | null {
  return isProblem(found) ? reading.refuse('deadline', found) : found
}

function readTargetTime(
  reading: RowReading,
  year: number | null,
  { hasProgramme }: FormKnowledge,
): { year: number; startsOn: CalendarDate; deadline: CalendarDate } | null {
  if (year === null)
    return reading.isRefused ? null : reading.refuse('year', problem('import.cell-empty', { column: '年度' }))
  if (!hasProgramme(year))
    return reading.refuse(
      'year',
      problem('import.programme-unknown', { year, programme: reading.cells('programme').text }),
    )
  const written = readDeadlineCell(reading, year)
  if (written === null && reading.cells('deadline').text !== '') return null
  const startsOn = readOptionalDate(reading, 'startsOn') ?? firstDayOf(year)
  const deadline = written ?? endOfMonth(startsOn.replace(/-\d\d-\d\d$/u, '-12-01') as CalendarDate) // a real day by construction: 1 December of the start's year
  if (deadline < startsOn)
    return reading.refuse('deadline', problem('calendar.order-reversed', { from: startsOn, to: deadline }))
  return { year, startsOn, deadline }
}

function firstDayOf(year: number): CalendarDate {
  return `${year}-01-01` as CalendarDate // a real day by construction: `year` came from a readable period
}

const levelWords: ReadonlyMap<string, TargetLevel> = new Map([
  ['底线', 'floor'],
  ['底線', 'floor'],
  ['floor', 'floor'],
  ['自加压', 'stretch'],
  ['自加壓', 'stretch'],
  ['stretch', 'stretch'],
])

function readLevel(text: string): TargetLevel {
  return levelWords.get(text.toLowerCase()) ?? 'goal'
}

function readBase(reading: RowReading): Exact | null {
  const { text } = reading.cells('baseValue')
  if (text === '') return null
  const found = readQuantity(text)
  return isProblem(found) ? reading.refuse('baseValue', found) : found.value
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}
