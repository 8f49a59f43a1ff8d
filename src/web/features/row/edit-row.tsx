import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { saveLedgerRow } from '#contract/ledger-entry.ts'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { isRefusal } from '../../app/request-refused.ts'
import { useChangeSearch } from '../../app/view.ts'
import { useLeaveGuard } from '../../ui/leave-guard.ts'
import page from '../../ui/page.module.css'
import { useToast } from '../../ui/toast.tsx'
import { rowQuery } from '../ledger/ledger.queries.ts'
import { useDraftNames } from './draft-names.ts'
import type { AmendKind } from './kind-choice.tsx'
import { LedgerPath } from './ledger-path.tsx'
import { RowConflict } from './row-conflict.tsx'
import type { RowDetail } from './row-detail.ts'
import { changedValues, differencesOf, isChangedSince } from './row-difference.ts'
import { sentWith, useRowDraft } from './row-draft.ts'
import { RowEditor } from './row-editor.tsx'
import { useRowSaving, waitsForAnswer } from './row-saving.ts'
import { obstaclesOfChange } from './save-obstacle.ts'
import { useValueWords } from './value-words.ts'

interface Sending {
  readonly version: number
  readonly kind: AmendKind
  readonly values: RowValues
}

/** A new version of a row, in the form of the definition. What somebody else saved meanwhile is shown before anything is written over it. */
export function EditRow({ ledger, detail, title }: { ledger: Ledger; detail: RowDetail; title: string }) {
  const t = useT()
  const toast = useToast()
  const close = useCloseForm()
  const [opened] = useState(detail.row)
  const draft = useRowDraft(opened.values)
  const { values, saying } = draft
  const words = useValueWords(useDraftNames(ledger, values, detail.names))
  const differences = differencesOf(ledger, opened.values, values)
  const leave = useLeaveGuard(differences.length > 0)
  const refetchOnConflict = useRefetchOnConflict(ledger, opened.id)
  const saving = useRowSaving(
    ({ version, kind, values: sent }: Sending, answers) => {
      const changed = changedValues(differencesOf(ledger, opened.values, sent))
      const input = { ledger: ledger.name, id: opened.id, version, kind, values: changed, answers, ...sentWith(draft) }
      return call(saveLedgerRow, input).catch(refetchOnConflict)
    },
    (row) => {
      leave()
      toast(t('row.saved', { version: row.version }))
      close()
    },
  )
  const isConflict = isRefusal(saving.error, 'ledger.conflict')
  const save = (version: number) => saying.kind && saving.save({ version, kind: saying.kind, values })
  const isAnswered =
    isChangedSince(ledger, saving.sent?.values, values) || !waitsForAnswer(saving.outcome, saving.answers)
  return (
    <div className={page.page}>
      <header>
        <LedgerPath ledger={ledger} />
        <h1>{t('row.edit.title', { title })}</h1>
      </header>
      <RowEditor
        ledger={ledger}
        opened={opened.values}
        draft={draft}
        saving={isConflict ? { ...saving, error: null } : saving}
        sent={saving.sent?.values}
        words={words}
        obstacles={obstaclesOfChange({ changes: differences.length, saying, isAnswered, isConflict })}
        onSave={() => save(opened.version)}
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
      </RowEditor>
    </div>
  )
}

/** Back to the values, from the top. */
function useCloseForm(): () => void {
  const change = useChangeSearch()
  return () => {
    change({ edit: undefined }, { replace: true })
    window.scrollTo(0, 0)
  }
}

/** When somebody saved first, what stands now is fetched before the person is told. */
function useRefetchOnConflict(ledger: Ledger, id: string): (error: unknown) => Promise<never> {
  const queryClient = useQueryClient()
  return async (error) => {
    if (isRefusal(error, 'ledger.conflict')) await queryClient.refetchQueries(rowQuery(ledger.name, id, undefined))
    throw error
  }
}
