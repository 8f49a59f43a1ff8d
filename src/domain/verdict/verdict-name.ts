/**
 * How a figure of a draft stands to what is known.
 *
 * `same`; `rounded`: the known one in fewer digits; `outdated`: it was true on an earlier day; `other-unit`: the right digits in a wrong
 * unit or magnitude; `other-scope`: the number of another place; `other-definition`: of another indicator (口径); `other-source`: another
 * source says so; `inconsistent`: it does not fit what the draft itself says; `differs`: none of these; `unknown`: nothing is known.
 */
export const verdictNames = [
  'same',
  'rounded',
  'outdated',
  'other-unit',
  'other-scope',
  'other-definition',
  'other-source',
  'inconsistent',
  'differs',
  'unknown',
] as const

export type VerdictName = (typeof verdictNames)[number]
