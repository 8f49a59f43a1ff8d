import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { recordStatistic } from '#contract/statistic.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useWorld } from '../../app/session.queries.ts'
import { useForgetData } from '../../app/stale.ts'
import { useSearchText, useView } from '../../app/view.ts'
import { DayField } from '../../ui/day-field.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { FieldRow, Form } from '../../ui/form.tsx'
import { missingFault, textOrNull } from '../../ui/form-values.ts'
import { PickField } from '../../ui/pick-field.tsx'
import { isWholeQuantity, sentQuantity, useQuantityDraft } from '../../ui/quantity-draft.ts'
import { QuantityFields } from '../../ui/quantity-fields.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useIndicatorChoice } from '../indicator/use-indicator-choice.tsx'
import { placeOptions } from '../place/pick-options.ts'
import { placesQuery } from '../place/place.queries.ts'

const blank = {
  period: '',
  sourceTitle: '',
  sourceAddress: '',
  locator: '',
  note: '',
}

/** Enters one figure with its source. */
export function RecordStatistic({ onClose }: { onClose: () => void }) {
  const t = useT()
  const { today } = useWorld()
  const { hierarchy } = useView()
  const forget = useForgetData()
  const places = useQuery(placesQuery(hierarchy))
  const indicator = useIndicatorChoice(useSearchText('indicator') ?? null)
  const [placeId, setPlaceId] = useState<string | null>(useSearchText('place') ?? null)
  const quantity = useQuantityDraft({ comparator: '=', value: '', valueHigh: '', unit: '' })
  const [publishedOn, setPublishedOn] = useState<string | null>(null)
  const [knownFrom, setKnownFrom] = useState<string | null>(today)
  const [form, setForm] = useState(blank)
  const put = (name: keyof typeof blank) => (text: string) => setForm((before) => ({ ...before, [name]: text }))
  const draft = { ...quantity.draft, unit: quantity.draft.unit || indicator.unit }
  const saving = useMutation({
    mutationFn: () =>
      call(recordStatistic, {
        indicatorId: indicator.id ?? '',
        placeId: placeId ?? '',
        period: form.period.trim(),
        ...sentQuantity(draft),
        locator: textOrNull(form.locator),
        note: textOrNull(form.note),
        knownFrom: knownFrom ?? today,
        sourceTitle: form.sourceTitle.trim(),
        sourceAddress: textOrNull(form.sourceAddress),
        publishedOn,
      }),
    onSuccess: async () => {
      await forget()
      onClose()
    },
  })
  const needed = [indicator.id, placeId, form.period, form.sourceTitle, knownFrom]
  const ready = needed.every((text) => !missingFault(text)) && isWholeQuantity(draft)
  return (
    <>
      <Sheet title={t('statistic.record.title')} onClose={onClose}>
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
            label={t('statistic.form.place')}
            value={placeId}
            options={placeOptions(places.data?.places ?? [], t.locale)}
            onPick={setPlaceId}
          />
          <TextField
            label={t('statistic.form.period')}
            hint={t('statistic.filter.period.hint')}
            value={form.period}
            onText={put('period')}
            required
          />
          <QuantityFields noun="statistic" draft={draft} onDraft={quantity.put} />
          <TextField
            label={t('statistic.form.source')}
            value={form.sourceTitle}
            onText={put('sourceTitle')}
            maxLength={500}
            required
          />
          <TextField
            label={t('statistic.form.address')}
            value={form.sourceAddress}
            onText={put('sourceAddress')}
            type="url"
            maxLength={500}
            optional
          />
          <TextField
            label={t('statistic.form.locator')}
            value={form.locator}
            onText={put('locator')}
            maxLength={500}
            optional
          />
          <FieldRow>
            <DayField
              label={t('statistic.form.published')}
              value={publishedOn}
              onDay={setPublishedOn}
              latest={today}
              optional
            />
            <DayField label={t('statistic.form.known-from')} value={knownFrom} onDay={setKnownFrom} latest={today} />
          </FieldRow>
          <TextArea label={t('statistic.form.note')} value={form.note} onText={put('note')} maxLength={500} optional />
        </Form>
      </Sheet>
      {indicator.beside}
    </>
  )
}
