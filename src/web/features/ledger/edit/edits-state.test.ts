import { expect, test } from 'vitest'
import type { EditTask, UndoRow } from './edit-task.ts'
import { type EditsAction, type EditsState, editsAfter, noEdits } from './edits-state.ts'

let key = 0
function aTask(undoes: readonly UndoRow[] | null = null): EditTask {
  key += 1
  const save = () => Promise.reject(new Error('nothing is saved here'))
  return { key, cell: null, name: `edit ${key}`, rowName: '', before: '', after: '', undoes, save }
}

function after(...actions: readonly EditsAction[]): EditsState {
  return actions.reduce(editsAfter, noEdits)
}

test('a second undo of the same row goes on from the version that the first one wrote', () => {
  const [first, second] = [aTask(), aTask()]
  const edited = after(
    { does: 'finish', task: first, written: [{ id: 'a', version: 2 }] },
    { does: 'finish', task: second, written: [{ id: 'a', version: 3 }] },
  )
  expect(edited.undoables.at(-1)?.rows).toEqual([{ id: 'a', at: 3, to: 2 }])
  const undo = aTask(edited.undoables.at(-1)?.rows)
  const undone = editsAfter(edited, { does: 'finish', task: undo, written: [{ id: 'a', version: 4 }] })
  expect(undone.undoables).toEqual([{ name: first.name, rows: [{ id: 'a', at: 4, to: 1 }] }])
})

test('a row that a pasted block added is withdrawn by its undo', () => {
  const pasted = after({ does: 'note', name: 'block', written: [{ id: 'new', version: 1 }] })
  expect(pasted.undoables.at(-1)?.rows).toEqual([{ id: 'new', at: 1, to: 0 }])
})

test('an edit that changed nothing cannot be undone', () => {
  expect(after({ does: 'finish', task: aTask(), written: [] }).undoables).toEqual([])
})

test('taking back the edit that waits lets the next one go on', () => {
  const [first, second] = [aTask(), aTask()]
  const state = after(
    { does: 'add', task: first },
    { does: 'add', task: second },
    { does: 'halt', halt: { reason: 'kind' } },
    { does: 'take-back', key: first.key },
  )
  expect(state.queue).toEqual([second])
  expect(state.halt).toBeNull()
})

test('taking back an edit further behind leaves the first one waiting', () => {
  const [first, second, third] = [aTask(), aTask(), aTask()]
  const state = after(
    { does: 'add', task: first },
    { does: 'add', task: second },
    { does: 'add', task: third },
    { does: 'halt', halt: { reason: 'kind' } },
    { does: 'take-back', key: second.key },
  )
  expect(state.queue).toEqual([first, third])
  expect(state.halt).toEqual({ reason: 'kind' })
})
