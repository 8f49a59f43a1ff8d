import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../../app/locale-context.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { FieldRow, Form } from '../../../ui/form.tsx'
import { missingFault } from '../../../ui/form-values.ts'
import { PickField } from '../../../ui/pick-field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { organisationOptions } from '../../place/pick-options.ts'
import { organisationsQuery } from '../../place/place.queries.ts'
import type { TaskProposal } from '../library.queries.ts'
import { longestTitle, taskAsProposed } from './acceptance.ts'
import { Clause } from './clause.tsx'
import type { Accepting } from './use-accepting.ts'

interface MendTaskProps {
  readonly proposal: TaskProposal
  readonly accepting: Accepting
  readonly onClose: () => void
}

/** Puts a task right before it is taken. */
export function MendTask({ proposal, accepting, onClose }: MendTaskProps) {
  const t = useT()
  const organisations = useQuery(organisationsQuery)
  const [task, setTask] = useState(() => taskAsProposed(proposal))
  const [year, setYear] = useState(String(proposal.year))
  const put = (patch: Partial<typeof task>) => setTask((before) => ({ ...before, ...patch }))
  const isYear = /^(19[9]\d|20\d\d|2100)$/.test(year)
  return (
    <Sheet title={t('library.mend.task')} onClose={onClose}>
      <Form
        submit={t('library.action.accept')}
        onSubmit={() => accepting.mutate({ tasks: [{ ...task, year: Number(year) }] }, { onSuccess: onClose })}
        onCancel={onClose}
        busy={accepting.isPending}
        error={accepting.error}
        ready={!missingFault(task.title) && isYear}
      >
        <Clause text={proposal.quote} />
        <TextArea
          label={t('library.column.task')}
          rows={4}
          value={task.title}
          onText={(title) => put({ title })}
          maxLength={longestTitle}
          required
        />
        <PickField
          label={t('target.form.duty')}
          value={task.dutyOrganisationId ?? null}
          options={organisationOptions(organisations.data?.organisations ?? [], t.locale)}
          onPick={(dutyOrganisationId) => put({ dutyOrganisationId })}
          clearable
          optional
        />
        <FieldRow>
          <TextField label={t('library.form.year')} value={year} onText={setYear} inputMode="numeric" required />
          <DayField
            label={t('target.form.deadline')}
            value={task.deadline ?? null}
            onDay={(deadline) => put({ deadline })}
            optional
          />
        </FieldRow>
      </Form>
    </Sheet>
  )
}
