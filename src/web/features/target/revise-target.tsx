import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { reviseTarget } from '#contract/target.ts'
import { nameOf } from '#i18n/names.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useWorld } from '../../app/session.queries.ts'
import { useForgetData } from '../../app/stale.ts'
import { DayField } from '../../ui/day-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { missingFault } from '../../ui/form-values.ts'
import { Notice } from '../../ui/notice.tsx'
import { isWholeQuantity, sentQuantity, useQuantityDraft } from '../../ui/quantity-draft.ts'
import { QuantityFields } from '../../ui/quantity-fields.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { TargetDetail } from './target.queries.ts'

/** Gives the target a new value beside the old one. */
export function ReviseTarget({ detail, onClose }: { detail: TargetDetail; onClose: () => void }) {
  const t = useT()
  const { today } = useWorld()
  const forget = useForgetData()
  const { target } = detail
  const { value } = target
  const quantity = useQuantityDraft({ ...value, value: value.value ?? '', valueHigh: value.valueHigh ?? '' })
  const [knownFrom, setKnownFrom] = useState<string | null>(today)
  const [why, setWhy] = useState('')
  const saving = useMutation({
    mutationFn: () =>
      call(reviseTarget, {
        id: target.id,
        expectedRevision: Math.max(...detail.revisions.map((revision) => revision.revision)),
        ...sentQuantity(quantity.draft),
        knownFrom: knownFrom ?? today,
        why: why.trim(),
      }),
    onSuccess: async () => {
      await forget()
      onClose()
    },
  })
  const ready = isWholeQuantity(quantity.draft) && !missingFault(why) && !missingFault(knownFrom)
  return (
    <Sheet title={t('target.revise.title', { name: nameOf(target.indicator, t.locale) })} onClose={onClose}>
      <Form
        submit={t('app.action.save')}
        onSubmit={() => saving.mutate()}
        onCancel={onClose}
        busy={saving.isPending}
        error={saving.error}
        ready={ready}
      >
        <Notice>{t('target.revise.note')}</Notice>
        <QuantityFields noun="target" draft={quantity.draft} onDraft={quantity.put} />
        <DayField label={t('target.form.known-from')} value={knownFrom} onDay={setKnownFrom} latest={today} />
        <TextArea label={t('target.form.why')} value={why} onText={setWhy} maxLength={500} required />
      </Form>
    </Sheet>
  )
}
