import type { ErrorCode } from '#domain/errors.ts'

/** What is wrong in a pack, where, and in words. */
export interface PackFault {
  /** Path of the file, as its folder was named. */
  readonly file: string
  readonly line: number
  /** `thresholds.0.light`; empty for the row or the file as a whole. */
  readonly field: string
  readonly code: ErrorCode | `rulebook.${FaultKind}`
  readonly message: string
}

export type FaultKind = 'unknown-file' | 'unreadable' | 'unknown-field' | 'field' | 'duplicate' | 'unknown-name'
