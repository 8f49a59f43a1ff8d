import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { correctDocument } from '#contract/library.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Form } from '../../ui/form.tsx'
import { missingFault } from '../../ui/form-values.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { draftOfCard, wholeCard } from './card-draft.ts'
import { CardFields } from './card-fields.tsx'
import { type DocumentCard, useForgetLibrary } from './library.queries.ts'

/** Corrects what is said of a document beside its text. */
export function CorrectDocument({ document, onClose }: { document: DocumentCard; onClose: () => void }) {
  const t = useT()
  const forget = useForgetLibrary()
  const [card, setCard] = useState(() => draftOfCard(document))
  const saving = useMutation({
    mutationFn: () =>
      call(correctDocument, { id: document.id, expectedRowVersion: document.rowVersion, ...wholeCard(card) }),
    onSuccess: async () => {
      await forget()
      onClose()
    },
  })
  return (
    <Sheet title={t('library.action.correct')} onClose={onClose}>
      <Form
        submit={t('app.action.save')}
        onSubmit={() => saving.mutate()}
        onCancel={onClose}
        busy={saving.isPending}
        error={saving.error}
        ready={!missingFault(card.title) && !missingFault(card.placeId)}
      >
        <CardFields card={card} onCard={(patch) => setCard((before) => ({ ...before, ...patch }))} />
      </Form>
    </Sheet>
  )
}
