import { z } from 'zod'
import { operation } from './operation.ts'
import { calendarDateText, certaintyTag, idText } from './shapes.ts'

/** Off from the first day to the last, weekends included. */
const holiday = z.object({
  name: z.string(),
  from: calendarDateText,
  to: calendarDateText,
  /** Weekend days that are worked for it (调休). */
  workingDays: z.array(calendarDateText),
})

/** The notice of one year, by the version in force. */
export const workingYearShape = z.object({
  year: z.number().int(),
  name: z.string(),
  version: z.number().int(),
  id: idText,
  certainty: certaintyTag,
  source: z.string(),
  issuedOn: calendarDateText,
  holidays: z.array(holiday),
})

export const listWorkingDays = operation({
  id: 'working-day.list',
  method: 'GET',
  path: '/api/working-days',
  access: 'ledger.read',
  summary: 'Which years’ notices on holidays are known, with the days off and the weekend days that are worked',
  input: z.object({
    /** As known on; today where it is not said. */
    asOf: calendarDateText.optional(),
  }),
  output: z.object({
    asOf: calendarDateText,
    /** In order. A year that is missing is provisional: its weekdays are taken as worked. */
    years: z.array(workingYearShape),
    /** The first year from that of `asOf` on whose notice is not known. */
    provisionalFrom: z.number().int(),
  }),
  errors: [],
})
