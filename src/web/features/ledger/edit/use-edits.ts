import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import { isRefusal, RequestRefused } from '../../../app/request-refused.ts'
import { useLeaveGuard } from '../../../ui/leave-guard.ts'
import type { Answers } from '../findings/finding.ts'
import {
  type CellChange,
  cellTask,
  type EditTask,
  type SaveKind,
  type TaskOutcome,
  undoTask,
  type Written,
} from './edit-task.ts'
import { type EditsState, editsAfter, type Halt, noEdits } from './edits-state.ts'
import { useRefreshRows } from './refresh-rows.ts'
import { rememberedKind, rememberKind } from './save-kind.ts'
import { versionKept } from './version-kept.ts'

export interface Edits extends EditsState {
  readonly isSaving: boolean
  readonly kind: SaveKind | null
  readonly change: (change: CellChange) => void
  readonly undo: () => void
  readonly chooseKind: (kind: SaveKind) => void
  readonly answer: (answers: Answers) => void
  readonly retry: () => void
  /** Reads the list anew; the edit stays and is saved on top of what stands now. */
  readonly reload: () => void
  /** Drops an edit that waits. */
  readonly takeBack: (key: number) => void
  /** Rows written by a pasted block, which an undo should know. */
  readonly wrote: (written: readonly Written[], name: string) => void
}

/** Saves edits of cells one after the other, each as a version, and keeps what is needed to undo them. */
export function useEdits(ledger: Ledger): Edits {
  const t = useT()
  const queryClient = useQueryClient()
  const [state, dispatch] = useReducer(editsAfter, noEdits)
  const [kind, setKind] = useState(rememberedKind)
  const answers = useRef<Answers>({})
  const versions = useVersions(ledger.name)
  const refresh = useRefreshRows(ledger.name)
  const save = useCallback(
    async (task: EditTask) => {
      const written = await task.save(kind ?? 'change', answers.current).then(writtenOrHalt, haltOfError)
      if ('reason' in written) return dispatch({ does: 'halt', halt: written })
      versions.note(written)
      await refresh(written.map(({ id }) => id))
      answers.current = {}
      dispatch({ does: 'finish', task, written })
    },
    [kind, refresh, versions],
  )
  const waitsForKind = useCallback(() => dispatch({ does: 'halt', halt: { reason: 'kind' } }), [])
  useLeaveGuard(state.queue.length > 0)
  const isSaving = useSavingFirst(state, kind, save, waitsForKind)
  return {
    ...state,
    isSaving,
    kind,
    change: (change) => dispatch({ does: 'add', task: cellTask(ledger.name, change, versions.latest) }),
    undo: () => {
      const undoable = state.undoables.at(-1)
      if (!undoable || state.queue.length > 0) return
      const why = t('ledger.edit.undo.why', { name: undoable.name })
      dispatch({ does: 'add', task: undoTask(ledger.name, undoable.rows, undoable.name, why) })
    },
    chooseKind: (chosen) => {
      rememberKind(chosen)
      setKind(chosen)
      dispatch({ does: 'go-on' })
    },
    answer: (given) => {
      answers.current = { ...answers.current, ...given }
      dispatch({ does: 'go-on' })
    },
    retry: () => dispatch({ does: 'go-on' }),
    reload: () =>
      void queryClient.invalidateQueries({ queryKey: ['ledger', ledger.name] }).then(() => dispatch({ does: 'go-on' })),
    takeBack: (key) => {
      if (key === state.queue[0]?.key) answers.current = {}
      dispatch({ does: 'take-back', key })
    },
    wrote: (written, name) => {
      versions.note(written)
      dispatch({ does: 'note', name, written })
    },
  }
}

/** The newest version known of each row: what the list shows, or what was written since. */
function useVersions(ledger: string) {
  const queryClient = useQueryClient()
  const [known] = useState(() => new Map<string, number>())
  const latest = useCallback(
    (id: string) => Math.max(known.get(id) ?? 0, versionKept(queryClient, ledger, id)),
    [known, queryClient, ledger],
  )
  const note = useCallback(
    (written: readonly Written[]) => {
      for (const { id, version } of written) known.set(id, version)
    },
    [known],
  )
  return useMemo(() => ({ latest, note }), [latest, note])
}

/** Saves the first edit of the queue, one at a time, unless it waits for an answer. */
function useSavingFirst(
  { queue, halt }: EditsState,
  kind: SaveKind | null,
  save: (task: EditTask) => Promise<void>,
  waitsForKind: () => void,
): boolean {
  const running = useRef(false)
  const [isSaving, setSaving] = useState(false)
  const [next] = queue
  useEffect(() => {
    if (!next || halt !== null || isSaving || running.current) return
    if (next.undoes === null && kind === null) {
      waitsForKind()
      return
    }
    running.current = true
    setSaving(true)
    void save(next).finally(() => {
      running.current = false
      setSaving(false)
    })
  }, [next, halt, kind, isSaving, save, waitsForKind])
  return isSaving
}

function writtenOrHalt({ written, problems, findings }: TaskOutcome): readonly Written[] | Halt {
  if (written !== null) return written
  const conflict = problems.find(({ code }) => code === 'ledger.conflict')
  if (conflict) return { reason: 'conflict', error: new RequestRefused(conflict.code, conflict.params) }
  return problems.length > 0 ? { reason: 'problems', problems } : { reason: 'findings', findings }
}

function haltOfError(error: unknown): Halt {
  return { reason: isRefusal(error, 'ledger.conflict') ? 'conflict' : 'error', error }
}
