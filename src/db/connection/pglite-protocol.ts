import type { SqlErrorFields, SqlParameter } from './database.ts'

/** How the worker is started. */
export interface WorkerStart {
  /** PGDATA of the database; null = in memory. */
  readonly dataDirectory: string | null
  /** A dumped data directory (tar or tar.gz) for a database that does not exist yet; null = make an empty one. */
  readonly template: string | null
}

export type WorkerRequest =
  | { readonly kind: 'query'; readonly text: string; readonly parameters: readonly SqlParameter[] }
  | { readonly kind: 'execute'; readonly script: string }
  | { readonly kind: 'dump' }
  | { readonly kind: 'close' }

/** A request on its way, answered by a reply with the same number. */
export type NumberedRequest = WorkerRequest & { readonly number: number }

export interface WorkerFailure {
  readonly message: string
  readonly stack: string | null
  /** null when the failure is not the database speaking. */
  readonly sql: SqlErrorFields | null
}

/** Number 0 answers the start itself. */
export type WorkerReply =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly failure: WorkerFailure }
