import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan, useWorld } from '../../app/session.queries.ts'
import { Answered } from '../../ui/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { PastNotice } from '../../ui/view-controls.tsx'
import { checkedQuery, type Draft, useAsked, useDraft, useDraftKeeping } from './draft-check.queries.ts'
import { DraftForm } from './draft-form.tsx'
import { DraftResult } from './draft-result.tsx'
import { HeldAgainst } from './held-against.tsx'

/** Which figures of this draft are right as known on a day, and what stands in their place? */
export function DraftCheckScreen() {
  return useCan('statistic.read') ? <DraftCheck /> : <NoAccess />
}

function DraftCheck() {
  const t = useT()
  const { today } = useWorld()
  const draft = useDraft()
  const { asOf } = useAsked()
  return (
    <Page title={t('draft-check.title')} intro={t('draft-check.intro')}>
      <PastNotice today={today} asOf={asOf ?? today} />
      {draft === null ? <NewDraft start="" /> : <CheckedDraft key={draft.number} draft={draft} />}
    </Page>
  )
}

function NewDraft({ start, onCancel }: { start: string; onCancel?: () => void }) {
  const t = useT()
  return (
    <>
      <Notice>{t('draft-check.not-kept')}</Notice>
      <HeldAgainst />
      <DraftForm start={start} onCancel={onCancel} />
    </>
  )
}

function CheckedDraft({ draft }: { draft: Draft }) {
  const t = useT()
  const asked = useAsked()
  const { forget } = useDraftKeeping()
  const checked = useQuery(checkedQuery(draft, asked))
  const [edited, setEdited] = useState<string | null>(null)
  if (edited !== null) return <NewDraft start={edited} onCancel={() => setEdited(null)} />
  return (
    <>
      <HeldAgainst />
      {checked.error !== null && (
        <div>
          <Button onClick={() => setEdited(draft.text)}>{t('draft-check.action.edit')}</Button>
        </div>
      )}
      <Answered asked={checked} rows={12} height={40}>
        {(one) => <DraftResult draft={draft} checked={one} onEdit={setEdited} onLeave={forget} />}
      </Answered>
    </>
  )
}
