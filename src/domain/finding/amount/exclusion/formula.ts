import type { Exclusion } from './exclusion.ts'

const signBefore = /[\dA-Za-z][+＋]$|[×*✕]$/
const signBehind = /^[+＋×*✕][\dA-Za-z]/

/** 1+4+X, 2×110: numbers of a formula. */
export const formula: Exclusion = {
  reason: 'formula',
  excludes: ({ near, after, token }) => token.rule === 'formula' || signBefore.test(near) || signBehind.test(after),
}
