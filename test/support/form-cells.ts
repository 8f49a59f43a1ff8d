import type { FormColumnName } from '#domain/figure-form/form-column.ts'
import type { CellProblem, FormIndicator, FormKnowledge, FormPlace, RowCells } from '#domain/figure-form/form-row.ts'
import { openRow, type RowReading } from '#domain/figure-form/row-reading.ts'

// One row of the figure form as tests write it: a text by column, or a text with the kind of its cell.

export type RowTexts = Partial<Record<FormColumnName, string | { readonly text: string; readonly kind: string }>>

/** The cells of a row; a cell's address is the name of its column in row 7, such as `unit7`. */
export function cellsOf(texts: RowTexts): RowCells {
  return (name) => {
    const cell = texts[name] ?? ''
    const { text, kind } = typeof cell === 'string' ? { text: cell, kind: cell === '' ? 'empty' : 'text' } : cell
    return { address: `${name}7`, text, kind }
  }
}

/** A row opened for reading. */
export function readingOf(texts: RowTexts): RowReading {
  return openRow(cellsOf(texts))
}

/** Each problem as `cell code`: `value7 quantity.unreadable`. */
export function problemLines(problems: readonly CellProblem[]): string[] {
  return problems.map(({ cell, problem }) => `${cell} ${problem.code}`)
}

const places: Readonly<Record<string, FormPlace>> = {
  晋江市: { id: '350582', name: '晋江市' },
  '350582': { id: '350582', name: '晋江市' },
  石狮市: { id: '350581', name: '石狮市' },
  惠安县: { id: '350521', name: '惠安县' },
}

const enterprises: FormIndicator = { id: 'new-above-scale', unit: '家', accumulation: 'flow' }
const investment: FormIndicator = { id: 'investment', unit: '亿元', accumulation: 'flow' }
const growth: FormIndicator = { id: 'growth', unit: '%', accumulation: 'ratio' }
const builtArea: FormIndicator = { id: 'built-area', unit: '万㎡', accumulation: 'stock' }

export const formIndicators = { enterprises, investment, growth, builtArea }

const indicators: Readonly<Record<string, FormIndicator>> = {
  升规企业: enterprises,
  'new-above-scale': enterprises,
  完成投资: investment,
  增速: growth,
  标准厂房: builtArea,
}

/** A world of three places (惠安县 outside the sender's scope), four indicators and the programmes of 2022 to 2026. */
export const formKnowledge: FormKnowledge = {
  findPlace: (written) => places[written] ?? null,
  findIndicator: (written) => indicators[written] ?? null,
  hasProgramme: (year) => year >= 2022 && year <= 2026,
  isInScope: (placeId) => placeId !== '350521',
}
