import { useQuery } from '@tanstack/react-query'
import { documentKinds } from '#contract/library-document.ts'
import { useT } from '../../app/locale-context.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { ChoiceField, TextArea, TextField } from '../../ui/field.tsx'
import { FieldRow } from '../../ui/form.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { placeOptions } from '../place/pick-options.ts'
import { placesQuery } from '../place/place.queries.ts'
import type { CardDraft } from './card-draft.ts'

interface CardFieldsProps {
  readonly card: CardDraft
  readonly onCard: (patch: Partial<CardDraft>) => void
  /** Of a new document: title and kind are read from the text where nobody says them. */
  readonly mayBeBlank?: boolean
}

/** What is said of a document beside its text. */
export function CardFields({ card, onCard, mayBeBlank = false }: CardFieldsProps) {
  const t = useT()
  const places = useQuery(placesQuery('reporting'))
  const blank = mayBeBlank ? [{ value: '', text: t('library.form.from-text') }] : []
  return (
    <>
      <TextField
        label={t('library.form.title')}
        value={card.title}
        onText={(title) => onCard({ title })}
        maxLength={300}
        optional={mayBeBlank}
      />
      <FieldRow roomy>
        <ChoiceField
          label={t('library.kind')}
          choices={[...blank, ...documentKinds.map((value) => ({ value, text: t(`library.kind.${value}`) }))]}
          value={card.kind}
          onChoice={(kind: string) => onCard({ kind, ...(kind === 'policy' ? {} : { isPublic: false }) })}
        />
        <PickField
          label={t('library.place')}
          value={card.placeId}
          options={placeOptions(places.data?.places ?? [], t.locale)}
          onPick={(placeId) => onCard({ placeId })}
          clearable={mayBeBlank}
          optional={mayBeBlank}
        />
      </FieldRow>
      <FieldRow roomy>
        <TextField
          label={t('library.form.number')}
          value={card.documentNumber}
          onText={(documentNumber) => onCard({ documentNumber })}
          maxLength={100}
          optional
        />
        <TextField
          label={t('library.form.issuer')}
          value={card.issuer}
          onText={(issuer) => onCard({ issuer })}
          maxLength={200}
          optional
        />
      </FieldRow>
      <Days card={card} onCard={onCard} />
      <TextArea
        label={t('library.form.note')}
        value={card.note}
        onText={(note) => onCard({ note })}
        maxLength={1000}
        optional
      />
      {card.kind === 'policy' && (
        <ChoiceField
          label={t('library.form.public')}
          choices={(['no', 'yes'] as const).map((value) => ({ value, text: t(`library.form.public.${value}`) }))}
          value={card.isPublic ? 'yes' : 'no'}
          onChoice={(value) => onCard({ isPublic: value === 'yes' })}
        />
      )}
    </>
  )
}

const days = [
  { name: 'publishedOn', label: 'library.published-on' },
  { name: 'eventOn', label: 'library.event-on' },
  { name: 'validFrom', label: 'library.valid-from' },
  { name: 'validTo', label: 'library.valid-to' },
] as const

function Days({ card, onCard }: Pick<CardFieldsProps, 'card' | 'onCard'>) {
  const t = useT()
  return (
    <FieldRow roomy>
      {days.map(({ name, label }) => (
        <DayField key={name} label={t(label)} value={card[name]} onDay={(day) => onCard({ [name]: day })} optional />
      ))}
    </FieldRow>
  )
}
