import { Link } from '@tanstack/react-router'
import { useT } from '../../app/locale-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './document.module.css'
import type { DocumentDetail } from './library.queries.ts'

/** What one must know before one quotes it: it was replaced, or this is an older text of it. */
export function DocumentNotices({ detail: { document, text } }: { detail: DocumentDetail }) {
  const t = useT()
  const newest = Math.max(...document.versions.map(({ version }) => version))
  return (
    <>
      {document.replacedBy !== null && (
        <Notice tone="warn">
          {t('library.replaced-by')}{' '}
          <Link to="/library/$id" params={{ id: document.replacedBy.id }} className={styles.inText}>
            {document.replacedBy.title}
          </Link>
        </Notice>
      )}
      {text.version < newest && (
        <Notice tone="warn">
          {t('library.version.old', { version: text.version })}{' '}
          <Link to="/library/$id" params={{ id: document.id }} className={styles.inText}>
            {t('library.version.newest', { version: newest })}
          </Link>
        </Notice>
      )}
      {document.replaces.length > 0 && (
        <p>
          {t('library.replaces')}{' '}
          {document.replaces.map(({ id, title }) => (
            <Link key={id} to="/library/$id" params={{ id }} className={styles.inText}>
              {title}{' '}
            </Link>
          ))}
        </p>
      )}
    </>
  )
}
