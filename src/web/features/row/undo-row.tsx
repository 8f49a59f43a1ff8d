import { useState } from 'react'
import { undoLedgerRow } from '#contract/ledger-entry.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useWorld } from '../../app/session.queries.ts'
import { useChangeSearch } from '../../app/view.ts'
import { DayField } from '../../ui/day-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useToast } from '../../ui/toast.tsx'
import { FindingList } from '../ledger/findings/finding-list.tsx'
import type { LedgerRow } from '../ledger/ledger.queries.ts'
import type { ValueWords } from '../ledger/values/value-text.tsx'
import { DifferenceList } from './difference-list.tsx'
import { problemText } from './problem-text.ts'
import { differencesOf } from './row-difference.ts'
import { useRowSaving, waitsForAnswer } from './row-saving.ts'

interface UndoRowProps {
  readonly ledger: Ledger
  readonly latest: LedgerRow
  readonly to: LedgerRow
  readonly words: ValueWords
  readonly onClose: () => void
}

/** What an undo brings where no value differs. */
function undoneWord({ kind }: LedgerRow) {
  if (kind === 'withdraw') return 'row.undo.stands-again'
  return kind === 'ask-withdraw' ? 'row.undo.stays-in' : 'row.undo.same'
}

/** Brings the values of an earlier version back, as a new version: nothing in between is lost. */
export function UndoRow({ ledger, latest, to, words, onClose }: UndoRowProps) {
  const t = useT()
  const { today } = useWorld()
  const change = useChangeSearch()
  const toast = useToast()
  const [knownFrom, setKnownFrom] = useState<string | null>(today)
  const [why, setWhy] = useState('')
  const saving = useRowSaving(
    (_: null, answers) =>
      call(undoLedgerRow, {
        ledger: ledger.name,
        id: latest.id,
        version: latest.version,
        to: to.version,
        knownFrom: knownFrom ?? today,
        why: why.trim(),
        answers,
      }),
    (row) => {
      toast(t('row.undone', { to: to.version, version: row.version }))
      onClose()
      change({ tab: undefined })
    },
  )
  const { outcome, answers } = saving
  const problems = outcome?.problems ?? []
  const isStuck = problems.length > 0 || (outcome?.findings ?? []).some(({ severity }) => severity === 'refuse')
  return (
    <Sheet title={t('row.undo.title', { version: to.version })} onClose={onClose} stand="centre">
      <Form
        submit={t('row.undo.submit')}
        onSubmit={() => saving.save(null)}
        onCancel={onClose}
        busy={saving.busy}
        error={saving.error}
        ready={knownFrom !== null && !isStuck && !waitsForAnswer(outcome, answers)}
      >
        <p>{t('row.undo.note')}</p>
        <DifferenceList
          differences={differencesOf(ledger, latest.values, to.values)}
          words={words}
          empty={t(undoneWord(latest))}
        />
        <DayField label={t('row.form.known-from')} value={knownFrom} onDay={setKnownFrom} latest={today} />
        <TextArea label={t('row.form.why')} value={why} onText={setWhy} maxLength={500} optional />
        {problems.map((problem) => {
          const field = ledger.fields.get(problem.field)
          return (
            <p key={`${problem.field} ${problem.code}`} role="alert">
              <b>{problemText(t, problem, field ? words.naming(field) : problem.field)}</b>
            </p>
          )
        })}
        <FindingList findings={outcome?.findings ?? []} answers={answers} onAnswer={saving.answer} />
      </Form>
    </Sheet>
  )
}
