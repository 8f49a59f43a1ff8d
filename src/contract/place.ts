import { z } from 'zod'
import { operation } from './operation.ts'
import { hierarchyName, idText, placeRef } from './shapes.ts'

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
