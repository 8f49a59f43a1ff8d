import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { targetLevel } from '#contract/shapes.ts'
import { useT } from '../../../app/locale-context.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ChoiceField, TextField } from '../../../ui/field.tsx'
import { FieldRow, Form } from '../../../ui/form.tsx'
import { optionalExactFault, textOrNull } from '../../../ui/form-values.ts'
import { PickField } from '../../../ui/pick-field.tsx'
import { isWholeQuantity, sentQuantity, useQuantityDraft } from '../../../ui/quantity-draft.ts'
import { QuantityFields } from '../../../ui/quantity-fields.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { organisationOptions, placeOptions } from '../../place/pick-options.ts'
import { organisationsQuery, placesQuery } from '../../place/place.queries.ts'
import type { AcceptedTarget, TargetProposal } from '../library.queries.ts'
import { targetAsProposed } from './acceptance.ts'
import { Clause } from './clause.tsx'
import { SplitFields } from './split-fields.tsx'
import { isWholeThing, type ThingDraft, ThingFields, thingOf } from './thing-fields.tsx'
import type { Accepting } from './use-accepting.ts'

interface MendTargetProps {
  readonly proposal: TargetProposal
  readonly accepting: Accepting
  readonly onClose: () => void
}

/** Puts a target right before it is taken: indicator, place, time, value; and splits it to counties at once where one wants to. */
export function MendTarget({ proposal, accepting, onClose }: MendTargetProps) {
  const t = useT()
  const form = useTargetDraft(proposal)
  const { draft, put, thing, quantity } = form
  const places = useQuery(placesQuery('reporting'))
  const organisations = useQuery(organisationsQuery)
  return (
    <Sheet title={t('library.mend.target')} onClose={onClose}>
      <Form
        submit={t('library.action.accept')}
        onSubmit={() => accepting.mutate({ targets: [form.sent()] }, { onSuccess: onClose })}
        onCancel={onClose}
        busy={accepting.isPending}
        error={accepting.error}
        ready={form.isReady}
      >
        <Clause text={proposal.clause} />
        <ThingFields thing={thing} onThing={form.setThing} />
        <QuantityFields noun="target" draft={quantity.draft} onDraft={quantity.put} />
        <PickField
          label={t('target.form.place')}
          value={draft.placeId}
          options={placeOptions(places.data?.places ?? [], t.locale)}
          onPick={(placeId) => put({ placeId: placeId ?? '' })}
        />
        <FieldRow roomy>
          <DayField
            label={t('target.form.starts')}
            value={draft.startsOn}
            onDay={(day) => put({ startsOn: day ?? '' })}
          />
          <DayField
            label={t('target.form.deadline')}
            value={draft.deadline}
            onDay={(day) => put({ deadline: day ?? '' })}
          />
        </FieldRow>
        <FieldRow roomy>
          <ChoiceField
            label={t('target.level.label')}
            choices={targetLevel.options.map((value) => ({ value, text: t(`target.level.${value}`) }))}
            value={draft.level ?? 'goal'}
            onChoice={(level) => put({ level })}
          />
          <TextField
            label={t('target.base')}
            value={draft.baseValue ?? ''}
            onText={(baseValue) => put({ baseValue })}
            inputMode="decimal"
            optional
          />
        </FieldRow>
        <PickField
          label={t('target.form.duty')}
          value={draft.dutyOrganisationId ?? null}
          options={organisationOptions(organisations.data?.organisations ?? [], t.locale)}
          onPick={(dutyOrganisationId) => put({ dutyOrganisationId })}
          clearable
          optional
        />
        <SplitFields
          placeId={draft.placeId}
          value={{ ...quantity.draft, valueHigh: null }}
          shares={form.shares}
          onShares={form.setShares}
        />
      </Form>
    </Sheet>
  )
}

function useTargetDraft(proposal: TargetProposal) {
  const [draft, setDraft] = useState<AcceptedTarget>(() => targetAsProposed(proposal))
  const [thing, setThing] = useState<ThingDraft>(() => thingOf(proposal))
  const [shares, setShares] = useState(() => sharesOf(proposal))
  const { comparator, value, valueHigh, unit } = proposal
  const quantity = useQuantityDraft({ comparator, value, valueHigh: valueHigh ?? '', unit })
  const faults = [draft.baseValue ?? '', ...Object.values(shares)].map(optionalExactFault)
  const isSameThing = thing.kind === 'known' && thing.indicatorId === (proposal.indicator?.id ?? null)
  const isStillThat = isSameThing && draft.placeId === proposal.place.id && draft.deadline === proposal.deadline
  const sent = (): AcceptedTarget => ({
    ...draft,
    ...sentQuantity(quantity.draft),
    baseValue: textOrNull(draft.baseValue ?? ''),
    indicatorId: thing.kind === 'known' ? thing.indicatorId : null,
    newIndicator: thing.kind === 'new' ? { ...thing.indicator, unit: quantity.draft.unit.trim() } : null,
    revises: isStillThat ? (draft.revises ?? null) : null,
    shares: Object.entries(shares)
      .map(([placeId, share]) => ({ placeId, value: share.trim() }))
      .filter((share) => share.value !== ''),
  })
  return {
    draft,
    put: (patch: Partial<AcceptedTarget>) => setDraft((before) => ({ ...before, ...patch })),
    thing,
    setThing,
    shares,
    setShares,
    quantity,
    sent,
    isReady:
      isWholeThing(thing) &&
      isWholeQuantity(quantity.draft) &&
      faults.every((fault) => !fault) &&
      [draft.placeId, draft.startsOn, draft.deadline].every((text) => text !== ''),
  }
}

/** What the text itself gives to which place, to begin with. */
function sharesOf({ suggestedShares }: TargetProposal): Readonly<Record<string, string>> {
  return Object.fromEntries(suggestedShares.map(({ place, value }) => [place.id, value]))
}
