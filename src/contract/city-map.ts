import { z } from 'zod'
import { mapLimits } from '#domain/city-map/city-map.ts'
import { operation } from './operation.ts'
import { idText, problemShape, wording } from './shapes.ts'

const position = z.tuple([z.number(), z.number()])

/** The city's own map as it is drawn: outlines of its places in degrees, nothing else of the file. */
export const cityMapShape = z.object({
  version: z.number().int(),
  /** 审图号, as the publisher prints it. */
  approvalNumber: z.string(),
  sourceText: z.string(),
  synthetic: z.boolean(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  outlines: z.array(z.object({ place: idText, polygons: z.array(z.array(z.array(position))) })),
})

export const getCityMap = operation({
  id: 'city-map.get',
  method: 'GET',
  path: '/api/city-map',
  access: 'programme.read',
  summary: 'The map that the city imported, or null: Citong brings no borders of its own',
  input: z.object({}),
  output: z.object({ map: cityMapShape.nullable() }),
  errors: [],
})

export const importCityMap = operation({
  id: 'city-map.import',
  method: 'POST',
  path: '/api/city-map',
  access: 'city-map.write',
  transfer: 'upload',
  summary: `Imports the city’s own map: a GeoJSON FeatureCollection of Polygon and MultiPolygon in degrees, each feature a place by its property code or name; at most ${mapLimits.bytes} bytes`,
  input: z.object({
    /** 审图号, e.g. 闽S〔2025〕12号. */
    approvalNumber: z
      .string()
      .trim()
      .max(60)
      .regex(/^[^\p{C}]*[\p{L}\p{N}][^\p{C}]*$/u), // a number that can be seen
    sourceText: wording,
    /** `true`: the outlines are made up for a demo. */
    synthetic: z.enum(['true', 'false']).default('false'),
  }),
  /** With problems nothing was kept; the first ones, and how many there are. */
  output: z.object({
    map: cityMapShape.omit({ outlines: true }).extend({ places: z.number().int() }).nullable(),
    problems: z.array(problemShape),
    problemCount: z.number().int(),
  }),
  errors: ['map.same', 'map.too-many-imports'],
})

export const removeCityMap = operation({
  id: 'city-map.remove',
  method: 'POST',
  path: '/api/city-map/remove',
  access: 'city-map.write',
  summary: 'Takes the imported map out of use; that it was there stays on record',
  input: z.object({}),
  output: z.object({ ok: z.literal(true) }),
  errors: ['map.none'],
})
