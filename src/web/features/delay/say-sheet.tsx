import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sayOfDelay } from '#contract/delay.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Delay, DelayAct } from './delay.queries.ts'

interface SaySheetProps {
  readonly delay: Delay
  readonly act: DelayAct
  readonly onClose: () => void
}

/** A word about slipped days; whoever does not confirm says why. */
export function SaySheet({ delay, act, onClose }: SaySheetProps) {
  const t = useT()
  const toast = useToast()
  const client = useQueryClient()
  const [words, setWords] = useState('')
  const mustExplain = act !== 'confirm'
  const name = t(`delay.act.${act}`)
  const saving = useMutation({
    mutationFn: () => call(sayOfDelay, { id: delay.id, act, words, expectedWords: delay.said.length }),
    onSuccess: async () => {
      toast(t('delay.said.done', { act: name }))
      onClose()
      await client.invalidateQueries({ queryKey: ['delay'] })
    },
  })
  return (
    <Sheet title={`${name} · ${delay.project.name}`} onClose={onClose}>
      <Form
        submit={name}
        onSubmit={() => saving.mutate()}
        onCancel={onClose}
        busy={saving.isPending}
        error={saving.error}
        ready={!mustExplain || words.trim() !== ''}
      >
        <p>{t('delay.part', { cause: t(`delay.cause.${delay.cause}`), days: delay.days })}</p>
        <TextArea
          label={t('delay.field.why')}
          value={words}
          onText={setWords}
          maxLength={500}
          {...(mustExplain ? { required: true } : { optional: true })}
        />
      </Form>
    </Sheet>
  )
}
