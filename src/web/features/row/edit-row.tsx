import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { saveLedgerRow } from '#contract/ledger.ts'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { isRefusal } from '../../app/request-refused.ts'
import { useWorld } from '../../app/session.queries.ts'
import { useChangeSearch } from '../../app/view.ts'
import { missingFault } from '../../ui/form-values.ts'
import { useLeaveGuard } from '../../ui/leave-guard.ts'
import { useToast } from '../../ui/toast.tsx'
import { rowQuery } from '../ledger/ledger.queries.ts'
import { useDraftNames } from './draft-names.ts'
import type { AmendKind } from './kind-choice.tsx'
import { LedgerPath } from './ledger-path.tsx'
import styles from './row.module.css'
import { RowConflict } from './row-conflict.tsx'
import type { RowDetail } from './row-detail.ts'
import { changedValues, differencesOf, isChangedSince } from './row-difference.ts'
import form from './row-form.module.css'
import { RowForm } from './row-form.tsx'
import { useRowSaving, waitsForAnswer } from './row-saving.ts'
import { SavePanel, type Saying } from './save-panel.tsx'
import { useValueWords } from './value-words.ts'

interface Sending {
  readonly version: number
  readonly kind: AmendKind
  readonly values: RowValues
}

/** A new version of a row, in the form of the definition. What somebody else saved meanwhile is shown before anything is written over it. */
export function EditRow({ ledger, detail, title }: { ledger: Ledger; detail: RowDetail; title: string }) {
  const t = useT()
  const { today } = useWorld()
  const change = useChangeSearch()
  const toast = useToast()
  const queryClient = useQueryClient()
  const [opened] = useState(detail.row)
  const [values, setValues] = useState(opened.values)
  const [saying, setSaying] = useState<Saying>({ kind: null, knownFrom: today, why: '' })
  const words = useValueWords(useDraftNames(ledger, values, detail.names))
  const differences = differencesOf(ledger, opened.values, values)
  const leave = useLeaveGuard(differences.length > 0)
  const close = () => {
    change({ edit: undefined }, { replace: true })
    window.scrollTo(0, 0)
  }
  const saving = useRowSaving(
    ({ version, kind, values: sent }: Sending, answers) =>
      call(saveLedgerRow, {
        ledger: ledger.name,
        id: opened.id,
        version,
        kind,
        values: changedValues(differencesOf(ledger, opened.values, sent)),
        knownFrom: saying.knownFrom ?? today,
        why: saying.why.trim(),
        answers,
      }).catch(async (error: unknown) => {
        if (isRefusal(error, 'ledger.conflict'))
          await queryClient.refetchQueries(rowQuery(ledger.name, opened.id, undefined))
        throw error
      }),
    (row) => {
      leave()
      toast(t('row.saved', { version: row.version }))
      close()
    },
  )
  const save = (version: number) => saying.kind && saving.save({ version, kind: saying.kind, values })
  const isConflict = isRefusal(saving.error, 'ledger.conflict')
  const ready =
    differences.length > 0 &&
    saying.kind !== null &&
    saying.knownFrom !== null &&
    (saying.kind === 'change' || !missingFault(saying.why)) &&
    !isConflict &&
    (isChangedSince(ledger, saving.sent?.values, values) || !waitsForAnswer(saving.outcome, saving.answers))
  return (
    <div className={styles.page}>
      <header>
        <LedgerPath ledger={ledger} />
        <h1>{t('row.edit.title', { title })}</h1>
      </header>
      <form
        className={form.columns}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) save(opened.version)
        }}
      >
        <RowForm
          ledger={ledger}
          opened={opened.values}
          values={values}
          sent={saving.sent?.values}
          outcome={saving.outcome}
          answers={saving.answers}
          words={words}
          onValue={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
          onAnswer={saving.answer}
        />
        <SavePanel
          ledger={ledger}
          title={t('row.form.this-change')}
          submit={t('app.action.save')}
          differences={differences}
          values={values}
          isNew={false}
          saying={saying}
          onSaying={(patch) => setSaying((before) => ({ ...before, ...patch }))}
          outcome={saving.outcome}
          answers={saving.answers}
          onAnswer={saving.answer}
          words={words}
          busy={saving.busy}
          ready={ready}
          error={isConflict ? null : saving.error}
          onCancel={close}
        >
          {isConflict && (
            <RowConflict
              ledger={ledger}
              opened={opened}
              current={detail.row}
              mine={values}
              words={words}
              busy={saving.busy}
              onAgain={() => save(detail.row.version)}
              onGiveUp={() => {
                leave()
                close()
              }}
            />
          )}
        </SavePanel>
      </form>
    </div>
  )
}
