import type { Cell, TableBlock } from './bulletin.queries.ts'
import styles from './bulletin-paper.module.css'
import { keyed } from './keyed.ts'
import { Pieces } from './pieces.tsx'

/** A table of the page; where it is wider than the window it scrolls by itself. */
export function BulletinTable({ table: { caption, columns, head, body } }: { table: TableBlock }) {
  const all = columns.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          {keyed(columns, ({ weight }) => String(weight)).map(({ key, item }) => (
            <col key={key} width={`${(item.weight / all) * 100}%`} />
          ))}
        </colgroup>
        <thead>
          {keyed(head, textOf).map(({ key, item }) => (
            <tr key={key}>
              <HeadCells cells={item} />
            </tr>
          ))}
        </thead>
        <tbody>
          {keyed(body, ({ cells }) => textOf(cells)).map(({ key, item: { cells, strong } }) => (
            <tr key={key} className={strong ? styles.strong : undefined}>
              <BodyCells cells={cells} columns={columns} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function HeadCells({ cells }: { cells: readonly Cell[] }) {
  return keyed(cells, (cell) => textOf([cell])).map(({ key, item: { line, across, down } }) => (
    <th key={key} scope={across > 1 ? 'colgroup' : 'col'} colSpan={across} rowSpan={down}>
      <Pieces line={line} />
    </th>
  ))
}

function BodyCells({ cells, columns }: { cells: readonly Cell[]; columns: TableBlock['columns'] }) {
  return keyed(alignedCells(cells, columns), ({ cell }) => textOf([cell])).map(({ key, item: { cell, align } }) => (
    <td key={key} colSpan={cell.across} rowSpan={cell.down} data-align={align}>
      <Pieces line={cell.line} />
    </td>
  ))
}

/** Each cell as its column aligns; one over several columns stands in their middle. */
function alignedCells(cells: readonly Cell[], columns: TableBlock['columns']) {
  let at = 0
  return cells.map((cell) => {
    const align = cell.across > 1 ? ('centre' as const) : (columns[at]?.align ?? 'start')
    at += cell.across
    return { cell, align }
  })
}

function textOf(cells: readonly Cell[]): string {
  return cells.flatMap(({ line }) => line.map(({ text }) => text)).join(' ')
}
