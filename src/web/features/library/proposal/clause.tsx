import { useT } from '../../../app/locale-context.tsx'
import styles from './proposal.module.css'

/** What the text says, beside the fields in which it is put right. */
export function Clause({ text }: { text: string }) {
  const t = useT()
  return (
    <blockquote className={styles.clause} aria-label={t('library.clause')}>
      {text}
    </blockquote>
  )
}
