import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { decideInMeeting } from '#contract/meeting-record.ts'
import { type IssueCause, issueCauses } from '#domain/issue/issue-words.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { ChoiceField, TextArea, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { organisationOptions } from '../place/pick-options.ts'
import { organisationsQuery } from '../place/place.queries.ts'
import type { Meeting, MeetingItem } from './meeting.queries.ts'

interface DecideSheetProps {
  readonly meeting: Meeting
  /** Null: what is raised in the room. */
  readonly issue: MeetingItem['issue'] | null
  readonly onClose: () => void
}

/** What is decided, who answers for it, and until when. */
export function DecideSheet({ meeting: { id }, issue, onClose }: DecideSheetProps) {
  const t = useT()
  const client = useQueryClient()
  const organisations = useQuery(organisationsQuery)
  const [title, setTitle] = useState('')
  const [cause, setCause] = useState<IssueCause>('other')
  const [words, setWords] = useState('')
  const [duty, setDuty] = useState<string | null>(issue?.duty?.organisationId ?? null)
  const [dueOn, setDue] = useState<string | null>(null)
  const matter = issue === null ? { title: title.trim(), cause } : { issueId: issue.id, expectedStep: issue.step }
  const saving = useMutation({
    mutationFn: () => call(decideInMeeting, { id, matter, words, dutyOrganisationId: duty ?? '', dueOn: dueOn ?? '' }),
    onSuccess: async () => {
      onClose()
      for (const key of ['meeting', 'issue', 'my-work']) await client.invalidateQueries({ queryKey: [key] })
    },
  })
  const isWhole = words.trim() !== '' && duty !== null && dueOn !== null && (issue !== null || title.trim() !== '')
  return (
    <Sheet title={issue?.title ?? t('meeting.action.raise')} onClose={onClose}>
      <Form
        submit={t('meeting.action.decide')}
        onSubmit={() => saving.mutate()}
        onCancel={onClose}
        busy={saving.isPending}
        error={saving.error}
        ready={isWhole}
      >
        {issue === null && (
          <>
            <TextField label={t('issue.field.title')} value={title} onText={setTitle} maxLength={120} required />
            <ChoiceField
              label={t('issue.field.cause')}
              choices={issueCauses.map((value) => ({ value, text: t(`issue.cause.${value}`) }))}
              value={cause}
              onChoice={setCause}
            />
          </>
        )}
        <TextArea
          label={t('meeting.field.decision')}
          value={words}
          onText={setWords}
          maxLength={500}
          rows={4}
          required
        />
        <PickField
          label={t('issue.field.duty')}
          value={duty}
          options={organisationOptions(organisations.data?.organisations ?? [], t.locale)}
          onPick={setDuty}
        />
        <DayField label={t('issue.field.until')} value={dueOn} onDay={setDue} />
      </Form>
    </Sheet>
  )
}
