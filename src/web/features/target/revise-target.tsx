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
import { exactFault, missingFault, optionalExactFault, textOrNull } from '../../ui/form-values.ts'
import { Notice } from '../../ui/notice.tsx'
import { QuantityFields } from '../../ui/quantity-fields.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { TargetDetail } from './target.queries.ts'

/** Gives the target a new value beside the old one. */
export function ReviseTarget({ detail, onClose }: { detail: TargetDetail; onClose: () => void }) {
  const t = useT()
  const { today } = useWorld()
  const forget = useForgetData()
  const { target } = detail
  const [comparator, setComparator] = useState(target.value.comparator)
  const [value, setValue] = useState(target.value.value ?? '')
  const [valueHigh, setValueHigh] = useState(target.value.valueHigh ?? '')
  const [unit, setUnit] = useState(target.value.unit)
  const [knownFrom, setKnownFrom] = useState<string | null>(today)
  const [why, setWhy] = useState('')
  const saving = useMutation({
    mutationFn: () =>
      call(reviseTarget, {
        id: target.id,
        expectedRevision: Math.max(...detail.revisions.map((revision) => revision.revision)),
        comparator,
        value: value.trim(),
        valueHigh: textOrNull(valueHigh),
        unit,
        knownFrom: knownFrom ?? today,
        why: why.trim(),
      }),
    onSuccess: async () => {
      await forget()
      onClose()
    },
  })
  const ready = [exactFault(value), optionalExactFault(valueHigh), missingFault(why), missingFault(knownFrom)].every(
    (one) => !one,
  )
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
        <QuantityFields
          noun="target"
          comparator={comparator}
          onComparator={setComparator}
          value={value}
          onValue={setValue}
          valueHigh={valueHigh}
          onValueHigh={setValueHigh}
          unit={unit}
          onUnit={setUnit}
        />
        <DayField label={t('target.form.known-from')} value={knownFrom} onDay={setKnownFrom} latest={today} />
        <TextArea label={t('target.form.why')} value={why} onText={setWhy} maxLength={500} required />
      </Form>
    </Sheet>
  )
}
