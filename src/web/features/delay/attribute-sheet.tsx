import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { attributeDelay } from '#contract/delay.ts'
import { type DelayCause, delayCauses } from '#domain/delay/delay.ts'
import { nameOf } from '#i18n/names.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { ChoiceField, TextArea, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useToast } from '../../ui/toast.tsx'
import { organisationOptions } from '../place/pick-options.ts'
import { organisationsQuery } from '../place/place.queries.ts'
import type { DelayLedger } from './delay.queries.ts'

interface AttributeSheetProps {
  readonly id: string
  readonly slips: DelayLedger['slips']
  readonly onClose: () => void
}

/** Says whose slipped days of a gate are, and who is asked to confirm. */
export function AttributeSheet({ id, slips, onClose }: AttributeSheetProps) {
  const t = useT()
  const toast = useToast()
  const client = useQueryClient()
  const organisations = useQuery(organisationsQuery)
  const [gate, setGate] = useState(slips[0]?.gate.code ?? '')
  const [days, setDays] = useState('')
  const [cause, setCause] = useState<DelayCause>('department')
  const [words, setWords] = useState('')
  const [other, setOther] = useState<string | null>(null)
  const left = slips.find((slip) => slip.gate.code === gate)?.left ?? 0
  const isWhole = /^[1-9]\d{0,3}$/.test(days.trim())
  const saving = useMutation({
    mutationFn: () =>
      call(attributeDelay, { id, gate, days: Number(days.trim()), cause, words, organisationId: other ?? '' }),
    onSuccess: async () => {
      toast(t('delay.saved', { days: days.trim() }))
      onClose()
      await client.invalidateQueries({ queryKey: ['delay'] })
    },
  })
  return (
    <Sheet title={t('delay.action.attribute')} onClose={onClose}>
      <Form
        submit={t('delay.action.attribute')}
        onSubmit={() => saving.mutate()}
        onCancel={onClose}
        busy={saving.isPending}
        error={saving.error}
        ready={isWhole && words.trim() !== '' && other !== null}
      >
        <ChoiceField
          label={t('delay.field.gate')}
          choices={slips.map((slip) => ({ value: slip.gate.code, text: nameOf(slip.gate, t.locale) }))}
          value={gate}
          onChoice={setGate}
        />
        <TextField
          label={t('delay.field.days')}
          hint={t('delay.field.days.hint', { left })}
          inputMode="numeric"
          value={days}
          onText={setDays}
          maxLength={4}
          required
        />
        <ChoiceField
          label={t('delay.field.cause')}
          choices={delayCauses.map((value) => ({ value, text: t(`delay.cause.${value}`) }))}
          value={cause}
          onChoice={setCause}
        />
        <TextArea label={t('delay.field.words')} value={words} onText={setWords} maxLength={500} required />
        <PickField
          label={t('delay.field.other')}
          hint={t('delay.field.other.hint')}
          value={other}
          options={organisationOptions(organisations.data?.organisations ?? [], t.locale)}
          onPick={setOther}
        />
      </Form>
    </Sheet>
  )
}
