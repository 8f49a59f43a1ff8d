import type { z } from 'zod'
import type { getAgenda } from '#contract/meeting.ts'
import type { IssueAct } from '#domain/issue/issue-words.ts'
import type { MeetingKind } from '#domain/meeting/agenda.ts'
import type { Presence } from '#domain/meeting/meeting.ts'

export type Agenda = z.input<(typeof getAgenda)['output']>

/** A matter about which something was decided. */
export interface Decided {
  readonly title: string
  readonly number: string
  readonly steps: readonly {
    readonly act: IssueAct
    readonly words: string
    readonly given: string | null
    readonly level: '2' | '3' | '4' | null
  }[]
  readonly duty: string
  readonly due: string | null
}

/** What the minutes of a meeting say; names in the language asked for. */
export interface Minutes {
  readonly day: string
  readonly kind: MeetingKind
  readonly place: string
  readonly office: string
  /** Who took the chair and who came, by organisation and post; null: of a day’s minutes, to be filled in by hand. */
  readonly room: {
    readonly chair: string
    readonly coming: readonly { readonly who: string; readonly presence: Presence }[]
  } | null
  /** Version of a closed meeting; null: not closed. */
  readonly version: number | null
  readonly promises: readonly {
    readonly day: string
    readonly duty: string
    readonly title: string
    readonly outcome: 'kept' | 'broken'
  }[]
  readonly decided: readonly Decided[]
  readonly open: readonly {
    readonly place: string
    readonly title: string
    readonly number: string
    readonly days: number
  }[]
  readonly synthetic: boolean
}
