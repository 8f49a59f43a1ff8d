import { Link } from '@tanstack/react-router'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { FoundText } from './found-text.tsx'
import styles from './library.module.css'
import type { FoundDocument, FoundDocuments } from './library.queries.ts'

/** Documents with the stretches in which the words stand. */
export function FoundList({ found: { documents } }: { found: FoundDocuments }) {
  const t = useT()
  return (
    <ol className={styles.found} aria-label={t('library.list')}>
      {documents.map((document) => (
        <li key={document.id} className={styles.hit}>
          <Link to="/library/$id" params={{ id: document.id }} className={styles.title}>
            <FoundText text={document.title} marks={document.titleMarks} />
          </Link>
          <Facts document={document} />
          {document.snippets.map((snippet) => (
            <p key={snippet.text} className={styles.snippet}>
              <FoundText text={snippet.text} marks={snippet.marks} />
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}

function Facts({ document }: { document: FoundDocument }) {
  const t = useT()
  const { kind, documentNumber, issuer, place, publishedOn, validity, replacedBy, hits, synthetic } = document
  return (
    <p className={styles.detail}>
      <span className={styles.validity} data-validity={validity}>
        {t(`library.validity.${validity}`)}
      </span>{' '}
      {[
        t(`library.kind.${kind}`),
        documentNumber,
        issuer,
        placeName(place, t.locale),
        publishedOn,
        hits > 0 && t('library.hits', { count: hits }),
        document.latestVersion > 1 && t('library.versions.count', { count: document.latestVersion }),
      ]
        .filter(Boolean)
        .join(' · ')}{' '}
      {synthetic && <SyntheticMark />}
      {replacedBy !== null && (
        <>
          {' '}
          {t('library.replaced-by')}{' '}
          <Link to="/library/$id" params={{ id: replacedBy.id }}>
            {replacedBy.title}
          </Link>
        </>
      )}
    </p>
  )
}
