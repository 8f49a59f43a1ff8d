import { z } from 'zod'
import { operation } from './operation.ts'
import {
  calendarDateText,
  certaintyTag,
  dutyRef,
  hierarchyName,
  idText,
  indicatorRef,
  placeRef,
  wording,
} from './shapes.ts'

/** Places in pre-order of the chosen hierarchy; `depth` 0 is the root. `initials` are pinyin initials for search. */
export const placeNode = placeRef.extend({
  code: z.string(),
  parentId: idText.nullable(),
  administrativeParentId: idText.nullable(),
  reportingParentId: idText.nullable(),
  depth: z.number().int(),
  tileX: z.number().int().nullable(),
  tileY: z.number().int().nullable(),
  initials: z.string(),
})

export const listPlaces = operation({
  id: 'place.list',
  method: 'GET',
  path: '/api/places',
  access: 'place.read',
  summary: 'The tree of places, by administrative or reporting parent, as it stood on a day',
  input: z.object({ hierarchy: hierarchyName.default('reporting') }),
  output: z.object({ hierarchy: hierarchyName, places: z.array(placeNode) }),
  errors: [],
})

export const organisationShape = dutyRef.extend({
  kind: z.enum(['leading-group', 'leading-group-office', 'department', 'county-office', 'operator', 'enterprise']),
  place: placeRef,
  parentId: idText.nullable(),
  synthetic: z.boolean(),
})

export const listOrganisations = operation({
  id: 'organisation.list',
  method: 'GET',
  path: '/api/organisations',
  access: 'contact.read',
  summary:
    'Leading group, its office, departments, county offices and operators, with the person on duty and a number to call',
  input: z.object({}),
  output: z.object({ organisations: z.array(organisationShape) }),
  errors: [],
})

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
