import { z } from 'zod'
import { operation } from './operation.ts'
import { calendarDateText, dutyRef, exactText, idText, judgingRule, placeRef } from './shapes.ts'

/** How one duty organisation handled its issues. Shares are percentages with one decimal. */
export const dutyStanding = z.object({
  organisationId: idText,
  /** null: an organisation that is no longer there. */
  duty: dutyRef.nullable(),
  /** Issues decided in the span: handed in in time, or their due day over. */
  judged: z.int(),
  inTime: z.int(),
  /** First answers owed and given in time, in the same issues. */
  answersOwed: z.int(),
  answersInTime: z.int(),
  /** Due day over and nothing handed in. */
  overdue: z.int(),
  /** null: too few to be ranked. */
  share: exactText.nullable(),
  /** Between which shares the true one lies, as sure as the rule says. */
  low: exactText.nullable(),
  high: exactText.nullable(),
})

export const listStandings = operation({
  id: 'issue.standings',
  method: 'GET',
  path: '/api/issue-standings',
  access: 'ledger.read',
  heavy: 'always',
  summary:
    'How duty organisations handle issues: in time of those decided, ranked above a minimum by the lower end of the interval',
  input: z.object({
    /** The whole of what the reader reads fully where it is not said. */
    place: idText.optional(),
    /** The first day of the year of `to` where it is not said. */
    from: calendarDateText.optional(),
    /** Today where it is not said. */
    to: calendarDateText.optional(),
  }),
  output: z.object({
    asOf: calendarDateText,
    from: calendarDateText,
    to: calendarDateText,
    place: placeRef.nullable(),
    /** null: the rulebook has none, and nobody is ranked. */
    rule: judgingRule.extend({ leastIssues: z.int(), confidencePercent: z.number() }).nullable(),
    /** The surest first. */
    ranked: z.array(dutyStanding),
    /** Too few issues to be ranked. */
    few: z.array(dutyStanding),
  }),
  errors: ['place.unknown'],
})
