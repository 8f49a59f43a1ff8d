import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { promiseGate } from '#contract/gate.ts'
import { dayText } from '#i18n/date-text.ts'
import { nameOf } from '#i18n/names.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Gate, ProjectGates } from './gate.queries.ts'

interface PromiseSheetProps {
  readonly project: ProjectGates
  readonly gate: Gate
  readonly onClose: () => void
}

/** A day promised for a gate; a later one than before says why. */
export function PromiseSheet({ project, gate, onClose }: PromiseSheetProps) {
  const t = useT()
  const toast = useToast()
  const client = useQueryClient()
  const [day, setDay] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const last = gate.promises.at(-1)
  const isLater = last !== undefined && day !== null && day > last.day
  const name = nameOf(gate, t.locale)
  const saving = useMutation({
    mutationFn: () =>
      call(promiseGate, {
        ...{ id: project.id, gate: gate.code, day: day ?? '', why },
        expectedPromises: gate.promises.length,
      }),
    onSuccess: async () => {
      toast(t('gate.saved.promise', { gate: name }))
      onClose()
      await client.invalidateQueries({ queryKey: ['gate'] })
    },
  })
  const action = t(last === undefined ? 'gate.action.promise' : 'gate.action.postpone')
  return (
    <Sheet title={`${action} · ${name}`} onClose={onClose}>
      <Form
        submit={action}
        onSubmit={() => saving.mutate()}
        onCancel={onClose}
        busy={saving.isPending}
        error={saving.error}
        ready={day !== null && !(isLater && why.trim() === '')}
      >
        <Notice>{t('gate.form.promise.note')}</Notice>
        <DayField label={t('gate.form.day')} value={day} onDay={setDay} />
        <TextArea
          label={t('gate.form.why')}
          hint={isLater ? t('gate.form.why.hint', { day: dayText(last.day, t.locale) }) : undefined}
          value={why}
          onText={setWhy}
          maxLength={500}
          {...(isLater ? { required: true } : { optional: true })}
        />
      </Form>
    </Sheet>
  )
}
