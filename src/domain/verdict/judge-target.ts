import { type CalendarDate, yearOf } from '../calendar/calendar-date.ts'
import type { Finding } from '../finding/finding.ts'
import { exact } from '../quantity/exact.ts'
import { type Compared, heldAgainst, isTelling, rightIn, saysTheSame } from './comparison.ts'
import { stretchOf } from './figures-for.ts'
import { holds } from './holding.ts'
import { type Judgement, unknown } from './judgement.ts'
import type { JudgedIndicator, Knowledge, KnownFigure } from './known-figure.ts'
import { unitMeant } from './other-unit.ts'
import type { Reason } from './reason.ts'
import type { VerdictName } from './verdict-name.ts'

interface Asked {
  readonly compared: Compared
  readonly indicator: JudgedIndicator
  readonly place: string
  readonly knowledge: Knowledge
}

/**
 * Judges what a draft says is aimed at: against the programme’s targets for the indicator and place that are to be kept by the same day, or
 * in the same year. Any of several levels may be meant.
 */
export function judgeTarget(asked: Asked): Judgement {
  const { compared, indicator, place, knowledge } = asked
  const until = dueOn(compared.finding)
  const all = knowledge.targets(indicator.id, place).map(asNumber)
  const current = all.filter((target) => target.knownUntil === null && isMeant(target, until))
  const meant = current.find((target) => isKept(compared, target)) ?? current[0]
  if (meant === undefined) return otherwise(asked, null, until) ?? unknown({ code: 'no-target' })
  const others = current.filter((target) => target !== meant)
  const right = rightIn(meant, compared.finding.unit)
  if (right === null) return unknown({ code: 'other-dimension' }, meant)
  if (isKept(compared, meant)) {
    const isSame = heldAgainst(plainly(compared), meant) === 'same'
    return {
      verdict: isSame ? 'same' : 'rounded',
      reason: { code: isSame ? 'same' : 'rounded' },
      right,
      figure: meant,
      others: [],
    }
  }
  return (
    otherwise(asked, meant, until) ?? {
      verdict: 'differs',
      reason: { code: 'target-differs' },
      right,
      figure: meant,
      others,
    }
  )
}

/** A target’s own bound (≥ 320) is how it is kept; its number is 320. */
function asNumber(target: KnownFigure): KnownFigure {
  return target.comparator === '~' ? target : { ...target, comparator: '=' }
}

/** 力争达到 300, 不低于 300 and 300 name one target; 超 300 may stand for a higher one. */
function plainly(compared: Compared): Compared {
  const { comparator } = compared.finding
  const isPlain = compared.written.isMore || comparator === '~' || comparator === '='
  return isPlain ? compared : { ...compared, finding: { ...compared.finding, comparator: '=' } }
}

function isKept(compared: Compared, target: KnownFigure): boolean {
  if (isSaid(compared, target)) return true
  return compared.finding.comparator === '>' && holds(heldAgainst(compared, target))
}

/** The aim’s own number, or one that is near it: 1万亿 rounds 8000亿, and names another aim. */
function isSaid(compared: Compared, target: KnownFigure): boolean {
  const right = rightIn(target, compared.finding.unit)
  if (right === null || !saysTheSame(plainly(compared), target)) return false
  return compared.written.isMore || right.value.minus(compared.finding.value).abs().lte(right.value.abs().times(near))
}

/** A twentieth, as 约 may be off (`holding.ts`). */
const near = exact('0.05')

function dueOn({ deadline, period }: Finding): CalendarDate | null {
  return deadline ?? stretchOf(period)?.to ?? null
}

/** Without a day the target of any year may be meant; the latest one leads. */
function isMeant({ periodTo }: KnownFigure, until: CalendarDate | null): boolean {
  return until === null || periodTo === until || yearOf(periodTo) === yearOf(until)
}

function otherwise(asked: Asked, meant: KnownFigure | null, until: CalendarDate | null): Judgement | null {
  const { compared, indicator, place, knowledge } = asked
  const own = knowledge.targets(indicator.id, place).map(asNumber)
  const earlier = own.find((one) => one.knownUntil !== null && isMeant(one, until) && isSaid(compared, one))
  if (earlier) return explained(asked, meant, 'outdated', { code: 'known-earlier', day: earlier.knownFrom })
  const unit = meant && unitMeant(compared.finding, compared.written, meant)
  if (unit) return explained(asked, meant, 'other-unit', { code: 'other-unit', unit })
  const past = own.find((one) => one.knownUntil === null && !isMeant(one, until) && isSaid(compared, one))
  if (past) return explained(asked, meant, 'outdated', { code: 'earlier-period', day: past.periodTo })
  if (!isTelling(compared)) return null
  const around = knowledge.around(place).find((other) => isTargetOf(asked, indicator.id, other.place, until))
  if (around) return explained(asked, meant, 'other-scope', { code: `place-${around.how}`, place: around.place })
  const sibling = knowledge.siblings(indicator.id).find((other) => isTargetOf(asked, other.indicator, place, until))
  if (!sibling) return null
  const verdict = sibling.how === 'sibling-indicator' ? 'other-definition' : 'other-scope'
  return explained(asked, meant, verdict, { code: sibling.how, indicator: sibling.indicator })
}

function isTargetOf(
  { compared, knowledge }: Asked,
  indicator: string,
  place: string,
  until: CalendarDate | null,
): boolean {
  return knowledge
    .targets(indicator, place)
    .map(asNumber)
    .some((one) => one.knownUntil === null && isMeant(one, until) && isSaid(compared, one))
}

function explained({ compared }: Asked, figure: KnownFigure | null, verdict: VerdictName, reason: Reason): Judgement {
  const right = figure && rightIn(figure, compared.finding.unit)
  return {
    verdict,
    reason,
    right: right && reason.unit ? { ...right, inUnit: reason.unit } : right,
    figure,
    others: [],
  }
}
