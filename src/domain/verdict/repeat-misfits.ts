import type { Finding } from '../finding/finding.ts'
import { exact, share, zero } from '../quantity/exact.ts'
import { stretchOf } from './figures-for.ts'
import { roundAt } from './holding.ts'
import { type Leeway, leewayOf, overlap } from './leeway.ts'
import type { Misfit } from './misfit.ts'
import { writtenNumber } from './written-number.ts'

const hundred = exact(100)

/** Words that many things of one text have: 年度计划, 总投资. A subject of these alone does not say which thing is meant. */
const attributes =
  /年度|本年|全年|计划|规划|预计|总|完成|新增|累计|投资|资金|金额|面积|产值|税收|项目|企业|用地|占地|建筑|个数|数量|就业|合计/g

/** What a figure tells of; null where the draft does not say it well enough to be held against another figure. */
function topicOf(finding: Finding): string | null {
  const { indicator, subject, place, placeName, period, kind, unit, cumulative } = finding
  const thing = indicator ?? (subject.replace(attributes, '').length >= 2 ? subject : null)
  if (thing === null || period === null || (place === null && placeName === null)) return null
  return [thing, place ?? placeName, period, kind, unit, cumulative].join('|')
}

/** The same thing, place and time with two numbers that cannot both be right; each is told of the first. */
export function repeatMisfits(findings: readonly Finding[]): readonly Misfit[] {
  const first = new Map<string, number>()
  return findings.flatMap((finding, index) => {
    const topic = finding.change === null && finding.partOf === null ? topicOf(finding) : null
    if (topic === null) return []
    const key = `${topic}|${finding.saidBy ?? ''}`
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, index)
      return []
    }
    const [one, other] = [leewayOf(finding), leewayOf(findings[earlier] as Finding)] // an index of the list itself
    if (one === null || other === null || overlap(one, other)) return []
    return [
      { finding: index, code: 'said-twice' as const, against: [earlier], right: null },
      { finding: earlier, code: 'said-twice' as const, against: [index], right: null },
    ]
  })
}

/** Growths that are not what the draft’s own two levels give: 120 亿元, 去年同期 90 亿元, 增长 20%. */
export function growthMisfits(findings: readonly Finding[]): readonly Misfit[] {
  const levels = new Map<string, number>()
  findings.forEach((finding, index) => {
    const topic = finding.change === null && finding.kind === 'actual' ? levelKey(finding, finding.period) : null
    if (topic !== null && !levels.has(topic)) levels.set(topic, index)
  })
  return findings.flatMap((finding, index) => {
    if (finding.unit !== '%' || !(finding.change?.kind === 'growth' || finding.change?.kind === 'fall')) return []
    const now = levels.get(levelKey(finding, finding.period) ?? '')
    const base = levels.get(levelKey(finding, basePeriod(finding)) ?? '')
    if (now === undefined || base === undefined) return []
    const [level, before] = [findings[now] as Finding, findings[base] as Finding] // indexes of the list itself
    const given = growthBetween(level, before)
    const said = leewayOf(finding)
    if (given === null || said === null || level.unit !== before.unit || overlap(given, said)) return []
    const exactly = share(level.value.minus(before.value), before.value).times(hundred)
    return [
      {
        ...{ finding: index, code: 'growth-differs' as const, against: [now, base] },
        right: roundAt(exactly, writtenNumber(finding).step),
      },
    ]
  })
}

function levelKey({ indicator, subject, place, placeName }: Finding, period: string | null): string | null {
  const thing = indicator ?? (subject.length >= 2 ? subject : null)
  return thing === null || period === null ? null : [thing, place ?? placeName, period].join('|')
}

function basePeriod({ change, period }: Finding): string | null {
  if (change?.basis === 'since') return stretchOf(change.since ?? null)?.code ?? null
  if (change?.basis !== 'yoy' || period === null) return null
  return period.replace(/\d{4}/g, (year) => String(Number(year) - 1).padStart(4, '0'))
}

function growthBetween(now: Finding, before: Finding): Leeway | null {
  const [level, base] = [leewayOf(now), leewayOf(before)]
  if (level === null || base === null || base.from.lte(zero)) return null
  return {
    from: share(level.from.minus(base.to), base.to).times(hundred),
    to: share(level.to.minus(base.from), base.from).times(hundred),
  }
}
