import type { Finding } from '../finding/finding.ts'
import { unitDimension } from '../quantity/unit.ts'
import { comparedOf } from './comparison.ts'
import { judgeChange } from './judge-change.ts'
import { judgeLevel } from './judge-level.ts'
import { judgeTarget } from './judge-target.ts'
import { type Judgement, unknown } from './judgement.ts'
import type { JudgedIndicator, Knowledge } from './known-figure.ts'
import { askedStretch } from './right-figures.ts'

/** Judges one figure of a draft by itself: what the other figures of the draft say is `judgeText`’s. */
export function judgeFinding(finding: Finding, knowledge: Knowledge): Judgement {
  const indicator = finding.indicator === null ? null : knowledge.indicator(finding.indicator)
  if (indicator === null) return unknown({ code: 'no-indicator' })
  if (finding.place === null) return unknown({ code: 'no-place' })
  if (finding.kind === 'forecast') return unknown({ code: 'forecast' })
  if (!isOfKind(finding, indicator)) return unknown({ code: 'other-dimension' })
  const asked = { compared: comparedOf(finding), indicator, place: finding.place, knowledge }
  if (finding.kind === 'target') return finding.change === null ? judgeTarget(asked) : unknown({ code: 'no-target' })
  const stretch = askedStretch(finding.period, knowledge.stated(indicator.id, finding.place))
  if (stretch === null) return unknown({ code: finding.period === null ? 'no-period' : 'not-reported' })
  const judged = (finding.change === null ? judgeLevel : judgeChange)({ ...asked, stretch })
  return finding.period === null && judged.verdict === 'differs'
    ? unknown({ code: 'no-period' }, judged.figure)
    : judged
}

const mistaken = new Set(['ratio', 'points'])

/** A level is measured as its indicator is; % and 百分点 are taken for one another, 元 and 美元 too. */
function isOfKind({ unit, change }: Finding, indicator: JudgedIndicator): boolean {
  const [own, known] = [unitDimension(unit), unitDimension(indicator.unit)]
  if (change !== null || own === known) return true
  return (mistaken.has(own) && mistaken.has(known)) || (own === 'money-usd' && known === 'money')
}
