import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { createLedgerRow } from '#contract/ledger.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger, LedgerField, RowValues } from '#domain/ledger/ledger.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess, NotFound } from '../../app/not-found.tsx'
import { useCan, useWorld } from '../../app/session.queries.ts'
import { missingFault } from '../../ui/form-values.ts'
import { useLeaveGuard } from '../../ui/leave-guard.ts'
import { useDocumentTitle } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useNaming } from '../ledger/field-words.ts'
import { useLedger } from '../ledger/ledger.queries.ts'
import { noNames } from '../ledger/value-text.tsx'
import { useDraftNames } from './draft-names.ts'
import { LedgerPath } from './ledger-path.tsx'
import styles from './row.module.css'
import { cellValue, changedValues, differencesOf, isChangedSince } from './row-difference.ts'
import form from './row-form.module.css'
import { RowForm } from './row-form.tsx'
import { useRowSaving, waitsForAnswer } from './row-saving.ts'
import { SavePanel, type Saying } from './save-panel.tsx'
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
      <div className={styles.page}>
        <Skeleton rows={12} height={36} />
      </div>
    )
  }
  return <NewRow key={ledger.name} ledger={ledger} />
}

function NewRow({ ledger }: { ledger: Ledger }) {
  const t = useT()
  const naming = useNaming()
  const { today } = useWorld()
  const navigate = useNavigate()
  const toast = useToast()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const [given] = useState(() => valuesOf(ledger, search))
  const [values, setValues] = useState<RowValues>(given)
  const [saying, setSaying] = useState<Saying>({ kind: null, knownFrom: today, why: '' })
  const words = useValueWords(useDraftNames(ledger, values, noNames))
  const title = t('row.new.title', { ledger: naming(ledger) })
  useDocumentTitle(title)
  const leave = useLeaveGuard(differencesOf(ledger, given, values).length > 0)
  const filled = differencesOf(ledger, null, values)
  const list = { to: '/ledgers/$ledger', params: { ledger: ledger.name } } as const
  const saving = useRowSaving(
    (sent: RowValues, answers) =>
      call(createLedgerRow, {
        ledger: ledger.name,
        values: changedValues(differencesOf(ledger, null, sent)),
        knownFrom: saying.knownFrom ?? today,
        why: saying.why.trim(),
        answers,
      }),
    (row) => {
      leave()
      toast(t('row.created'))
      void navigate({ to: '/ledgers/$ledger/$id', params: { ledger: ledger.name, id: row.id } })
    },
  )
  const missing = [...ledger.fields.values()].filter((field) => isMissing(field, values))
  const ready =
    filled.length > 0 &&
    missing.length === 0 &&
    saying.knownFrom !== null &&
    (isChangedSince(ledger, saving.sent, values) || !waitsForAnswer(saving.outcome, saving.answers))
  return (
    <div className={styles.page}>
      <header>
        <LedgerPath ledger={ledger} />
        <h1>{title}</h1>
        <p className={styles.intro}>{naming(ledger.about)}</p>
      </header>
      <form
        className={form.columns}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) saving.save(values)
        }}
      >
        <RowForm
          ledger={ledger}
          opened={null}
          values={values}
          sent={saving.sent}
          outcome={saving.outcome}
          answers={saving.answers}
          words={words}
          onValue={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
          onAnswer={saving.answer}
        />
        <SavePanel
          ledger={ledger}
          title={t('row.new.panel')}
          submit={t('row.action.create')}
          differences={filled}
          values={values}
          isNew
          saying={saying}
          onSaying={(patch) => setSaying((before) => ({ ...before, ...patch }))}
          outcome={saving.outcome}
          answers={saving.answers}
          onAnswer={saving.answer}
          words={words}
          busy={saving.busy}
          ready={ready}
          error={saving.error}
          onCancel={() => void navigate(list)}
        >
          {missing.length > 0 && (
            <p className={form.missing}>
              {t('row.form.missing', { fields: missing.map(naming).join(t('app.list.comma')) })}
            </p>
          )}
        </SavePanel>
      </form>
    </div>
  )
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
