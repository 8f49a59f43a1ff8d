import { useQuery } from '@tanstack/react-query'
import { issueWeights } from '#domain/issue/issue-words.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { organisationOptions } from '../place/pick-options.ts'
import { organisationsQuery } from '../place/place.queries.ts'
import type { ActDraft } from './act-draft.ts'
import styles from './issue.module.css'

/** 交办: who must solve it, who helps, which clock runs. */
export function AssignFields({ draft, put }: { draft: ActDraft; put: (part: Partial<ActDraft>) => void }) {
  const t = useT()
  const organisations = useQuery(organisationsQuery)
  const options = organisationOptions(organisations.data?.organisations ?? [], t.locale)
  const { duty, assistants } = draft
  const named = (id: string) => options.find(({ value }) => value === id)?.text ?? id
  return (
    <>
      <PickField
        label={t('issue.field.duty')}
        value={duty}
        options={options}
        onPick={(picked) => put({ duty: picked })}
      />
      <TextField
        label={t('issue.field.post')}
        value={draft.post}
        onText={(post) => put({ post })}
        maxLength={60}
        optional
      />
      <PickField
        label={t('issue.field.assistants')}
        value={null}
        options={options.filter(({ value }) => value !== duty && !assistants.includes(value))}
        onPick={(picked) => picked !== null && put({ assistants: [...assistants, picked] })}
        optional
      />
      {assistants.length > 0 && (
        <ul className={styles.plain}>
          {assistants.map((id) => (
            <li key={id} className={styles.picked}>
              {named(id)}
              <Button look="quiet" onClick={() => put({ assistants: assistants.filter((one) => one !== id) })}>
                {t('issue.action.take-off')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ChoiceField
        label={t('issue.field.weight')}
        choices={issueWeights.map((value) => ({ value, text: t(`issue.weight.${value}`) }))}
        value={draft.weight}
        onChoice={(weight) => put({ weight })}
      />
      <DayField
        label={t('issue.field.due')}
        hint={t('issue.field.due.hint')}
        value={draft.until}
        onDay={(until) => put({ until })}
        optional
      />
    </>
  )
}
