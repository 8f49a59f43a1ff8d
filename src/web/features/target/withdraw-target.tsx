import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { withdrawTarget } from '#contract/target.ts'
import { nameOf } from '#i18n/names.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useForgetData } from '../../app/stale.ts'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { missingFault } from '../../ui/form-values.ts'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { TargetDetail } from './target.queries.ts'

/** Takes the target off the board, with the reason on record. */
export function WithdrawTarget({ detail, onClose }: { detail: TargetDetail; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const forget = useForgetData()
  const [why, setWhy] = useState('')
  const saving = useMutation({
    mutationFn: () => call(withdrawTarget, { id: detail.target.id, why: why.trim() }),
    onSuccess: async () => {
      await forget()
      await navigate({ to: '/board/$year', params: { year: String(detail.programme.year) } })
    },
  })
  return (
    <Sheet
      stand="centre"
      title={t('target.withdraw.title', { name: nameOf(detail.target.indicator, t.locale) })}
      onClose={onClose}
    >
      <Form
        submit={t('target.action.withdraw')}
        onSubmit={() => saving.mutate()}
        onCancel={onClose}
        busy={saving.isPending}
        error={saving.error}
        ready={!missingFault(why)}
      >
        <Notice>{t('target.withdraw.note')}</Notice>
        <TextArea label={t('target.form.why')} value={why} onText={setWhy} maxLength={500} required />
      </Form>
    </Sheet>
  )
}
