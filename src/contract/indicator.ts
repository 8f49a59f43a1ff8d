import { z } from 'zod'
import { operation } from './operation.ts'
import { calendarDateText, certaintyTag, indicatorRef, wording } from './shapes.ts'

export const indicatorShape = indicatorRef.extend({
  version: z.number().int(),
  definition: z.string(),
  direction: z.enum(['up', 'down']),
  accumulation: z.enum(['flow', 'stock', 'ratio']),
  aliases: z.array(z.string()),
  certainty: certaintyTag,
  sourceText: z.string(),
  validFrom: calendarDateText,
  publishedOnly: z.boolean(),
  initials: z.string(),
})

export const listIndicators = operation({
  id: 'indicator.list',
  method: 'GET',
  path: '/api/indicators',
  access: 'statistic.read',
  summary: 'The indicators with their definitions (口径)',
  input: z.object({}),
  output: z.object({ indicators: z.array(indicatorShape) }),
  errors: [],
})

export const createIndicator = operation({
  id: 'indicator.create',
  method: 'POST',
  path: '/api/indicators',
  access: 'indicator.write',
  summary: 'Adds a “published only” indicator',
  input: z.object({
    name: wording,
    nameEn: wording.nullable(),
    unit: z.string().min(1).max(20),
    definition: wording,
    direction: z.enum(['up', 'down']),
    accumulation: z.enum(['flow', 'stock', 'ratio']),
  }),
  output: indicatorShape,
  errors: ['quantity.unit-unknown'],
})
