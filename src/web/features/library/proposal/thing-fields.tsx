import { useT } from '../../../app/locale-context.tsx'
import { ChoiceField, TextField } from '../../../ui/field.tsx'
import { FieldRow } from '../../../ui/form.tsx'
import { missingFault } from '../../../ui/form-values.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { IndicatorField } from '../../indicator/indicator-field.tsx'
import type { AcceptedTarget, TargetProposal } from '../library.queries.ts'

type NewIndicator = NonNullable<AcceptedTarget['newIndicator']>

/** What is counted: an indicator of the rulebook, or a new one of which figures are only published. */
export interface ThingDraft {
  readonly kind: 'known' | 'new'
  readonly indicatorId: string | null
  readonly indicator: NewIndicator
}

export function thingOf({ indicator, newIndicator, subject, unit }: TargetProposal): ThingDraft {
  return {
    kind: indicator === null && newIndicator !== null ? 'new' : 'known',
    indicatorId: indicator?.id ?? null,
    indicator: newIndicator ?? { name: subject, unit, accumulation: 'flow', direction: 'up' },
  }
}

export function isWholeThing({ kind, indicatorId, indicator }: ThingDraft): boolean {
  return kind === 'known' ? indicatorId !== null : !missingFault(indicator.name)
}

interface ThingFieldsProps {
  readonly thing: ThingDraft
  readonly onThing: (thing: ThingDraft) => void
}

/** Chooses the indicator, or names one that is not there yet. */
export function ThingFields({ thing, onThing }: ThingFieldsProps) {
  const t = useT()
  const kinds = (['known', 'new'] as const).map((value) => ({ value, text: t(`library.thing.${value}`) }))
  return (
    <>
      <div>
        <Segmented
          label={t('indicator.label')}
          choices={kinds}
          value={thing.kind}
          onChoice={(kind) => onThing({ ...thing, kind })}
        />
      </div>
      {thing.kind === 'known' ? (
        <IndicatorField
          value={thing.indicatorId}
          onPick={(indicatorId) => onThing({ ...thing, indicatorId })}
          onMissing={() => onThing({ ...thing, kind: 'new' })}
        />
      ) : (
        <NewFields
          indicator={thing.indicator}
          onIndicator={(patch) => onThing({ ...thing, indicator: { ...thing.indicator, ...patch } })}
        />
      )}
    </>
  )
}

interface NewFieldsProps {
  readonly indicator: NewIndicator
  readonly onIndicator: (patch: Partial<NewIndicator>) => void
}

function NewFields({ indicator, onIndicator }: NewFieldsProps) {
  const t = useT()
  return (
    <>
      <Notice>{t('library.thing.note')}</Notice>
      <TextField
        label={t('indicator.form.name')}
        value={indicator.name}
        onText={(name) => onIndicator({ name })}
        maxLength={500}
        required
      />
      <FieldRow roomy>
        <ChoiceField
          label={t('indicator.form.accumulation')}
          choices={(['flow', 'stock', 'ratio'] as const).map((value) => ({
            value,
            text: t(`statistic.passport.accumulation.${value}`),
          }))}
          value={indicator.accumulation}
          onChoice={(accumulation) => onIndicator({ accumulation })}
        />
        <ChoiceField
          label={t('indicator.form.direction')}
          choices={(['up', 'down'] as const).map((value) => ({
            value,
            text: t(`statistic.passport.direction.${value}`),
          }))}
          value={indicator.direction}
          onChoice={(direction) => onIndicator({ direction })}
        />
      </FieldRow>
    </>
  )
}
