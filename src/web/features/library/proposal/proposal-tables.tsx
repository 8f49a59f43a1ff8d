import { lazy, Suspense, useRef, useState } from 'react'
import { useT } from '../../../app/locale-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorNotice } from '../../../ui/notice.tsx'
import type { DocumentCard, Proposals, TargetProposal, TaskProposal } from '../library.queries.ts'
import { useSharedChoice } from '../marked-text/mark-choice.ts'
import { useFollow, useMarkEvents } from '../marked-text/mark-events.ts'
import { isRevision, obstacleOf, sureOf, targetAsProposed, taskAsProposed, taskObstacleOf } from './acceptance.ts'
import { ConfirmRevisions } from './confirm-revisions.tsx'
import styles from './proposal.module.css'
import { TargetTable } from './target-table.tsx'
import { TaskTable } from './task-table.tsx'
import { useAccepting } from './use-accepting.ts'

const MendTarget = lazy(async () => ({ default: (await import('./mend-target.tsx')).MendTarget }))
const MendTask = lazy(async () => ({ default: (await import('./mend-task.tsx')).MendTask }))

interface ProposalTablesProps {
  readonly document: DocumentCard
  readonly proposals: Proposals
}

interface Chosen {
  readonly targets: readonly TargetProposal[]
  readonly tasks: readonly TaskProposal[]
}

/** What the programme could take from this document: targets and tasks, one by one or many at once. */
export function ProposalTables({ document, proposals }: ProposalTablesProps) {
  const t = useT()
  const root = useRef<HTMLDivElement>(null)
  const choice = useSharedChoice()
  const accepting = useAccepting({ id: document.id, version: proposals.version })
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [mending, setMending] = useState<string | null>(null)
  useMarkEvents(root, choice, 'list')
  useFollow(root, choice, 'list')
  const tick = (id: string) =>
    setTicked((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]))
  const targets = proposals.targets.filter((one) => ticked.includes(one.findingId) && obstacleOf(one) === null)
  const tasks = proposals.tasks.filter((one) => ticked.includes(one.id) && taskObstacleOf(one) === null)
  const [asked, setAsked] = useState<Chosen | null>(null)
  const send = (chosen: Chosen) =>
    accepting.mutate(
      { targets: chosen.targets.map(targetAsProposed), tasks: chosen.tasks.map(taskAsProposed) },
      { onSuccess: () => setTicked([]), onSettled: () => setAsked(null) },
    )
  const take = (chosen: Chosen) => (chosen.targets.some(isRevision) ? setAsked(chosen) : send(chosen))
  const rows = {
    mayAccept: proposals.mayAccept,
    ticked,
    busy: accepting.isPending,
    onTick: tick,
    onMend: setMending,
  }
  return (
    <div ref={root} className={styles.tables}>
      {!proposals.mayAccept && <p className={styles.detail}>{t('library.proposals.read-only')}</p>}
      {proposals.mayAccept && (
        <div className={styles.tools}>
          <Button onClick={() => setTicked(sureOf(proposals))}>{t('library.action.tick-sure')}</Button>
          <Button
            look="primary"
            busy={accepting.isPending}
            disabled={targets.length + tasks.length === 0}
            onClick={() => take({ targets, tasks })}
          >
            {t('library.action.accept-ticked', { count: targets.length + tasks.length })}
          </Button>
        </div>
      )}
      {accepting.error && mending === null && <ErrorNotice error={accepting.error} />}
      <TargetTable {...rows} targets={proposals.targets} onAccept={(one) => take({ targets: [one], tasks: [] })} />
      <TaskTable {...rows} tasks={proposals.tasks} onAccept={(one) => take({ targets: [], tasks: [one] })} />
      {asked !== null && (
        <ConfirmRevisions
          targets={asked.targets.filter(isRevision)}
          busy={accepting.isPending}
          onConfirm={() => send(asked)}
          onClose={() => setAsked(null)}
        />
      )}
      <Suspense fallback={null}>
        {proposals.targets
          .filter(({ findingId }) => findingId === mending)
          .map((one) => (
            <MendTarget key={one.findingId} proposal={one} accepting={accepting} onClose={() => setMending(null)} />
          ))}
        {proposals.tasks
          .filter(({ id }) => id === mending)
          .map((one) => (
            <MendTask key={one.id} proposal={one} accepting={accepting} onClose={() => setMending(null)} />
          ))}
      </Suspense>
    </div>
  )
}
