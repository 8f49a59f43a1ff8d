import type { CalendarDate } from '../../calendar/calendar-date.ts'
import type { Span } from '../../text/clean-text.ts'
import type { Sentence } from '../../text/sentences.ts'
import type { Nearness } from './period-said.ts'
import type { TimedBlock } from './section-times.ts'
import type { TimeWord } from './time-word.ts'

/** A word of time and how near it stands. */
export interface Found {
  readonly word: TimeWord
  readonly nearness: Nearness
}

/** Where a number stands, for finding its word of time. */
export interface Position {
  readonly text: string
  readonly timed: TimedBlock
  readonly clause: Span
  readonly sentence: Sentence
  /** End of the number before, start of the number behind, within the sentence. */
  readonly lastEnd: number
  readonly nextStart: number
  /** End of the number before, wherever it stands. */
  readonly lastNumber: number
  /** Words of the paragraphs before in this section. */
  readonly heard: readonly TimeWord[]
  readonly today: CalendarDate | null
}
