import type { Database } from '#db/connection/database.ts'
import type { FileStore } from './attachment/file-store.ts'
import type { Thumbnailer } from './attachment/thumbnailer.ts'
import type { DataVersion } from './data-version.ts'
import type { EventStreams } from './event/event-streams.ts'
import type { AnswerCache } from './http/answer-cache.ts'
import type { ImportStore } from './import/import-store.ts'
import type { LedgerImports } from './ledger-import/import-store.ts'
import type { Log } from './log.ts'
import type { SessionStore } from './session/session-store.ts'
import type { TextReader } from './text/text-reader.ts'
import type { WorldInfo } from './world/world-info.ts'

/** What a running Citong holds. A use case names the parts it needs; only routes see the whole. */
export interface App {
  readonly database: Database
  readonly version: string
  readonly startedAt: string
  readonly dataLocation: string
  /** Where people reach Citong, for links in what is handed on; null: where the person at hand reached it, if that is this machine’s own name. */
  readonly address: string | null
  readonly log: Log
  readonly sessions: SessionStore
  readonly answers: AnswerCache
  readonly dataVersion: DataVersion
  /** The open pages that are told of every write. */
  readonly events: EventStreams
  readonly imports: ImportStore
  readonly ledgerImports: LedgerImports
  /** Photos and files of rows, by their content. */
  readonly files: FileStore
  readonly thumbnails: Thumbnailer
  /** Reads texts without keeping others waiting. */
  readonly texts: TextReader
  /** Largest photo or file on a row. */
  readonly attachmentBytes: number
  /** The most that all evidence of the city may take on the disk. */
  readonly evidenceBytes: number
  /** The city being served; null until a city of one's own has been set up. Replaced once, by the set-up. */
  world: WorldInfo | null
  /** The code printed on the terminal that the first administrator must type; null when set up. */
  setupCode: string | null
}
