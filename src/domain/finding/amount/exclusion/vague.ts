import { isChinese } from '../candidate.ts'
import type { Exclusion } from './exclusion.ts'

const someBefore = /[几数]$/
const negatedHalf = /[没未尚]$/

/** 几百亩, 数十家: no number can be told; nor of what is not yet half. */
export const vague: Exclusion = {
  reason: 'vague',
  excludes: ({ token, near, rule, touching }) =>
    (touching.length === 0 && isChinese(token) && someBefore.test(near) && /^[十百千万亿]/.test(token.numeral)) ||
    (rule === 'half' && negatedHalf.test(near)),
}
