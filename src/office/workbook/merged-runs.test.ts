import { expect, test } from 'vitest'
import { createMergedRuns } from './merged-runs.ts'
import type { CellText, ColumnSpec } from './workbook-spec.ts'

const merged: ColumnSpec = { header: '', width: 9, kind: 'text', isMerged: true }
const plain: ColumnSpec = { header: '', width: 9, kind: 'text' }

function rangesOf(columns: readonly ColumnSpec[], rows: readonly (readonly CellText[])[]): readonly string[] {
  const runs = createMergedRuns(columns)
  for (const [index, row] of rows.entries()) runs.row(index + 2, row)
  return runs.ranges().toSorted()
}

test('equal neighbours down a column become one cell, also at the end', () => {
  expect(
    rangesOf(
      [merged, plain],
      [
        ['晋江', '1'],
        ['晋江', '2'],
        ['南安', '3'],
        ['南安', '4'],
        ['晋江', '5'],
      ],
    ),
  ).toEqual(['A2:A3', 'A4:A5'])
})

test('a cell is never merged across the edge of a cell to its left', () => {
  const rows = [
    ['晋江', '在建'],
    ['晋江', '在建'],
    ['南安', '在建'],
    ['南安', '在建'],
  ]
  expect(rangesOf([merged, merged], rows)).toEqual(['A2:A3', 'A4:A5', 'B2:B3', 'B4:B5'])
})

test('empty cells stay apart, and do not keep those to their right apart', () => {
  const rows = [
    [null, '在建'],
    ['', '在建'],
    [null, '在建'],
  ]
  expect(rangesOf([merged, merged], rows)).toEqual(['B2:B4'])
})

test('only columns that ask for it are merged', () => {
  expect(
    rangesOf(
      [plain, plain],
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
    ),
  ).toEqual([])
})
