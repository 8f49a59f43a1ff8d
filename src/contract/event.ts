import { z } from 'zod'
import { operation } from './operation.ts'

/** What one event of the stream says; it holds no value of any row, so that it may be told to every account. */
export const dataMoved = z.object({
  /** What is asked from now on contains every write up to this one. */
  dataVersion: z.number().int(),
  /**
   * The nouns that the writes since the event before touched, as far as the reader may read them: `target`, `statistic`, `ledger:project` …; null where that is not known, and
   * in the first event of a stream: anything may have changed.
   */
  touched: z.array(z.string()).nullable(),
})

export const followEvents = operation({
  id: 'event.follow',
  method: 'GET',
  path: '/api/events',
  access: 'signed-in',
  transfer: 'stream',
  summary:
    'Server-sent events: the data version at the beginning and after each write, and the nouns that were touched',
  input: z.object({}),
  output: dataMoved,
  errors: [],
})
