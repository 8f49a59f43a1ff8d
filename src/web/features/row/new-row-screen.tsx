import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { createLedgerRow } from '#contract/ledger-entry.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger, LedgerField, RowValues } from '#domain/ledger/ledger.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess, NotFound } from '../../app/not-found.tsx'
import { type Self, useCan, useSelf } from '../../app/session.queries.ts'
import { missingFault } from '../../ui/form-values.ts'
import { useLeaveGuard } from '../../ui/leave-guard.ts'
import page from '../../ui/page.module.css'
import { useDocumentTitle } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useLedger } from '../ledger/ledger.queries.ts'
import { useNaming } from '../ledger/values/field-words.ts'
import { noNames } from '../ledger/values/value-text.tsx'
import { useDraftNames } from './draft-names.ts'
import { LedgerPath } from './ledger-path.tsx'
import { cellValue, changedValues, differencesOf, isChangedSince } from './row-difference.ts'
import { sentWith, useRowDraft } from './row-draft.ts'
import { RowEditor } from './row-editor.tsx'
import { useRowSaving, waitsForAnswer } from './row-saving.ts'
import { obstaclesOfNew } from './save-obstacle.ts'
import { useValueWords } from './value-words.ts'

/** The form of a row that is not there yet; a field may be filled in by the address: `?project=<id>`. */
export function NewRowScreen() {
  const params = useParams({ from: '/ledgers/$ledger/new' })
  const ledger = useLedger(params.ledger)
  const mayWrite = useCan('ledger.write')
  if (!mayWrite) return <NoAccess />
  if (ledger === null) return <NotFound />
  if (!ledger) {
    return (
      <div className={page.page}>
        <Skeleton rows={12} height={36} />
      </div>
    )
  }
  return <NewRow key={ledger.name} ledger={ledger} />
}

function NewRow({ ledger }: { ledger: Ledger }) {
  const t = useT()
  const naming = useNaming()
  const navigate = useNavigate()
  const toast = useToast()
  const given = useGivenValues(ledger)
  const draft = useRowDraft(given)
  const { values, saying } = draft
  const words = useValueWords(useDraftNames(ledger, values, noNames))
  const title = t('row.new.title', { ledger: naming(ledger) })
  useDocumentTitle(title)
  const leave = useLeaveGuard(differencesOf(ledger, given, values).length > 0)
  const saving = useRowSaving(
    (sent: RowValues, answers) => {
      const filled = changedValues(differencesOf(ledger, null, sent))
      return call(createLedgerRow, { ledger: ledger.name, values: filled, answers, ...sentWith(draft) })
    },
    (row) => {
      leave()
      toast(t('row.created'))
      void navigate({ to: '/ledgers/$ledger/$id', params: { ledger: ledger.name, id: row.id } })
    },
  )
  const missing = [...ledger.fields.values()].filter((field) => isMissing(field, values))
  const isAnswered = isChangedSince(ledger, saving.sent, values) || !waitsForAnswer(saving.outcome, saving.answers)
  return (
    <div className={page.page}>
      <header>
        <LedgerPath ledger={ledger} />
        <h1>{title}</h1>
        <p className={page.intro}>{naming(ledger.about)}</p>
      </header>
      <RowEditor
        ledger={ledger}
        opened={null}
        draft={draft}
        saving={saving}
        sent={saving.sent}
        words={words}
        obstacles={obstaclesOfNew({ missing, saying, isAnswered })}
        onSave={() => saving.save(values)}
        onCancel={() => void navigate({ to: '/ledgers/$ledger', params: { ledger: ledger.name } })}
      />
    </div>
  )
}

/** What need not be typed: one's own place, and what the address says. */
function useGivenValues(ledger: Ledger): RowValues {
  const self = useSelf()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const [given] = useState(() => ({ ...placeOf(ledger, self), ...valuesOf(ledger, search) }))
  return given
}

/** A county or park writes rows of its own place; the city office writes those of any. */
function placeOf(ledger: Ledger, self: Self | null): RowValues {
  const isLocal = self?.role === 'county-office' || self?.role === 'operator'
  const isPlace = ledger.fields.get(ledger.place)?.kind === 'place'
  return isLocal && isPlace && self.place ? { [ledger.place]: self.place.id } : {}
}

/** Values that the address fills in; what names no field is left out. */
function valuesOf(ledger: Ledger, search: Record<string, unknown>): RowValues {
  const given = Object.entries(search).flatMap(([name, text]): [string, FieldValue][] => {
    const field = ledger.fields.get(name)
    if (!field || typeof text !== 'string' || text === '') return []
    return [[name, field.kind === 'flag' ? text === 'true' : text]]
  })
  return Object.fromEntries(given)
}

function isMissing(field: LedgerField, values: RowValues): boolean {
  const value = cellValue(values, field)
  return field.required === true && (value === null || (typeof value === 'string' && missingFault(value) !== undefined))
}
