import { Absent, ValueView, type ValueWords } from '../ledger/values/value-text.tsx'
import styles from './difference.module.css'
import type { CellDifference } from './row-difference.ts'

interface DifferenceListProps {
  readonly differences: readonly CellDifference[]
  readonly words: ValueWords
  /** Said when nothing differs. */
  readonly empty: string
}

/** Cell by cell what stood there and what stands there now. */
export function DifferenceList({ differences, words, empty }: DifferenceListProps) {
  if (differences.length === 0) return <p className={styles.none}>{empty}</p>
  return (
    <dl className={styles.differences}>
      {differences.map((difference) => (
        <div key={difference.field.name}>
          <dt>{words.naming(difference.field)}</dt>
          <dd>
            <Change difference={difference} words={words} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Before → after; a first value has no before. */
function Change({ difference: { field, before, after }, words }: { difference: CellDifference; words: ValueWords }) {
  return (
    <>
      {before !== null && (
        <>
          <del>
            <ValueView field={field} value={before} names={words.names} linked={false} />
          </del>{' '}
          <span aria-hidden="true">→</span>{' '}
        </>
      )}
      <ins>
        {after === null ? <Absent /> : <ValueView field={field} value={after} names={words.names} linked={false} />}
      </ins>
    </>
  )
}
