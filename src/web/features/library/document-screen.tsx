import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { wholeOf } from '../../app/search-params.ts'
import { useCan } from '../../app/session.queries.ts'
import { useSearchText } from '../../app/view.ts'
import { Answered } from '../../ui/answered.tsx'
import { ComesFromIt } from './comes-from-it.tsx'
import styles from './document.module.css'
import { DocumentHead } from './document-head.tsx'
import { DocumentNotices } from './document-notices.tsx'
import { DocumentReading } from './document-reading.tsx'
import { DocumentVersions } from './document-versions.tsx'
import { documentQuery } from './library.queries.ts'

/** What does this document say, which targets and tasks does it set, and what came of it? */
export function DocumentScreen() {
  return useCan('library.read') ? <ReadableDocument /> : <NoAccess />
}

function ReadableDocument() {
  const t = useT()
  const { id } = useParams({ from: '/library/$id' })
  const version = wholeOf(useSearchText('version'))
  const detail = useQuery(documentQuery(id, version))
  const mayReadTargets = useCan('target.read')
  return (
    <article className={styles.page} aria-label={t('library.document')}>
      <Answered asked={detail} rows={12} height={48}>
        {(shown) => (
          <>
            <DocumentHead document={shown.document} version={shown.text.version} />
            <DocumentNotices detail={shown} />
            <DocumentReading key={`${id}-${shown.text.version}`} detail={shown} />
            <div className={styles.below}>
              <DocumentVersions document={shown.document} version={shown.text.version} />
              {mayReadTargets && <ComesFromIt id={id} />}
            </div>
          </>
        )}
      </Answered>
    </article>
  )
}
