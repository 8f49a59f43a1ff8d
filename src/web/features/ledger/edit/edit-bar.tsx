import { useT } from '../../../app/locale-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { refusalText } from '../../../ui/refusal-text.ts'
import { FindingList } from '../findings/finding-list.tsx'
import { useAnswers } from '../findings/use-answers.ts'
import styles from '../grid/cell-bar.module.css'
import { saveKinds } from './edit-task.ts'
import { EditWhat } from './edit-what.tsx'
import { EditsBehind } from './edits-behind.tsx'
import type { Halt } from './edits-state.ts'
import type { Edits } from './use-edits.ts'

/** What keeps an edit from being saved, the ways on, and the edits that wait behind it; nothing while no edit waits. */
export function EditBar({ edits }: { edits: Edits }) {
  const { halt, queue } = edits
  const [task, ...behind] = queue
  if (halt === null || task === undefined) return null
  return (
    <div className={styles.bar} data-waits="true" data-tone={halt.reason === 'kind' ? 'calm' : 'warn'} role="alert">
      <EditWhat task={task} />
      <Ways key={task.key} halt={halt} edits={edits} />
      {behind.length > 0 && <EditsBehind tasks={behind} onTakeBack={edits.takeBack} />}
    </div>
  )
}

function Ways({ halt, edits }: { halt: Halt; edits: Edits }) {
  switch (halt.reason) {
    case 'kind':
      return <KindWays edits={edits} />
    case 'findings':
      return <FindingWays findings={halt.findings} edits={edits} />
    case 'problems':
      return <ProblemWays texts={halt.problems} edits={edits} />
    case 'conflict':
      return <RefusedWays error={halt.error} edits={edits} isConflict />
    case 'error':
      return <RefusedWays error={halt.error} edits={edits} isConflict={false} />
    default:
      return halt satisfies never
  }
}

function KindWays({ edits }: { edits: Edits }) {
  const t = useT()
  return (
    <>
      <span>{t('ledger.edit.kind')}</span>
      <span className={styles.buttons}>
        {saveKinds.map((kind, index) => (
          <Button key={kind} autoFocus={index === 0} className={styles.choice} onClick={() => edits.chooseKind(kind)}>
            {t(`ledger.kind.${kind}`)} <small>{t(`ledger.kind.${kind}.detail`)}</small>
          </Button>
        ))}
        <GiveUp edits={edits} />
      </span>
    </>
  )
}

function FindingWays({
  findings,
  edits,
}: {
  findings: Extract<Halt, { reason: 'findings' }>['findings']
  edits: Edits
}) {
  const t = useT()
  const { written, given, put, isWhole } = useAnswers(findings)
  const mayGoOn = findings.every(({ severity }) => severity === 'ask')
  return (
    <form
      className={styles.answers}
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) edits.answer(given)
      }}
    >
      <FindingList look="plain" findings={findings} answers={written} onAnswer={put} />
      <span className={styles.buttons}>
        {mayGoOn && (
          <Button type="submit" look="primary" disabled={!isWhole}>
            {t('ledger.edit.answer')}
          </Button>
        )}
        <GiveUp edits={edits} />
      </span>
    </form>
  )
}

function ProblemWays({ texts, edits }: { texts: Extract<Halt, { reason: 'problems' }>['problems']; edits: Edits }) {
  const t = useT()
  return (
    <>
      <span>{texts.map((problem) => t.refusal(problem)).join(' ')}</span>
      <GiveUp edits={edits} />
    </>
  )
}

function RefusedWays({ error, edits, isConflict }: { error: unknown; edits: Edits; isConflict: boolean }) {
  const t = useT()
  return (
    <>
      <span>{refusalText(t, error)}</span>
      <span className={styles.buttons}>
        {isConflict ? (
          <Button autoFocus onClick={edits.reload}>
            {t('ledger.edit.reload')}
          </Button>
        ) : (
          <Button autoFocus onClick={edits.retry}>
            {t('app.action.retry')}
          </Button>
        )}
        <GiveUp edits={edits} />
      </span>
    </>
  )
}

function GiveUp({ edits }: { edits: Edits }) {
  const t = useT()
  const [first] = edits.queue
  return first && <Button onClick={() => edits.takeBack(first.key)}>{t('ledger.edit.give-up')}</Button>
}
