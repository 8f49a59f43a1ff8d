import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { reachGate } from '#contract/gate.ts'
import { nameOf } from '#i18n/names.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useWorld } from '../../app/session.queries.ts'
import { DayField } from '../../ui/day-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Gate, ProjectGates } from './gate.queries.ts'

interface ReachSheetProps {
  readonly project: ProjectGates
  readonly gate: Gate
  /** True: what was recorded is taken back, and the words say why. */
  readonly takesBack: boolean
  readonly onClose: () => void
}

/** The day of a gate that the ledger has no field for, with what proves it. */
export function ReachSheet({ project, gate, takesBack, onClose }: ReachSheetProps) {
  const t = useT()
  const { today } = useWorld()
  const toast = useToast()
  const client = useQueryClient()
  const [day, setDay] = useState<string | null>(gate.record?.day ?? null)
  const [evidence, setEvidence] = useState(takesBack ? '' : (gate.record?.evidence ?? ''))
  const name = nameOf(gate, t.locale)
  const saving = useMutation({
    mutationFn: () =>
      call(reachGate, {
        ...{ id: project.id, gate: gate.code, day: takesBack ? null : day, evidence },
        expectedVersion: gate.record?.version ?? 0,
      }),
    onSuccess: async () => {
      toast(t('gate.saved.reach', { gate: name }))
      onClose()
      await client.invalidateQueries({ queryKey: ['gate'] })
    },
  })
  const action = t(takesBack ? 'gate.action.take-back' : gate.actual ? 'gate.action.amend' : 'gate.action.reach')
  return (
    <Sheet title={`${action} · ${name}`} onClose={onClose}>
      <Form
        submit={action}
        onSubmit={() => saving.mutate()}
        onCancel={onClose}
        busy={saving.isPending}
        error={saving.error}
        ready={(takesBack || day !== null) && evidence.trim() !== ''}
      >
        {!takesBack && <DayField label={t('gate.form.reached')} value={day} onDay={setDay} latest={today} />}
        <TextArea
          label={t(takesBack ? 'gate.form.take-back.why' : 'gate.form.evidence')}
          hint={takesBack ? undefined : nameOf(gate.proof, t.locale)}
          value={evidence}
          onText={setEvidence}
          maxLength={500}
          required
        />
      </Form>
    </Sheet>
  )
}
