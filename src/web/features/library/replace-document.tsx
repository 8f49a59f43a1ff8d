import { useMutation, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { replaceDocument } from '#contract/library.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { type DocumentCard, libraryQuery, useForgetLibrary } from './library.queries.ts'

const mostOffered = 50

/** Says which document holds in place of this one; none takes it back. */
export function ReplaceDocument({ document, onClose }: { document: DocumentCard; onClose: () => void }) {
  const t = useT()
  const forget = useForgetLibrary()
  const [words, setWords] = useState('')
  const documents = useQuery(libraryQuery({ q: useDeferredValue(words), sort: 'published', limit: mostOffered }))
  const [replacedById, setReplacedBy] = useState(document.replacedBy?.id ?? null)
  const saving = useMutation({
    mutationFn: () => call(replaceDocument, { id: document.id, expectedRowVersion: document.rowVersion, replacedById }),
    onSuccess: async () => {
      await forget()
      onClose()
    },
  })
  const found = (documents.data?.documents ?? []).filter(({ id }) => id !== document.id)
  const { replacedBy } = document
  const isFound = replacedBy === null || found.some(({ id }) => id === replacedBy.id)
  const others = isFound ? found : [{ ...replacedBy, documentNumber: '' }, ...found]
  return (
    <Sheet title={t('library.action.replace')} onClose={onClose}>
      <Form
        submit={t('app.action.save')}
        onSubmit={() => saving.mutate()}
        onCancel={onClose}
        busy={saving.isPending}
        error={saving.error}
        ready={replacedById !== (document.replacedBy?.id ?? null)}
      >
        <TextField
          type="search"
          label={t('library.replaced-by.search')}
          value={words}
          onText={setWords}
          maxLength={100}
          optional
        />
        <PickField
          label={t('library.replaced-by')}
          hint={t('library.replaced-by.hint')}
          value={replacedById}
          options={others.map(({ id, title, documentNumber }) => ({ value: id, text: title, words: documentNumber }))}
          onPick={setReplacedBy}
          clearable
        />
      </Form>
    </Sheet>
  )
}
