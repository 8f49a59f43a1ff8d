import { type Candidate, isChinese } from '../candidate.ts'
import type { Exclusion } from './exclusion.ts'

/** 一企一策, 一项目一专班: one of this, one of that. */
const pairBehind = /^[^，。；、\d]{0,4}一[^，。；、\d]{1,3}/
const pairBefore = /一[^，。；、\d]{1,4}$/
/** 百县千镇万村, 千家万户. */
const magnitudes = /^[百千万亿]+$/
/** 三元区, 五台山: a place. */
const placeBehind = /^[区县市镇乡村里路街山桥坊]/
const titled = /^(?:级|产业集群|强|大关|台阶|俱乐部)/

function isMagnitude({ token: { numeral } }: Candidate): boolean {
  return magnitudes.test(numeral)
}

function isPairOfOnes({ token, before, after }: Candidate): boolean {
  return (
    token.numeral === '一' &&
    (pairBehind.test(after) || (pairBefore.test(before) && !/[，。；、]一[^，。；、\d]{1,4}$/.test(before)))
  )
}

/** Numbers that belong to a name: quoted campaigns, slogans, places, 千亿元台阶. */
export const name: Exclusion = {
  reason: 'name',
  excludes: (candidate, scene) => {
    const { token, after, bounds, unit } = candidate
    if (scene.isQuoted(candidate)) return true
    if (isMagnitude(candidate) && bounds.length === 0) return true
    if (isMagnitude(candidate) && titled.test(after) && !/^大关/.test(after)) return true
    if (isChinese(token) && token.numeral.length === 1 && /^[元台]$/.test(unit) && placeBehind.test(after)) return true
    return isPairOfOnes(candidate)
  },
}
