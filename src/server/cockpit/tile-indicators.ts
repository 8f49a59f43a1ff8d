/** What a leader's first look goes to, in its order; a city that computes none of an indicator has no tile of it. */
export const tilesOfPlace: readonly string[] = [
  'signed-projects',
  'project-investment',
  'new-producing-enterprises',
  'new-above-scale-entries',
  'park-above-scale-output',
  'above-scale-park-share',
  'standard-factory-only-total',
  'space-take-up-rate',
]

/** The same of one park; what compares parks with the rest of a place says nothing of one. */
export const tilesOfPark: readonly string[] = [
  'attracted-enterprises-total',
  'producing-enterprises-total',
  'statistics-entered-enterprises-total',
  'tenant-production-rate',
  'space-take-up-rate',
  'standard-factory-only-total',
  'project-investment',
  'industrial-output',
]
