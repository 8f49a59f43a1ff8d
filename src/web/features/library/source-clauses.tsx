import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import styles from './document.module.css'
import { clauseMarkId } from './document-marks.ts'
import { clausesQuery } from './library.queries.ts'

/** The clauses from which a target comes, each leading to where it stands in its document; nothing where none is known. */
export function SourceClauses({ target }: { target: string }) {
  const t = useT()
  const mayRead = useCan('library.read')
  const { data } = useQuery({ ...clausesQuery(target), enabled: mayRead })
  if (data === undefined || data.clauses.length === 0) return null
  return (
    <section aria-label={t('library.clause.of-target')}>
      <h2>{t('library.clause.of-target')}</h2>
      {data.clauses.map((clause) => (
        <blockquote key={`${clause.documentId}-${clause.version}-${clause.start}`} className={styles.clause}>
          <Link
            to="/library/$id"
            params={{ id: clause.documentId }}
            search={{ version: String(clause.version), at: clauseMarkId(clause) }}
            title={t('library.clause.open')}
          >
            {clause.clause}
          </Link>
          <footer className={styles.detail}>
            {[
              clause.title,
              clause.documentNumber,
              clause.publishedOn,
              clause.version < clause.latestVersion && t('library.version.old', { version: clause.version }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </footer>
        </blockquote>
      ))}
    </section>
  )
}
