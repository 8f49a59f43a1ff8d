import { unitDimension } from '../../../quantity/unit.ts'
import type { Candidate } from '../candidate.ts'
import type { Exclusion } from './exclusion.ts'

const counting: ReadonlySet<string> = new Set(['count', 'people', 'occurrence', 'score'])
/** Behind its noun 一 counts (企业一家); behind these it does not. */
const noNoun = /(?:[这那每某同哪另任其中有上下是成为在把被和与了的以]|其中|另有|还有|^)$/
const closes = /^(?:[，。；、,;）)！\n]|$)/
const only = /(?:仅|只|仅有|只有|就)$/

/** 一家 before its noun is an article (一家企业说); with a bound or behind the noun it counts. */
export const article: Exclusion = {
  reason: 'article',
  excludes: (candidate) => isOne(candidate) && !countsOne(candidate),
}

function isOne({ token, unit, value }: Candidate): boolean {
  return token.numeral === '一' && value.eq('1') && counting.has(unitDimension(unit))
}

function countsOne({ unit, bounds, before, clause, after }: Candidate): boolean {
  if (bounds.length > 0 || only.test(before)) return true
  if (unit === '份') return false // 报送材料一份
  return closes.test(after) && /\p{Script=Han}$/u.test(clause) && !noNoun.test(clause)
}

const wholeWords = /^(?:重要|必要|明显|突出|满意|关键|困难|不易|迫切|有限|紧迫|感谢|有力|严峻|复杂|薄弱|可观|亮眼)/

/** 十分重要, 百分: a degree, not a mark. */
export const degree: Exclusion = {
  reason: 'article',
  excludes: ({ token, unit, after, before }) =>
    unit === '分' && !/\d/.test(token.numeral) && (wholeWords.test(after) || !/(?:满|得|扣|加|计|各|值)$/.test(before)),
}
