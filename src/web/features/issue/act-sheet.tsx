import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { ChoiceField, TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { type ActDraft, blankDraft, dated, explained, isWhole, sendAct } from './act-draft.ts'
import { AssignFields } from './assign-fields.tsx'
import type { IssueAct, IssueDetail } from './issue.queries.ts'
import { levelName } from './issue-clock.tsx'

interface ActSheetProps {
  readonly issue: IssueDetail
  readonly act: IssueAct
  readonly onClose: () => void
}

/** One act on an issue: what it needs to know, and what comes of it. */
export function ActSheet({ issue, act, onClose }: ActSheetProps) {
  const t = useT()
  const client = useQueryClient()
  const [draft, setDraft] = useState(() => blankDraft(issue))
  const put = (part: Partial<ActDraft>) => setDraft((before) => ({ ...before, ...part }))
  const saving = useMutation({
    mutationFn: () => sendAct(act, issue, draft),
    onSuccess: async () => {
      onClose()
      await client.invalidateQueries({ queryKey: ['issue'] })
      await client.invalidateQueries({ queryKey: ['my-work'] })
    },
  })
  return (
    <Sheet title={`${t(`issue.act.${act}`)} · ${issue.number}`} onClose={onClose}>
      <Form
        submit={t(`issue.act.${act}`)}
        onSubmit={() => saving.mutate()}
        onCancel={onClose}
        busy={saving.isPending}
        error={saving.error}
        ready={isWhole(act, draft)}
      >
        <Notice>{t(`issue.note.${act === 'raise' ? 'report' : act}`)}</Notice>
        <ActFields issue={issue} act={act} draft={draft} put={put} />
      </Form>
    </Sheet>
  )
}

interface ActFieldsProps {
  readonly issue: IssueDetail
  readonly act: IssueAct
  readonly draft: ActDraft
  readonly put: (part: Partial<ActDraft>) => void
}

function ActFields({ issue, act, draft, put }: ActFieldsProps) {
  const t = useT()
  if (act === 'submit') return <SolvedFields draft={draft} put={put} />
  return (
    <>
      {act === 'assign' && <AssignFields draft={draft} put={put} />}
      {dated.includes(act) && (
        <DayField label={t('issue.field.until')} value={draft.until} onDay={(until) => put({ until })} />
      )}
      {act === 'escalate' && (
        <ChoiceField
          label={t('issue.field.level')}
          choices={(['2', '3', '4'] as const)
            .filter((level) => Number(level) > issue.level)
            .map((value) => ({ value, text: t(`issue.level.${levelName(Number(value))}`) }))}
          value={draft.level}
          onChoice={(level) => put({ level })}
        />
      )}
      {(act === 'confirm' || act === 'doubt') && (
        <ChoiceField
          label={t('issue.field.rating')}
          choices={[
            { value: '', text: t('issue.rating.none') },
            ...(['5', '4', '3', '2', '1'] as const).map((value) => ({
              value,
              text: t('issue.rated', { rating: value }),
            })),
          ]}
          value={draft.rating}
          onChoice={(rating) => put({ rating })}
          optional
        />
      )}
      <TextArea
        label={t('issue.field.words')}
        value={draft.words}
        onText={(words) => put({ words })}
        maxLength={act === 'escalate' ? 500 : 2000}
        rows={4}
        {...(explained.includes(act) ? { required: true } : { optional: true })}
      />
    </>
  )
}

function SolvedFields({ draft, put }: Pick<ActFieldsProps, 'draft' | 'put'>) {
  const t = useT()
  return (
    <>
      <TextArea
        label={t('issue.field.outcome')}
        value={draft.outcome}
        onText={(outcome) => put({ outcome })}
        maxLength={2000}
        rows={4}
        required
      />
      <TextArea
        label={t('issue.field.evidence')}
        hint={t('issue.field.evidence.hint')}
        value={draft.evidence}
        onText={(evidence) => put({ evidence })}
        maxLength={2000}
        required
      />
    </>
  )
}
