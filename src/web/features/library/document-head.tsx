import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { downloadDocument } from '#contract/library.ts'
import { placeName } from '#i18n/names.ts'
import { download } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useDocumentTitle } from '../../ui/page.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import styles from './document.module.css'
import library from './library.module.css'
import type { DocumentCard } from './library.queries.ts'

const CorrectDocument = lazy(async () => ({ default: (await import('./correct-document.tsx')).CorrectDocument }))
const AddVersion = lazy(async () => ({ default: (await import('./add-version.tsx')).AddVersion }))
const ReplaceDocument = lazy(async () => ({ default: (await import('./replace-document.tsx')).ReplaceDocument }))
const WithdrawDocument = lazy(async () => ({ default: (await import('./withdraw-document.tsx')).WithdrawDocument }))

interface DocumentHeadProps {
  readonly document: DocumentCard
  readonly version: number
}

/** Title, card, validity, and what may be done with it. */
export function DocumentHead({ document, version }: DocumentHeadProps) {
  const t = useT()
  useDocumentTitle(document.title)
  return (
    <header className={styles.head}>
      <Link to="/library" className={styles.back}>
        {t('library.title')}
      </Link>
      <h1>{document.title}</h1>
      <p className={styles.facts}>
        <span className={library.validity} data-validity={document.validity}>
          {t(`library.validity.${document.validity}`)}
        </span>
        <CardFacts document={document} />
        {document.synthetic && <SyntheticMark />}
      </p>
      {document.note !== '' && <p className={styles.detail}>{document.note}</p>}
      <Actions document={document} version={version} />
    </header>
  )
}

function CardFacts({ document }: { document: DocumentCard }) {
  const t = useT()
  const { kind, documentNumber, issuer, place, publishedOn, eventOn, validFrom, validTo, isPublic } = document
  const facts = [
    t(`library.kind.${kind}`),
    documentNumber,
    issuer,
    placeName(place, t.locale),
    publishedOn && `${t('library.published-on')} ${publishedOn}`,
    eventOn && `${t('library.event-on')} ${eventOn}`,
    validFrom && `${t('library.valid-from')} ${validFrom}`,
    validTo && `${t('library.valid-to')} ${validTo}`,
    isPublic && t('library.form.public.yes'),
  ]
  return (
    <>
      {facts.filter(Boolean).map((fact) => (
        <span key={String(fact)}>{fact}</span>
      ))}
    </>
  )
}

type Act = 'correct' | 'version' | 'replace' | 'withdraw'

function Actions({ document, version }: DocumentHeadProps) {
  const t = useT()
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  const fetching = useMutation({ mutationFn: () => download(downloadDocument, { id: document.id, version }) })
  return (
    <div className={styles.actions}>
      <Button busy={fetching.isPending} onClick={() => fetching.mutate()}>
        {t('library.action.file')}
      </Button>
      {document.mayCorrect &&
        (['correct', 'version', 'replace', 'withdraw'] as const).map((one) => (
          <Button key={one} look={one === 'withdraw' ? 'quiet' : 'plain'} onClick={() => setAct(one)}>
            {t(`library.action.${one}`)}
          </Button>
        ))}
      {fetching.error && <ErrorNotice error={fetching.error} />}
      <Suspense fallback={null}>
        {act === 'correct' && <CorrectDocument document={document} onClose={close} />}
        {act === 'version' && <AddVersion document={document} onClose={close} />}
        {act === 'replace' && <ReplaceDocument document={document} onClose={close} />}
        {act === 'withdraw' && <WithdrawDocument document={document} onClose={close} />}
      </Suspense>
    </div>
  )
}
