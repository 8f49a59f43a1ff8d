import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { missingFault } from '../../ui/form-values.ts'
import { useToast } from '../../ui/toast.tsx'
import { useForgetAttachments } from './attachment.queries.ts'
import type { Attachment, EvidenceHome } from './evidence-home.ts'

interface WithdrawEvidenceProps {
  readonly home: EvidenceHome
  readonly attachment: Attachment
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Takes a file off its row, with the reason; the bytes stay for the audit. */
export function WithdrawEvidence({ home, attachment, onDone, onCancel }: WithdrawEvidenceProps) {
  const t = useT()
  const forget = useForgetAttachments(home)
  const toast = useToast()
  const [why, setWhy] = useState('')
  const saving = useMutation({
    mutationFn: () => home.withdraw(attachment.id, why.trim()),
    onSuccess: async () => {
      onDone()
      toast(t('attachment.withdrawn', { name: attachment.name }))
      await forget()
    },
  })
  return (
    <Form
      submit={t('attachment.withdraw')}
      onSubmit={() => saving.mutate()}
      onCancel={onCancel}
      busy={saving.isPending}
      error={saving.error}
      ready={!missingFault(why)}
    >
      <TextArea
        label={t('row.form.why')}
        hint={t('attachment.withdraw.note')}
        value={why}
        onText={setWhy}
        maxLength={500}
        required
      />
    </Form>
  )
}
