import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { raiseIssue } from '#contract/issue.ts'
import {
  type IssueCause,
  type IssueOrigin,
  type IssueWeight,
  issueCauses,
  issueOrigins,
  issueWeights,
} from '#domain/issue/issue-words.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useSearchText } from '../../app/view.ts'
import { ChoiceField, TextArea, TextField } from '../../ui/field.tsx'
import { FieldRow, Form } from '../../ui/form.tsx'
import { missingFault, optionalExactFault } from '../../ui/form-values.ts'
import { useLeaveGuard } from '../../ui/leave-guard.ts'
import { Page } from '../../ui/page.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { placeOptions } from '../place/pick-options.ts'
import { placesQuery } from '../place/place.queries.ts'
import { HeldProjects, type PickedProject } from './held-projects.tsx'
import styles from './issue.module.css'
import { SimilarIssues } from './similar-issues.tsx'
import { type UpperDraft, UpperFields, upperOf } from './upper-fields.tsx'

/** The project from whose page somebody came, as the address says it. */
function useProjectAsked(): readonly PickedProject[] {
  const id = useSearchText('project')
  const name = useSearchText('projectName')
  return id === undefined ? [] : [{ id, name: name ?? id }]
}

/** Registers what stands in the way, and shows meanwhile how the like was solved. */
export function NewIssueScreen() {
  return useCan('issue.raise') ? <NewIssue /> : <NoAccess />
}

const blank = { title: '', text: '', originNote: '', neededValue: '', neededUnit: '' }
const blankUpper: UpperDraft = { body: '', ask: '', until: null }

function NewIssue() {
  const t = useT()
  const navigate = useNavigate()
  const mayLookUp = useCan('ledger.read')
  const places = useQuery(placesQuery('reporting'))
  const [placeId, setPlace] = useState<string | null>(useSearchText('place') ?? null)
  const [origin, setOrigin] = useState<IssueOrigin>(mayLookUp ? 'visit' : 'appeal')
  const [cause, setCause] = useState<IssueCause | ''>('')
  const [weight, setWeight] = useState<IssueWeight>('ordinary')
  const [projects, setProjects] = useState(useProjectAsked())
  const [upper, setUpper] = useState(blankUpper)
  const [form, setForm] = useState(blank)
  const put = (name: keyof typeof blank) => (text: string) => setForm((before) => ({ ...before, [name]: text }))
  const mayLeave = useLeaveGuard(Object.values(form).some((text) => text !== ''))
  const leave = (to: string) => {
    mayLeave()
    return navigate({ to })
  }
  const saving = useMutation({
    mutationFn: () =>
      call(raiseIssue, {
        ...{ title: form.title, text: form.text, placeId: placeId ?? '', origin, originNote: form.originNote },
        ...{ cause: cause || 'other', weight, projectIds: projects.map(({ id }) => id), upper: upperOf(upper) },
        needed: form.neededValue === '' ? null : { value: form.neededValue.trim(), unit: form.neededUnit.trim() },
      }),
    onSuccess: ({ id }) => leave(`/issues/${id}`),
  })
  const hasUnit = form.neededValue === '' || form.neededUnit !== ''
  const ready =
    cause !== '' &&
    !missingFault(form.title) &&
    !missingFault(placeId) &&
    !optionalExactFault(form.neededValue) &&
    hasUnit
  return (
    <Page title={t('issue.action.raise')} intro={t('issue.raise.intro')}>
      <div className={styles.writing}>
        <Form
          submit={t('issue.action.raise')}
          onSubmit={() => saving.mutate()}
          onCancel={() => void leave('/issues')}
          busy={saving.isPending}
          error={saving.error}
          ready={ready}
        >
          <TextField
            label={t('issue.field.title')}
            hint={t('issue.field.title.hint')}
            value={form.title}
            onText={put('title')}
            maxLength={120}
            required
          />
          <TextArea
            label={t('issue.field.text')}
            value={form.text}
            onText={put('text')}
            maxLength={2000}
            rows={4}
            optional
          />
          <FieldRow>
            <PickField
              label={t('issue.field.place')}
              value={placeId}
              options={placeOptions(places.data?.places ?? [], t.locale)}
              onPick={setPlace}
            />
            <ChoiceField
              label={t('issue.field.cause')}
              choices={[
                { value: '', text: t('app.field.choose') },
                ...issueCauses.map((value) => ({ value, text: t(`issue.cause.${value}`) })),
              ]}
              value={cause}
              onChoice={setCause}
            />
          </FieldRow>
          <FieldRow>
            <ChoiceField
              label={t('issue.field.origin')}
              choices={issueOrigins.map((value) => ({ value, text: t(`issue.origin.${value}`) }))}
              value={origin}
              onChoice={setOrigin}
            />
            <ChoiceField
              label={t('issue.field.weight')}
              choices={issueWeights.map((value) => ({ value, text: t(`issue.weight.${value}`) }))}
              value={weight}
              onChoice={setWeight}
            />
          </FieldRow>
          <TextField
            label={t('issue.field.origin-note')}
            value={form.originNote}
            onText={put('originNote')}
            maxLength={200}
            optional
          />
          <FieldRow>
            <TextField
              label={t('issue.field.needed')}
              value={form.neededValue}
              onText={put('neededValue')}
              inputMode="decimal"
              optional
            />
            <TextField
              label={t('issue.field.unit')}
              value={form.neededUnit}
              onText={put('neededUnit')}
              maxLength={20}
              optional
            />
          </FieldRow>
          {mayLookUp && <HeldProjects picked={projects} onPicked={setProjects} />}
          {mayLookUp && <UpperFields draft={upper} onDraft={setUpper} />}
        </Form>
        <SimilarIssues words={`${form.title} ${form.text}`} cause={cause || undefined} place={placeId ?? undefined} />
      </div>
    </Page>
  )
}
