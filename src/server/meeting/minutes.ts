import type { z } from 'zod'
import type { listedIssue } from '#contract/issue-shapes.ts'
import type { getAgenda } from '#contract/meeting.ts'
import type { IssueAct } from '#domain/issue/issue-words.ts'

export type Agenda = z.input<(typeof getAgenda)['output']>
type Listed = z.input<typeof listedIssue>

/** A matter about which the day decided something. */
export interface Decided {
  readonly issue: Listed
  readonly steps: readonly {
    readonly act: IssueAct
    readonly words: string
    readonly given: string | null
    readonly level: '2' | '3' | '4' | null
  }[]
}

export interface Minutes {
  readonly agenda: Agenda
  /** Names in the language asked for. */
  readonly place: string
  readonly office: string
  readonly decided: readonly Decided[]
  readonly synthetic: boolean
}
