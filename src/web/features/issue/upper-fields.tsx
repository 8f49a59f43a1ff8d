import { useT } from '../../app/locale-context.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { FieldRow } from '../../ui/form.tsx'
import styles from './issue.module.css'

export interface UpperDraft {
  readonly body: string
  readonly ask: string
  readonly until: string | null
}

/** As it is sent: nothing where no body is named. */
export function upperOf({ body, ask, until }: UpperDraft): UpperDraft | null {
  return body.trim() === '' ? null : { body: body.trim(), ask: ask.trim(), until }
}

/** 对上争取: what is asked of which higher body, until when. */
export function UpperFields({ draft, onDraft }: { draft: UpperDraft; onDraft: (draft: UpperDraft) => void }) {
  const t = useT()
  return (
    <details className={styles.fold}>
      <summary>{t('issue.field.upper')}</summary>
      <FieldRow>
        <TextField
          label={t('issue.field.upper-body')}
          value={draft.body}
          onText={(body) => onDraft({ ...draft, body })}
          maxLength={200}
        />
        <DayField
          label={t('issue.field.upper-until')}
          value={draft.until}
          onDay={(until) => onDraft({ ...draft, until })}
          optional
        />
      </FieldRow>
      <TextField
        label={t('issue.field.upper-ask')}
        value={draft.ask}
        onText={(ask) => onDraft({ ...draft, ask })}
        maxLength={500}
        required={draft.body.trim() !== ''}
      />
    </details>
  )
}
