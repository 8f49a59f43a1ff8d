import type { z } from 'zod'
import type { targetProposal } from '#contract/library-proposal.ts'
import type { Finding } from '#domain/finding/finding.ts'
import { compareExact, zero } from '#domain/quantity/exact.ts'

type Named = Pick<Finding, 'subject' | 'change' | 'cumulative' | 'comparator' | 'value'>

/** Whether a number is a fall by so much: its indicator's name says so, and its number has no sign. */
export function isFall({ change, value }: Pick<Finding, 'change' | 'value'>): boolean {
  return change !== null && compareExact(value, zero) < 0
}

/** What the rulebook does not have is published only; a share of something does not add up. */
export function proposedIndicator(finding: Named, unit: string): z.input<typeof targetProposal>['newIndicator'] {
  const { change, cumulative, comparator } = finding
  const isRatio = change !== null || unit === '%' || unit === '百分点' || unit.includes('/')
  const isLimit = comparator === '<=' || comparator === '<'
  return {
    name: nameOf(finding),
    unit,
    accumulation: isRatio ? 'ratio' : cumulative ? 'stock' : 'flow',
    direction: change !== null && isLimit ? 'down' : 'up',
  }
}

/** Says that it shall be, not what. */
const leadingVerb = /^(?:完成|实现|达到|力争|确保|争取)+/
const changeName = /(?:增速|增幅|降幅)$/
const changeNames = { growth: '增速', fall: '降幅', points: '增幅', multiple: '倍数' } as const

function nameOf(finding: Named): string {
  const { subject, change } = finding
  const name = subject.replace(leadingVerb, '') || '未命名'
  if (change === null) return name
  return `${name.replace(changeName, '')}${isFall(finding) ? changeNames.fall : changeNames[change.kind]}`
}
