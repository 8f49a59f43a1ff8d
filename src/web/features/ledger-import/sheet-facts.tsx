import { useT } from '../../app/locale-context.tsx'
import { columnLetters } from './column-letters.ts'
import styles from './layout.module.css'
import type { ImportSheet } from './ledger-import.queries.ts'

/** What stands around the table, where its rows are, and what is not read. */
export function SheetFacts({ sheet }: { sheet: ImportSheet }) {
  const t = useT()
  if (sheet.columns.length === 0) return <p className={styles.facts}>{t('ledger-import.sheet.no-table')}</p>
  const hiddenColumns = sheet.columns.filter(({ hidden }) => hidden).map(({ column }) => columnLetters(column))
  const facts = [
    sheet.title !== null && t('ledger-import.sheet.title', { title: sheet.title }),
    sheet.reporter !== null && t('ledger-import.sheet.reporter', { reporter: sheet.reporter }),
    sheet.reportedOn !== null && t('ledger-import.sheet.date', { date: sheet.reportedOn }),
    t('ledger-import.sheet.header', { first: sheet.headerFirst, last: sheet.headerLast }),
    t('ledger-import.sheet.rows', { first: sheet.firstRow, last: sheet.lastRow, count: sheet.rowCount }),
  ]
  const leftOut = [
    sheet.hidden && t('ledger-import.sheet.hidden'),
    sheet.totalRows.length > 0 && t('ledger-import.sheet.totals', { rows: listOf(sheet.totalRows) }),
    sheet.hiddenRows.length > 0 && t('ledger-import.sheet.hidden-rows', { rows: listOf(sheet.hiddenRows) }),
    hiddenColumns.length > 0 && t('ledger-import.sheet.hidden-columns', { columns: hiddenColumns.join(' ') }),
  ]
  return (
    <>
      <ul className={styles.facts}>{facts.map((fact) => fact && <li key={fact}>{fact}</li>)}</ul>
      <ul className={styles.leftOut}>{leftOut.map((fact) => fact && <li key={fact}>{fact}</li>)}</ul>
    </>
  )
}

const mostListed = 12

/** Row numbers, the first dozen of them. */
function listOf(rows: readonly number[]): string {
  const listed = rows.slice(0, mostListed).join(' ')
  return rows.length > mostListed ? `${listed} …` : listed
}
