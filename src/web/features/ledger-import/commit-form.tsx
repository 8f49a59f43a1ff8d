import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { commitLedgerImport } from '#contract/ledger-import.ts'
import { groupDigits } from '#i18n/decimal-text.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useWorld } from '../../app/session.queries.ts'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import { missingFault } from '../../ui/form-values.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useForgetLedgers } from '../ledger/ledger.queries.ts'
import { type AmendKind, KindChoice } from '../row/kind-choice.tsx'
import { CancelImport } from './cancel-import.tsx'
import styles from './ledger-import.module.css'
import { type ImportState, useKeepImport } from './ledger-import.queries.ts'

/** What a person says before anything is written: whether it was wrong or changed, since when it was known, why, and that what was asked is right. */
export function CommitForm({ state }: { state: ImportState }) {
  const t = useT()
  const { today } = useWorld()
  const keep = useKeepImport()
  const forget = useForgetLedgers()
  const [kind, setKind] = useState<AmendKind | null>(null)
  const [knownFrom, setKnownFrom] = useState<string | null>(today)
  const [why, setWhy] = useState('')
  const [answer, setAnswer] = useState('')
  const [leaveOutRefused, setLeaveOutRefused] = useState(false)
  const needs = needsOf(state)
  const writing = useMutation({
    mutationFn: () =>
      call(commitLedgerImport, {
        importId: state.importId,
        leaveOutRefused,
        kind: kind ?? 'change',
        knownFrom: knownFrom ?? today,
        why: why.trim(),
        ...(answer.trim() === '' ? {} : { answer: answer.trim() }),
      }),
    onSuccess: async (done) => {
      keep(done)
      await forget()
    },
  })
  const ready =
    state.state === 'ready' &&
    needs.rows > 0 &&
    knownFrom !== null &&
    (!needs.kind || kind !== null) &&
    (!needs.answer || !missingFault(answer)) &&
    (!needs.leaveOut || leaveOutRefused)
  if (needs.rows === 0) return <NothingToWrite state={state} />
  return (
    <form
      className={styles.commit}
      aria-label={t('ledger-import.commit.title')}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) writing.mutate()
      }}
    >
      <h2>{t('ledger-import.commit.title')}</h2>
      {needs.kind && <KindChoice kind={kind} onKind={setKind} />}
      <KnownFrom state={state} today={today} value={knownFrom} onDay={setKnownFrom} />
      <TextArea label={t('row.form.why')} value={why} onText={setWhy} maxLength={500} optional />
      {needs.answer && (
        <TextArea
          label={t('ledger-import.commit.answer', { count: state.problemCounts?.ask ?? 0 })}
          hint={t('ledger-import.commit.answer.hint')}
          value={answer}
          onText={setAnswer}
          maxLength={500}
          required
        />
      )}
      {needs.leaveOut && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={leaveOutRefused}
            onChange={(event) => setLeaveOutRefused(event.target.checked)}
          />
          {t('ledger-import.commit.leave-out', { count: groupDigits(String(state.counts?.refused ?? 0)) })}
        </label>
      )}
      {writing.error && <ErrorNotice error={writing.error} />}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" busy={writing.isPending} disabled={!ready}>
          {writing.isPending
            ? t('ledger-import.state.writing')
            : t('ledger-import.commit', { count: groupDigits(String(needs.rows)) })}
        </Button>
        <CancelImport state={state} />
      </div>
    </form>
  )
}

/** What has to be said before this plan may be written. */
function needsOf({ counts, problemCounts }: ImportState) {
  const changed = counts?.changed ?? 0
  return {
    rows: (counts?.new ?? 0) + changed,
    kind: changed > 0,
    answer: (problemCounts?.ask ?? 0) > 0,
    leaveOut: (counts?.refused ?? 0) > 0,
  }
}

interface KnownFromProps {
  readonly state: ImportState
  readonly today: string
  readonly value: string | null
  readonly onDay: (day: string | null) => void
}

/** Today, unless the workbook carries a day of its own: one click takes it. */
function KnownFrom({ state, today, value, onDay }: KnownFromProps) {
  const t = useT()
  const written = state.sheets.find(
    ({ use, reportedOn }) => use && reportedOn !== null && reportedOn <= today,
  )?.reportedOn
  return (
    <div>
      <DayField
        label={t('row.form.known-from')}
        value={value}
        onDay={onDay}
        latest={today}
        hint={value !== null && value < today ? t('row.form.late') : undefined}
      />
      {written && written !== value && (
        <Button look="quiet" onClick={() => onDay(written)}>
          {t('ledger-import.commit.day-of-sheet', { date: written })}
        </Button>
      )}
    </div>
  )
}

function NothingToWrite({ state }: { state: ImportState }) {
  const t = useT()
  return (
    <div className={styles.commit}>
      <p>{t('ledger-import.commit.nothing')}</p>
      <CancelImport state={state} />
    </div>
  )
}
