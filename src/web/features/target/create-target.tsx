import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createTarget } from '#contract/target.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useForgetData } from '../../app/stale.ts'
import { useView } from '../../app/view.ts'
import { DayField } from '../../ui/day-field.tsx'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { FieldRow, Form } from '../../ui/form.tsx'
import { missingFault, optionalExactFault, textOrNull } from '../../ui/form-values.ts'
import { PickField } from '../../ui/pick-field.tsx'
import { isWholeQuantity, sentQuantity, useQuantityDraft } from '../../ui/quantity-draft.ts'
import { QuantityFields } from '../../ui/quantity-fields.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useIndicatorChoice } from '../indicator/use-indicator-choice.tsx'
import { organisationOptions, placeOptions } from '../place/pick-options.ts'
import { organisationsQuery, placesQuery } from '../place/place.queries.ts'

const blank = { baseValue: '', sourceTitle: '', locator: '' }
const levels = ['floor', 'goal', 'stretch'] as const

/** Adds a target to a programme year; the whole year is its window unless said otherwise. */
export function CreateTarget({ year, place, onClose }: { year: string; place: string; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const forget = useForgetData()
  const { hierarchy } = useView()
  const places = useQuery(placesQuery(hierarchy))
  const organisations = useQuery(organisationsQuery)
  const indicator = useIndicatorChoice(null)
  const [placeId, setPlaceId] = useState<string | null>(place)
  const [dutyOrganisationId, setDuty] = useState<string | null>(null)
  const [level, setLevel] = useState<(typeof levels)[number]>('goal')
  const quantity = useQuantityDraft({ comparator: '>=', value: '', valueHigh: '', unit: '' })
  const [startsOn, setStartsOn] = useState<string | null>(`${year}-01-01`)
  const [deadline, setDeadline] = useState<string | null>(`${year}-12-31`)
  const [form, setForm] = useState(blank)
  const put = (name: keyof typeof blank) => (text: string) => setForm((before) => ({ ...before, [name]: text }))
  const draft = { ...quantity.draft, unit: quantity.draft.unit || indicator.unit }
  const saving = useMutation({
    mutationFn: () =>
      call(createTarget, {
        year: Number(year),
        indicatorId: indicator.id ?? '',
        placeId: placeId ?? '',
        level,
        startsOn: startsOn ?? '',
        deadline: deadline ?? '',
        ...sentQuantity(draft),
        baseValue: textOrNull(form.baseValue),
        dutyOrganisationId,
        sourceTitle: form.sourceTitle.trim(),
        locator: textOrNull(form.locator),
      }),
    onSuccess: async ({ id }) => {
      await forget()
      await navigate({ to: '/targets/$id', params: { id } })
    },
  })
  const needed = [indicator.id, placeId, form.sourceTitle, startsOn, deadline]
  const ready =
    needed.every((text) => !missingFault(text)) && isWholeQuantity(draft) && !optionalExactFault(form.baseValue)
  return (
    <>
      <Sheet title={t('target.action.create')} onClose={onClose}>
        <Form
          submit={t('app.action.save')}
          onSubmit={() => saving.mutate()}
          onCancel={onClose}
          busy={saving.isPending}
          error={saving.error}
          ready={ready}
        >
          {indicator.field}
          <PickField
            label={t('target.form.place')}
            value={placeId}
            options={placeOptions(places.data?.places ?? [], t.locale)}
            onPick={setPlaceId}
          />
          <QuantityFields noun="target" draft={draft} onDraft={quantity.put} />
          <FieldRow>
            <ChoiceField
              label={t('target.level.label')}
              choices={levels.map((one) => ({ value: one, text: t(`target.level.${one}`) }))}
              value={level}
              onChoice={setLevel}
            />
            <TextField
              label={t('target.base')}
              value={form.baseValue}
              onText={put('baseValue')}
              inputMode="decimal"
              optional
            />
          </FieldRow>
          <FieldRow>
            <DayField label={t('target.form.starts')} value={startsOn} onDay={setStartsOn} />
            <DayField label={t('target.form.deadline')} value={deadline} onDay={setDeadline} />
          </FieldRow>
          <PickField
            label={t('target.form.duty')}
            value={dutyOrganisationId}
            options={organisationOptions(organisations.data?.organisations ?? [], t.locale)}
            onPick={setDuty}
            optional
          />
          <TextField
            label={t('target.form.source')}
            value={form.sourceTitle}
            onText={put('sourceTitle')}
            maxLength={500}
            required
          />
          <TextField
            label={t('target.form.locator')}
            value={form.locator}
            onText={put('locator')}
            maxLength={500}
            optional
          />
        </Form>
      </Sheet>
      {indicator.beside}
    </>
  )
}
