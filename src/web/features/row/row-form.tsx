import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { type Complaints, complaintsAt } from './complaints.ts'
import { FormField } from './form-field.tsx'
import { cellValue, differencesOf, isSameValue } from './row-difference.ts'
import type { RowEditing } from './row-editing.ts'
import styles from './row-form.module.css'
import type { SaveOutcome } from './row-saving.ts'
import { savePanelId } from './save-panel.tsx'

type RowFormProps = Pick<RowEditing, 'ledger' | 'opened' | 'draft' | 'saving' | 'sent' | 'words'>

/** The form of a ledger, as its definition has it. */
export function RowForm(props: RowFormProps) {
  const { ledger, opened, draft, saving, words } = props
  const { values } = draft
  const root = useFocusOnComplaint(saving.outcome)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter ends a value, it does not save the row
    <div ref={root} className={styles.sections} onKeyDown={keepFromSaving}>
      {ledger.sections.map((section) => (
        <fieldset key={section.zh} className={styles.section}>
          <legend>{words.naming(section)}</legend>
          <div className={styles.fields}>
            {section.fields.map((field) => (
              <FormField
                key={field.name}
                asked={field}
                value={cellValue(values, field)}
                isChanged={opened !== null && !isSameValue(field, cellValue(opened, field), cellValue(values, field))}
                isTyped={cellValue(opened, field) !== cellValue(values, field)}
                complaints={standingComplaints(props, field)}
                answers={saving.answers}
                words={words}
                onValue={(value) => draft.put(field.name, value)}
                onAnswer={saving.answer}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <JumpToSaving {...props} />
    </div>
  )
}

/** In a form this long Enter is pressed to finish a value, such as a day; saving takes its button. */
function keepFromSaving(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
}

/** On a narrow window the panel that saves stands below the form: this leads there. */
function JumpToSaving({ ledger, opened, draft }: RowFormProps) {
  const t = useT()
  const count = differencesOf(ledger, opened, draft.values).length
  if (count === 0) return null
  return (
    <div className={styles.jump}>
      <Button look="primary" onClick={() => void document.getElementById(savePanelId)?.scrollIntoView()}>
        {t(opened === null ? 'row.form.jump.new' : 'row.form.jump', { count })}
      </Button>
    </div>
  )
}

/** A value that was changed since is no longer complained about. */
function standingComplaints({ ledger, draft, sent, saving }: RowFormProps, field: LedgerField): Complaints {
  const isTouched = sent !== undefined && cellValue(sent, field) !== cellValue(draft.values, field)
  return isTouched ? { problems: [], findings: [] } : complaintsAt(saving.outcome, field, ledger)
}

/** After a refusal the first field that is complained about takes the focus. */
function useFocusOnComplaint(outcome: SaveOutcome | undefined) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!outcome) return
    const complaint = root.current?.querySelector('[role="alert"]')
    complaint?.closest('[data-field]')?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [outcome])
  return root
}
