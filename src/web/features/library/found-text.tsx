import type { Span } from '#domain/text/clean-text.ts'
import styles from './library.module.css'

/** A text with what was searched for set off: heavier and underlined, without a colour. */
export function FoundText({ text, marks }: { text: string; marks: readonly Span[] }) {
  const ends = [...marks.slice(1).map(({ start }) => start), text.length]
  return (
    <>
      {text.slice(0, marks[0]?.start ?? text.length)}
      {marks.map((mark, index) => (
        <span key={mark.start}>
          <mark className={styles.word}>{text.slice(mark.start, mark.end)}</mark>
          {text.slice(mark.end, ends[index])}
        </span>
      ))}
    </>
  )
}
