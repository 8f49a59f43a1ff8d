import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { createIndicator } from '#contract/indicator.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useForgetData } from '../../app/stale.ts'
import { ChoiceField, TextArea, TextField } from '../../ui/field.tsx'
import { FieldRow, Form } from '../../ui/form.tsx'
import { missingFault, textOrNull } from '../../ui/form-values.ts'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'

const blank = { name: '', nameEn: '', unit: '', definition: '' }
const directions = ['up', 'down'] as const
const accumulations = ['flow', 'stock', 'ratio'] as const

interface CreateIndicatorProps {
  readonly onClose: () => void
  /** Called with the id once it is in the list. */
  readonly onCreated?: (id: string) => void
}

/** Adds an indicator for which figures are published; its definition (口径) is asked for, never guessed. */
export function CreateIndicator({ onClose, onCreated }: CreateIndicatorProps) {
  const t = useT()
  const forget = useForgetData()
  const [direction, setDirection] = useState<(typeof directions)[number]>('up')
  const [accumulation, setAccumulation] = useState<(typeof accumulations)[number]>('flow')
  const [form, setForm] = useState(blank)
  const put = (name: keyof typeof blank) => (text: string) => setForm((before) => ({ ...before, [name]: text }))
  const saving = useMutation({
    mutationFn: () =>
      call(createIndicator, {
        name: form.name.trim(),
        nameEn: textOrNull(form.nameEn),
        unit: form.unit.trim(),
        definition: form.definition.trim(),
        direction,
        accumulation,
      }),
    onSuccess: async ({ id }) => {
      await forget()
      onCreated?.(id)
      onClose()
    },
  })
  return (
    <Sheet stand="centre" title={t('indicator.action.create')} onClose={onClose}>
      <Form
        submit={t('app.action.save')}
        onSubmit={() => saving.mutate()}
        onCancel={onClose}
        busy={saving.isPending}
        error={saving.error}
        ready={[form.name, form.unit, form.definition].every((text) => !missingFault(text))}
      >
        <Notice>{t('indicator.create.note')}</Notice>
        <FieldRow>
          <TextField label={t('indicator.form.name')} value={form.name} onText={put('name')} maxLength={500} required />
          <TextField
            label={t('indicator.form.name-en')}
            value={form.nameEn}
            onText={put('nameEn')}
            maxLength={500}
            optional
          />
        </FieldRow>
        <TextArea
          label={t('indicator.form.definition')}
          hint={t('indicator.form.definition.hint')}
          value={form.definition}
          onText={put('definition')}
          maxLength={500}
          rows={3}
          required
        />
        <FieldRow>
          <TextField
            label={t('indicator.form.unit')}
            hint={t('indicator.form.unit.hint')}
            value={form.unit}
            onText={put('unit')}
            maxLength={20}
            required
          />
          <ChoiceField
            label={t('indicator.form.direction')}
            choices={directions.map((value) => ({ value, text: t(`statistic.passport.direction.${value}`) }))}
            value={direction}
            onChoice={setDirection}
          />
          <ChoiceField
            label={t('indicator.form.accumulation')}
            choices={accumulations.map((value) => ({ value, text: t(`statistic.passport.accumulation.${value}`) }))}
            value={accumulation}
            onChoice={setAccumulation}
          />
        </FieldRow>
      </Form>
    </Sheet>
  )
}
