import type { Ledger } from '../ledger/ledger.ts'
import type { AboveTable } from './above-table.ts'
import type { FixedValue, RecognisedColumn } from './recognised-table.ts'

/** What the lines above a table say for all its rows, where no column does: the month of a report, the place of who reports. */
export function fixedValues(
  ledger: Ledger,
  columns: readonly Pick<RecognisedColumn, 'field'>[],
  { month, reporter }: AboveTable,
): FixedValue[] {
  const hasColumn = (name: string) => columns.some(({ field }) => field === name)
  const fixed: FixedValue[] = []
  if (ledger.month !== null && month !== null && !hasColumn(ledger.month))
    fixed.push({ field: ledger.month, text: month })
  const isPlace = ledger.fields.get(ledger.place)?.kind === 'place'
  if (isPlace && reporter !== null && !hasColumn(ledger.place)) {
    fixed.push({ field: ledger.place, text: placeOfOffice(reporter) })
  }
  return fixed
}

/** 晋江市 of 晋江市工业和信息化局. */
function placeOfOffice(office: string): string {
  return /^.+[市县縣区區](?=.*[局委办辦部室会會府])/u.exec(office)?.[0] ?? office
}
