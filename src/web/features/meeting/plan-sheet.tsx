import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { planMeeting } from '#contract/meeting-record.ts'
import { type MeetingKind, meetingKinds } from '#domain/meeting/agenda.ts'
import { presences } from '#domain/meeting/meeting.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { organisationOptions, placeOptions } from '../place/pick-options.ts'
import { organisationsQuery, placesQuery } from '../place/place.queries.ts'
import styles from './meeting.module.css'

type Coming = { readonly organisationId: string; readonly presence: (typeof presences)[number] }

/** Plans a meeting: which, where, on which day, who takes the chair and who comes. */
export function PlanSheet({ onClose }: { onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const places = useQuery(placesQuery('reporting'))
  const organisations = useQuery(organisationsQuery)
  const options = organisationOptions(organisations.data?.organisations ?? [], t.locale)
  const [kind, setKind] = useState<MeetingKind>('weekly')
  const [placeId, setPlace] = useState<string | null>(null)
  const [day, setDay] = useState<string | null>(null)
  const [chair, setChair] = useState<string | null>(null)
  const [chairPost, setPost] = useState('')
  const [coming, setComing] = useState<readonly Coming[]>([])
  const saving = useMutation({
    mutationFn: () =>
      call(planMeeting, {
        ...{ kind, placeId: placeId ?? '', day: day ?? '', chairOrganisationId: chair, chairPost },
        attendance: [...coming],
      }),
    onSuccess: ({ id }) => navigate({ to: '/meetings/$id', params: { id } }),
  })
  return (
    <Sheet title={t('meeting.action.plan')} onClose={onClose}>
      <Form
        submit={t('meeting.action.plan')}
        onSubmit={() => saving.mutate()}
        onCancel={onClose}
        busy={saving.isPending}
        error={saving.error}
        ready={placeId !== null && day !== null}
      >
        <ChoiceField
          label={t('meeting.kind')}
          choices={meetingKinds.map((value) => ({ value, text: t(`meeting.kind.${value}`) }))}
          value={kind}
          onChoice={setKind}
        />
        <PickField
          label={t('issue.field.place')}
          value={placeId}
          options={placeOptions(places.data?.places ?? [], t.locale)}
          onPick={setPlace}
        />
        <DayField label={t('meeting.field.day')} value={day} onDay={setDay} />
        <PickField label={t('meeting.field.chair')} value={chair} options={options} onPick={setChair} optional />
        <TextField label={t('meeting.field.post')} value={chairPost} onText={setPost} maxLength={60} optional />
        <PickField
          label={t('meeting.field.coming')}
          value={null}
          options={options.filter(({ value }) => coming.every(({ organisationId }) => organisationId !== value))}
          onPick={(id) => id !== null && setComing([...coming, { organisationId: id, presence: 'present' }])}
          optional
        />
        {coming.map((one) => (
          <div key={one.organisationId} className={styles.coming}>
            <ChoiceField
              label={options.find(({ value }) => value === one.organisationId)?.text ?? one.organisationId}
              choices={presences.map((value) => ({ value, text: t(`meeting.${value}`) }))}
              value={one.presence}
              onChoice={(presence) => setComing(coming.map((other) => (other === one ? { ...one, presence } : other)))}
            />
            <Button look="quiet" onClick={() => setComing(coming.filter((other) => other !== one))}>
              {t('issue.action.take-off')}
            </Button>
          </div>
        ))}
      </Form>
    </Sheet>
  )
}
