import { yearOf } from '../../calendar/calendar-date.ts'
import { unitDimension } from '../../quantity/unit.ts'
import type { Change } from '../finding.ts'
import { type BaseYears, basePeriodOf } from './base-period.ts'
import { type Base, bareBasis, baseIn } from './basis.ts'
import { type Turn, turnOf } from './change.ts'
import { bareChange, comparedWith, doublingIsYearly, listJoint, rateGoesOn, severalYears } from './change-words.ts'
import type { Scene } from './scene.ts'
import { type Spot, sentenceBefore } from './spot.ts'

/** The change that a mention is, or nothing, and the rule that found it. */
export interface FoundChange {
  readonly change: Change
  readonly isLoss: boolean
  readonly rule: string
}

interface Before {
  readonly found: FoundChange
  readonly spot: Spot
  /** True when its base was said, and not only taken for granted. */
  readonly isSaid: boolean
}

/** The change of each mention; lists hand theirs on from member to member. */
export function changesOf(scene: Scene): readonly (FoundChange | null)[] {
  let before: Before | null = null
  const yearsOf = baseYears(scene)
  return scene.spots.map((spot, index) => {
    const column = scene.columns[index]?.change ?? null
    if (column !== null) return inColumn(column, spot)
    before = changeOf(scene, spot, before, yearsOf(spot))
    return before?.found ?? null
  })
}

function inColumn({ kind, basis }: Change, { quote }: Spot): FoundChange {
  const isLoss = /^[-－−]/.test(quote)
  return { change: { kind: isLoss ? 'fall' : kind, basis }, isLoss, rule: 'change-column' }
}

function changeOf(scene: Scene, spot: Spot, before: Before | null, years: BaseYears): Before | null {
  const isFollowing = before !== null && before.spot.index === spot.index - 1 && before.spot.sentence === spot.sentence
  const isListed = isFollowing && listJoint.test(spot.before) && sameDimension(spot, before.spot)
  const goesOn = isListed || (isFollowing && before?.found.change.kind === 'growth' && goesOnAsRate(spot, before.spot))
  const own = turnOf(spot, sentenceBefore(scene.reading, spot))
  const turn = goesOn && before !== null && isWordless(spot, own) ? inherited(before, spot) : own
  if (turn === null) return null
  const said = goesOn && before !== null ? before.found.change : saidBase(scene, spot, years)
  const base = said ?? (isFollowing && before?.isSaid && isBare(spot) ? before.found.change : null)
  const { basis, since } = base ?? assumedBase(scene, spot, turn, years)
  const change = since === undefined ? { kind: turn.kind, basis } : { kind: turn.kind, basis, since }
  return { found: { change, isLoss: turn.isLoss, rule: turn.rule }, spot, isSaid: base !== null }
}

function inherited({ found: { change, isLoss } }: Before, { quote }: Spot): Turn {
  const isNegative = /^[-－−]/.test(quote)
  return { kind: isNegative ? 'fall' : change.kind, isLoss: isLoss !== isNegative, rule: 'change-list' }
}

/** A member of a list that says nothing of its own: 分别下降 2.1 个、1.8 个百分点. */
function isWordless({ before }: Spot, own: Turn | null): boolean {
  return own === null || (own.kind === 'points' && before.length <= 1)
}

function goesOnAsRate(spot: Spot, rate: Spot): boolean {
  return spot.mention.unit === '%' && rate.mention.unit === '%' && rateGoesOn.test(spot.before)
}

function sameDimension(spot: Spot, other: Spot): boolean {
  return unitDimension(spot.mention.unit) === unitDimension(other.mention.unit)
}

/** A clause that is nothing but its change (增长 14.1%) has the base of the change before it. */
function isBare({ before }: Spot): boolean {
  return bareChange.test(before)
}

function saidBase(scene: Scene, spot: Spot, years: BaseYears): Base {
  const passage = sentenceBefore(scene.reading, spot)
  return (
    baseIn(spot.lead, passage, years) ??
    comparedBase(passage, years) ??
    planBase(scene, spot) ??
    wayBase(scene, spot, years, passage)
  )
}

/** 与 2020 年相比，企业增加 120 家: the base stands in a clause of its own. */
function comparedBase(passage: string, years: BaseYears): Base {
  const words = comparedWith.exec(passage)?.[1]
  return words === undefined ? null : baseIn(`比${words}`, passage, years)
}

/** 三年累计下降 11% in a plan for 2023—2025 counts from the year before it. */
function planBase({ document: { years } }: Scene, { lead }: Spot): Base {
  if (years === null || !/[三五两四\d]年(?:累计|共|总共)/.test(lead)) return null
  return { basis: 'since', since: String(years[0] - 1) }
}

/** 从 2021 年底的 33%上升到 57.6%, 涨了 24.6 个百分点: the way in the same sentence names the base. */
function wayBase({ wayTo, spots }: Scene, spot: Spot, years: BaseYears, passage: string): Base {
  const way = wayTo.get(spot.index - 1) ?? wayTo.get(spot.index - 2)
  if (way === undefined || spots[way.to]?.sentence !== spot.sentence || passage === '') return null
  const base = basePeriodOf(way.baseWords, years, null)
  return base === null || base.since === undefined ? null : { basis: base.basis, since: base.since }
}

/** The base when none is said. A doubling within a year is against the year before. */
function assumedBase({ reading }: Scene, spot: Spot, turn: Turn, { today, reported }: BaseYears): NonNullable<Base> {
  if (turn.rule === 'multiple-of') return { basis: 'other' }
  const year = reported ?? (today === null ? null : yearOf(today))
  if (turn.kind === 'multiple' && year !== null && doublingIsYearly.test(sentenceBefore(reading, spot)))
    return { basis: 'since', since: String(year - 1) }
  if (turn.kind === 'points' || turn.kind === 'multiple') return { basis: 'unstated' }
  if (severalYears.test(sentenceBefore(reading, spot))) return { basis: 'unstated' }
  return { basis: bareBasis(spot, unitDimension(spot.mention.unit) === 'ratio') }
}

/** For each spot the years from which its relative words count: the heading's, else the title's, else that of the day. */
function baseYears({ reading, sections, document: { year } }: Scene): (spot: Spot) => BaseYears {
  const today = reading.card.event ?? reading.card.published
  return ({ block }) => ({ today, reported: sections[block]?.year ?? year ?? null })
}
