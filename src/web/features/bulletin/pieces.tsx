import { useT } from '../../app/locale-context.tsx'
import type { Line } from './bulletin.queries.ts'
import styles from './bulletin-paper.module.css'
import { keyed } from './keyed.ts'
import { PageLink } from './page-link.tsx'

/** The pieces of a line; a number leads to its passport. */
export function Pieces({ line }: { line: Line }) {
  const t = useT()
  return keyed(line, ({ text }) => text).map(({ key, item: { text, to, look } }) =>
    to === null ? (
      <span key={key} data-look={look} className={styles.piece}>
        {text}
      </span>
    ) : (
      <PageLink key={key} to={to} className={styles.number} title={t('quantity.passport')}>
        {text}
      </PageLink>
    ),
  )
}
