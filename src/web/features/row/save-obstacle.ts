import type { LedgerField } from '#domain/ledger/ledger.ts'
import { missingFault } from '../../ui/form-values.ts'
import type { Saying } from './row-draft.ts'

/** Why a row cannot be saved yet; its words are the text `row.form.needs.<reason>`. */
export interface SaveObstacle {
  readonly reason: 'unchanged' | 'missing' | 'kind' | 'why' | 'known-from' | 'answers' | 'conflict'
  /** The fields that it speaks of. */
  readonly fields: readonly LedgerField[]
}

interface FormState {
  /** Cells that would be written. */
  readonly changes: number
  /** Required fields without a value. */
  readonly missing: readonly LedgerField[]
  readonly saying: Saying
  /** False while a check that asks waits for its answer. */
  readonly isAnswered: boolean
  /** True while somebody else's version stands unseen. */
  readonly isConflict: boolean
}

/** What keeps a new row from being saved, in the order of the form. */
export function obstaclesOfNew({ missing, saying, isAnswered }: Omit<FormState, 'changes' | 'isConflict'>) {
  return [
    ...(missing.length > 0 ? [obstacle('missing', missing)] : []),
    ...(saying.knownFrom === null ? [obstacle('known-from')] : []),
    ...(isAnswered ? [] : [obstacle('answers')]),
  ]
}

/** What keeps a changed row from being saved, in the order of the form; while nothing was changed, that alone. */
export function obstaclesOfChange({ changes, saying, isAnswered, isConflict }: Omit<FormState, 'missing'>) {
  if (changes === 0) return [obstacle('unchanged')]
  if (isConflict) return [obstacle('conflict')]
  return [
    ...(saying.kind === null ? [obstacle('kind')] : []),
    ...(saying.knownFrom === null ? [obstacle('known-from')] : []),
    ...(saying.kind === 'correct' && missingFault(saying.why) ? [obstacle('why')] : []),
    ...(isAnswered ? [] : [obstacle('answers')]),
  ]
}

function obstacle(reason: SaveObstacle['reason'], fields: readonly LedgerField[] = []): SaveObstacle {
  return { reason, fields }
}
