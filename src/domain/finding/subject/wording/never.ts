import type { Wording } from './wording.ts'

/** Numbers that are never an indicator of the rulebook, whatever else is said. */
export const neverIndicators: readonly Wording[] = [
  { id: null, words: ['月均|人均|户均|平均每|离.*差|还差|只差|缺口|差距'] },
  { id: null, words: ['占.*比重|占全|占$'], without: '工业用地' },
]
