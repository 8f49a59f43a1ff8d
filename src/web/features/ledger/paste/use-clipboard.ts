import type { ClipboardEvent } from 'react'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import { useToast } from '../../../ui/toast.tsx'
import type { Rectangle } from '../grid/cell-range.ts'
import type { GridState } from '../grid/grid-state.ts'
import type { ListSlot } from '../list-rows.ts'
import { cellText } from '../values/cell-text.ts'
import { blockText } from './block-text.ts'
import { filledCells, type PastedBlock } from './paste-block.ts'
import { readTabText } from './tab-text.ts'

interface ClipboardAsked {
  readonly fields: readonly LedgerField[]
  readonly slots: readonly ListSlot[]
  readonly state: GridState
  /** The drawn block, its columns counted among the fields; null while no cell is current. */
  readonly block: Rectangle | null
  readonly onBlock: (block: PastedBlock) => void
}

export interface Clipboard {
  readonly copy: (event: ClipboardEvent) => void
  readonly paste: (event: ClipboardEvent) => void
  /** Empties the drawn block, or fills it with the text of its first row. */
  readonly empty: () => void
  readonly fillDown: () => void
}

/** Blocks of cells to and from a spreadsheet. One cell is put at once; more are shown as a plan first. */
export function useClipboard({ fields, slots, state, block, onBlock }: ClipboardAsked): Clipboard {
  const t = useT()
  const toast = useToast()
  const offer = (cells: readonly (readonly string[])[]) => {
    if (block === null || !state.mayEdit || cells.length === 0) return
    const only = cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? '') : null
    if (only !== null && isOne(block)) putOne(block, only)
    else
      onBlock({ cells: only === null ? cells : filled(block, only), at: block.top, fields: fields.slice(block.left) })
  }
  const putOne = ({ top, left }: Rectangle, text: string) => {
    const row = slots[top]?.row
    const field = fields[left]
    if (!row || !field) return
    const before = cellText(field, row.values[field.name] ?? null, state.words)
    state.put({ row, field, text: text.trim(), before, after: text.trim() })
  }
  return {
    copy: (event) => {
      if (block === null) return
      event.preventDefault()
      const text = blockText(block, fields, slots, state.words)
      if (text === null) toast(t('ledger.copy.waiting'))
      else event.clipboardData.setData('text/plain', text)
    },
    paste: (event) => {
      event.preventDefault()
      offer(readTabText(event.clipboardData.getData('text/plain')))
    },
    empty: () => block && offer(filled(block, '')),
    fillDown: () => {
      if (block === null || block.top === block.bottom) return
      const first = blockText({ ...block, bottom: block.top }, fields, slots, state.words)
      const [texts = []] = readTabText(first ?? '')
      const rows = filledCells(block.bottom - block.top, 1, '').map(() => texts)
      onBlock({ cells: rows, at: block.top + 1, fields: fields.slice(block.left) })
    },
  }
}

function isOne({ top, bottom, left, right }: Rectangle): boolean {
  return top === bottom && left === right
}

function filled({ top, bottom, left, right }: Rectangle, text: string): string[][] {
  return filledCells(bottom - top + 1, right - left + 1, text)
}
