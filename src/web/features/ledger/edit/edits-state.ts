import type { FieldProblem, Finding } from '../findings/finding.ts'
import type { EditTask, UndoRow, Written } from './edit-task.ts'

/** Why the first edit of the queue waits. */
export type Halt =
  | { readonly reason: 'kind' }
  | { readonly reason: 'problems'; readonly problems: readonly FieldProblem[] }
  | { readonly reason: 'findings'; readonly findings: readonly Finding[] }
  | { readonly reason: 'conflict'; readonly error: unknown }
  | { readonly reason: 'error'; readonly error: unknown }

/** Something that was saved and can be taken back. */
export interface Undoable {
  readonly rows: readonly UndoRow[]
  readonly name: string
}

export interface EditsState {
  /** In the order in which they were made; the first one is saved first. */
  readonly queue: readonly EditTask[]
  readonly halt: Halt | null
  /** The latest last. */
  readonly undoables: readonly Undoable[]
  /** What was saved last. */
  readonly last: EditTask | null
}

export const noEdits: EditsState = { queue: [], halt: null, undoables: [], last: null }

export type EditsAction =
  | { readonly does: 'add'; readonly task: EditTask }
  | { readonly does: 'halt'; readonly halt: Halt }
  | { readonly does: 'go-on' }
  | { readonly does: 'take-back'; readonly key: number }
  | { readonly does: 'finish'; readonly task: EditTask; readonly written: readonly Written[] }
  | { readonly does: 'note'; readonly name: string; readonly written: readonly Written[] }

/** How the edits of a list stand after something happened to them. */
export function editsAfter(state: EditsState, action: EditsAction): EditsState {
  switch (action.does) {
    case 'add':
      return { ...state, queue: [...state.queue, action.task] }
    case 'halt':
      return { ...state, halt: action.halt }
    case 'go-on':
      return { ...state, halt: null }
    case 'take-back':
      return takenBack(state, action.key)
    case 'finish':
      return finished(state, action.task, action.written)
    case 'note':
      return { ...state, undoables: withUndoable(state.undoables, action.name, action.written) }
    default:
      return action satisfies never
  }
}

/** What keeps the first edit waiting is gone with it; the others wait behind the first as before. */
function takenBack({ queue, halt, ...state }: EditsState, key: number): EditsState {
  return { ...state, queue: queue.filter((task) => task.key !== key), halt: queue[0]?.key === key ? null : halt }
}

function finished(state: EditsState, task: EditTask, written: readonly Written[]): EditsState {
  const { undoes } = task
  return {
    ...state,
    queue: state.queue.filter(({ key }) => key !== task.key),
    last: task,
    undoables:
      undoes === null
        ? withUndoable(state.undoables, task.name, written)
        : state.undoables.slice(0, -1).map((undoable) => movedOn(undoable, undoes, written)),
  }
}

function withUndoable(undoables: readonly Undoable[], name: string, written: readonly Written[]): readonly Undoable[] {
  if (written.length === 0) return undoables
  return [...undoables, { name, rows: written.map(({ id, version }) => ({ id, at: version, to: version - 1 })) }]
}

/** An undo is a new version with the content of an older one: what led to the older one is undone from the new one. */
function movedOn(undoable: Undoable, undone: readonly UndoRow[], written: readonly Written[]): Undoable {
  const rows = undoable.rows.map((row) => {
    const back = undone.find(({ id, to }) => id === row.id && to === row.at)
    const now = back && written.find(({ id }) => id === row.id)
    return now ? { ...row, at: now.version } : row
  })
  return { ...undoable, rows }
}
