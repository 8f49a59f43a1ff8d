import { memo, type ReactNode } from 'react'
import type { Span } from '#domain/text/clean-text.ts'
import styles from './marked-text.module.css'
import type { MarkedBlock, TextBlock, TextChunk, TextGroup } from './text-groups.ts'
import { type Piece, piecesOf, shownText, type TextMark } from './text-pieces.ts'

/** What of a text is looked at; undefined where it is none of the marks here. */
interface Looked {
  readonly text: string
  readonly chosen: string | undefined
  readonly pointed: string | undefined
  readonly tabStop: string | undefined
}

/** A stretch of a text that is drawn together. */
export const MarkedChunk = memo(({ chunk, ...looked }: Looked & { chunk: TextChunk }) => (
  <div className={styles.chunk}>
    {chunk.groups.map((group) => (
      <Group key={group[0]?.block.start} group={group} looked={looked} />
    ))}
  </div>
))

function Group({ group, looked }: { group: TextGroup; looked: Looked }) {
  const [first] = group
  if (first === undefined) return null
  if (first.block.kind === 'row') return <Rows group={group} looked={looked} />
  const { block } = first
  if (block.kind === 'heading') return <Heading one={first} looked={looked} />
  return (
    <p className={styles.paragraph} data-kind={block.kind}>
      <Line span={block} marks={first.marks} looked={looked} />
    </p>
  )
}

/** The page has its own title: headings of the text begin below it. */
function Heading({ one, looked }: { one: MarkedBlock; looked: Looked }) {
  const Tag = one.block.level === 0 ? 'h2' : one.block.level === 1 ? 'h3' : 'h4'
  return (
    <Tag className={styles.heading}>
      <Line span={one.block} marks={one.marks} looked={looked} />
    </Tag>
  )
}

function Rows({ group, looked }: { group: TextGroup; looked: Looked }) {
  return (
    <table className={styles.table}>
      <tbody>
        {group.map(({ block, marks }) => (
          <tr key={block.start}>
            {columnsOf(block).map(({ column, cell }) => (
              <td key={column}>
                <Line span={cell} marks={marks} looked={looked} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Empty cells share their offsets: a cell is known by its column. */
function columnsOf(block: TextBlock): { column: string; cell: Span }[] {
  const cells = block.cells.length > 0 ? block.cells : [block]
  return cells.map((cell, column) => ({ column: `column-${column}`, cell }))
}

function Line({ span, marks, looked }: { span: Span; marks: readonly TextMark[]; looked: Looked }) {
  if (marks.length === 0) return shownText(looked.text.slice(span.start, span.end))
  return piecesOf(span, marks).map((piece) => <PieceView key={piece.start} piece={piece} looked={looked} />)
}

function PieceView({ piece, looked }: { piece: Piece; looked: Looked }) {
  const { mark, around, opens } = piece
  const words = shownText(looked.text.slice(piece.start, piece.end))
  const shown = mark === null ? words : <Mark piece={piece} mark={mark} words={words} looked={looked} />
  if (around === null) return shown
  return (
    <>
      {opens !== null && <OpeningLabel mark={opens} looked={looked} />}
      <span className={styles.around} data-lit={isLit(around, looked)}>
        {shown}
      </span>
    </>
  )
}

interface MarkProps {
  readonly mark: TextMark
  readonly looked: Looked
}

function Mark({ piece, mark, words, looked }: MarkProps & { piece: Piece; words: string }) {
  const said = mark.instead === undefined ? words : <Instead piece={piece} words={words} instead={mark.instead} />
  const label = piece.isLast && mark.label !== '' && (
    <>
      {' '}
      <span className={styles.label}>{mark.label}</span>
    </>
  )
  if (!piece.isFirst)
    return (
      <span className={styles.mark} data-look={mark.look} data-lit={isLit(mark, looked)}>
        {said}
        {label}
      </span>
    )
  return (
    <MarkLink mark={mark} looked={looked}>
      {said}
      {label}
    </MarkLink>
  )
}

/** What stood there, struck out, and what stands there now. */
function Instead({ piece, words, instead }: { piece: Piece; words: string; instead: string }) {
  return (
    <>
      <del>{words}</del>
      {piece.isLast && <ins className={styles.instead}>{instead}</ins>}
    </>
  )
}

function OpeningLabel({ mark, looked }: MarkProps) {
  return (
    <MarkLink mark={mark} looked={looked}>
      <span className={styles.opening}>{mark.label}</span>
    </MarkLink>
  )
}

function MarkLink({ mark, looked, children }: MarkProps & { children: ReactNode }) {
  return (
    <a
      href={`?at=${encodeURIComponent(mark.id)}`}
      className={styles.mark}
      data-mark={mark.id}
      data-look={mark.look}
      data-lit={isLit(mark, looked)}
      aria-label={mark.name}
      aria-current={looked.chosen === mark.id || undefined}
      tabIndex={looked.tabStop === mark.id ? 0 : -1}
    >
      {children}
    </a>
  )
}

function isLit({ id }: TextMark, { chosen, pointed }: Looked): 'chosen' | 'pointed' | undefined {
  if (id === chosen) return 'chosen'
  return id === pointed ? 'pointed' : undefined
}
