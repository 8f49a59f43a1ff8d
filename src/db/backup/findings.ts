/** So many findings of one table are told: more would say no more. */
export const findingsAtMost = 100
