import type { z } from 'zod'
import type { ledgerImportState } from '#contract/ledger-import-state.ts'
import { SerialQueue } from '#db/connection/serial-queue.ts'
import type { LeftOutRow } from '#db/ledger/ledger-import.repository.ts'
import type { HeaderRows } from '#domain/layout/recognised-table.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { Arrival } from './arrivals.ts'
import type { WorkbookRead } from './gather-reading.ts'
import type { ImportCounts, ImportPlan, ProblemCounts } from './import-plan.ts'
import type { SheetChoice, SheetRead } from './sheet-read.ts'

export type ImportState = z.infer<typeof ledgerImportState>['state']
type Failure = z.infer<typeof ledgerImportState>['failure']

/** What a person announced: a file of so many bytes with this hash, for this ledger. */
export interface Announcement {
  readonly ledger: string
  readonly fileName: string
  readonly bytes: number
  /** In hex. */
  readonly sha256: string
}

/** What was said of the cells and rows of a workbook when the same bytes were last written. */
export interface EarlierMends {
  /** Texts by `sheet!cell`. */
  readonly mends: ReadonlyMap<string, string>
  /** By `sheet!row`. */
  readonly leftOut: ReadonlyMap<string, LeftOutRow>
  /** The world's day on which it was written. */
  readonly on: string
  /** Display name of who wrote it. */
  readonly by: string
}

/** One import on its way from the first byte to the written rows. It lives in memory: a restart loses what was not yet written. */
export interface ImportJob extends Announcement {
  readonly id: string
  readonly owner: PersonActor
  readonly startedAt: string
  readonly arrival: Arrival
  /** Parts are taken one after the other, however they come. */
  readonly parts: SerialQueue
  received: number
  state: ImportState
  progress: { readonly done: number; readonly total: number }
  failure: Failure
  /** The sheets as they were recognised, or as the person said. */
  sheets: readonly SheetRead[]
  /** What the person said of the columns; null while nobody was asked. */
  choices: readonly SheetChoice[] | null
  /** Rows that the person says are the header, by sheet. */
  readonly headers: Map<string, HeaderRows>
  /** True while a person must look at the columns, however certain they are: their header was moved. */
  asks: boolean
  /** Ids of the known layouts by which sheets were read. */
  layoutsUsed: readonly string[]
  /** Texts that replace those of cells, by `sheet!cell`. */
  readonly mends: Map<string, string>
  /** Rows that the person left out, by `sheet!row`. */
  readonly leftOut: Map<string, LeftOutRow>
  /** True once it was looked up what the person said when the same bytes were last written. */
  isRecalled: boolean
  /** What of these came from an earlier import; null: nothing, or it was taken back. */
  earlier: EarlierMends | null
  /** What the workbook holds; null while it has not been read. */
  read: WorkbookRead | null
  plan: ImportPlan | null
  /** As of the last plan; they outlast it. */
  counts: ImportCounts | null
  problemCounts: ProblemCounts | null
  dataVersion: number | null
  /** Stops the step under way. */
  stop: AbortController
  /** The last step that was begun, ended or not; never rejects. */
  step: Promise<void>
  /** Milliseconds since the epoch. */
  lastUsed: number
}

/** States in which an import still holds a place among those that one person may have open. */
export const openStates: ReadonlySet<ImportState> = new Set([
  'receiving',
  'reading',
  'mapping',
  'planning',
  'ready',
  'writing',
])

/** An import of which nothing has arrived yet. */
export function newJob(id: string, owner: PersonActor, announced: Announcement, arrival: Arrival): ImportJob {
  return {
    ...announced,
    id,
    owner,
    arrival,
    startedAt: new Date().toISOString(),
    parts: new SerialQueue(),
    received: 0,
    state: 'receiving',
    progress: { done: 0, total: announced.bytes },
    failure: null,
    sheets: [],
    choices: null,
    layoutsUsed: [],
    headers: new Map(),
    asks: false,
    mends: new Map(),
    leftOut: new Map(),
    isRecalled: false,
    earlier: null,
    read: null,
    plan: null,
    counts: null,
    problemCounts: null,
    dataVersion: null,
    stop: new AbortController(),
    step: Promise.resolve(),
    lastUsed: Date.now(),
  }
}
