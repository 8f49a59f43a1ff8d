import type { Wording } from './wording.ts'

/** Words that could mean several indicators. */
export const unsureWordings: readonly Wording[] = [
  { id: null, words: ['^纳统(?:企业)?$'], cumulative: false },
  { id: null, words: ['^重点项目$'] },
]
