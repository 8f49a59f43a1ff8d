import type { ReactNode } from 'react'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'
import type { ValueWords } from '../ledger/values/value-text.tsx'
import type { RowDraft } from './row-draft.ts'
import type { RowSaving } from './row-saving.ts'
import type { SaveObstacle } from './save-obstacle.ts'

/** A row in its form: what it was, what it is becoming, and how far the saving is. */
export interface RowEditing {
  readonly ledger: Ledger
  /** The row as it was opened; null for a new one. */
  readonly opened: RowValues | null
  readonly draft: RowDraft
  readonly saving: RowSaving
  /** The values that were sent last: what was said against them no longer holds where they were changed since. */
  readonly sent: RowValues | undefined
  readonly words: ValueWords
  /** Why it cannot be saved yet; empty: it can. */
  readonly obstacles: readonly SaveObstacle[]
  readonly onSave: () => void
  readonly onCancel: () => void
  /** What stands in the way of saving. */
  readonly children?: ReactNode
}
