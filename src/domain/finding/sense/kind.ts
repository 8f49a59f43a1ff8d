import { unitDimension } from '../../quantity/unit.ts'
import type { FindingKind } from '../finding.ts'
import type { ColumnSays } from './column.ts'
import type { Said } from './mood-walk.ts'
import type { Mood } from './mood-words.ts'
import {
  aimAfter,
  attribute,
  attributeClause,
  demand,
  forecastAfter,
  investmentClause,
  listedPart,
  moneyRule,
  partOfTask,
  signing,
  stillOpen,
  taskAfter,
  taskBefore,
} from './near-words.ts'
import type { Spot } from './spot.ts'

/** Everything from which the kind of a mention is judged. */
export interface KindEvidence {
  readonly spot: Spot
  readonly said: Said | null
  /** The number from which a way starts. */
  readonly isWayStart: boolean
  readonly isShare: boolean
  readonly column: ColumnSays | null
  /** The words of the sentence up to it. */
  readonly lead: string
  /** The kind of the mention before, where it stands in the same sentence. */
  readonly before: Kind | null
  /** The mood that the paragraph had before this sentence. */
  readonly paragraph: Mood | null
  readonly section: Mood | null
  readonly isPlan: boolean
}

/** What a mention is, and the rule that decided it. */
export interface Kind {
  readonly kind: FindingKind
  readonly rule: string
}

type Judge = (evidence: KindEvidence) => Kind | null

const actual = (rule: string): Kind => ({ kind: 'actual', rule })
const target = (rule: string): Kind => ({ kind: 'target', rule })
const forecast = (rule: string): Kind => ({ kind: 'forecast', rule })

/** From the nearest evidence to the farthest; the first that speaks decides. */
const judges: readonly Judge[] = [
  ({ isWayStart }) => (isWayStart ? actual('way-start') : null),
  ({ column }) => (column === null || column.mood === null ? null : ofMood(column.mood, `${column.mood}-column`)),
  byTask,
  ({ spot }) => (stillOpen.test(spot.before) || isStillOpen(spot) ? actual('still-open') : null),
  byAimedSigning,
  ({ spot }) => (forecastAfter.test(spot.after) ? forecast('forecast-after') : null),
  byAttribute,
  byMoneyRule,
  ({ said }) => (said !== null && said.mood !== 'done' ? ofMood(said.mood, said.rule) : null),
  ({ spot, said }) => (aimAfter.test(spot.after) && !isFreshlyDone(said) ? target('aim-after') : null),
  byPartOfTask,
  ({ said }) => (said === null ? null : ofMood(said.mood, said.rule)),
  ({ spot }) => (demand.test(spot.quote) ? target('aim-bound') : null),
  ({ spot, before }) => (isDemand(before) && !/[；;]/.test(spot.near) ? target('aim-list') : null),
  ({ section }) => (section === 'aim' || section === 'forecast' ? ofMood(section, `${section}-section`) : null),
  ({ paragraph }) => (paragraph === 'aim' ? target('aim-paragraph') : null),
  ({ isPlan, section }) => (isPlan && section !== 'done' ? target('aim-document') : null),
]

/** The kind of a mention; without any evidence it is what happened or holds. */
export function kindOf(evidence: KindEvidence): Kind {
  for (const judge of judges) {
    const kind = judge(evidence)
    if (kind !== null) return kind
  }
  return actual('plain')
}

function ofMood(mood: Mood, rule: string): Kind {
  return mood === 'aim' ? target(rule) : mood === 'forecast' ? forecast(rule) : actual(rule)
}

function isFreshlyDone(said: Said | null): boolean {
  return said?.isFresh === true && said.mood === 'done'
}

function byTask({ spot, isShare }: KindEvidence): Kind | null {
  if (taskAfter.test(spot.after)) return target('aim-task')
  if (attributeClause.test(spot.near)) return null
  return !isShare && taskBefore.test(spot.near) ? target('aim-task') : null
}

/** The parts of a task are tasks. */
function byPartOfTask({ spot, before, said, isShare }: KindEvidence): Kind | null {
  if (isShare || said?.isFresh === true) return null
  const isFirst = before?.rule === 'aim-task' && partOfTask.test(spot.near)
  return isFirst || (before?.rule === 'aim-part' && listedPart.test(spot.near)) ? target('aim-part') : null
}

/** 对 6 个长期未开工项目. */
function isStillOpen({ before, after }: Spot): boolean {
  return /[对把将]$/.test(before) && /^[^，。；,;]{0,6}(?:未|没有)/.test(after)
}

function isDemand(kind: Kind | null): boolean {
  return kind?.rule === 'aim-bound' || kind?.rule === 'aim-list'
}

/** 新签约项目 80 个，总投资 320 亿元: where the signing is aimed at, so is what is signed. */
function byAimedSigning({ spot, before, lead }: KindEvidence): Kind | null {
  const isSigned = /^[^，。；,;]{0,8}[、，,]?(?:计划|合同|协议)?总投资(?:额|约)?$/.test(spot.near) && signing.test(lead)
  return isSigned && before?.kind === 'target' ? target(before.rule) : null
}

function byAttribute({ spot, said, before }: KindEvidence): Kind | null {
  const isPartOfOne = before?.rule === 'attribute' && /其中/.test(spot.before)
  const isOfOne = before?.rule === 'attribute' && investmentClause.test(spot.near)
  const isAttribute = attribute.test(spot.near) || attributeClause.test(spot.near) || isOfOne
  return (isAttribute || isPartOfOne) && !isFreshlyAhead(said) ? actual('attribute') : null
}

/** What a rule of money speaks of: amounts, rates and shares of them, points of an evaluation. */
const moneyDimensions: ReadonlySet<string> = new Set([
  ...['money', 'money-usd', 'money-per-area', 'money-per-area-month', 'money-per-person', 'money-per-electricity'],
  ...['ratio', 'points', 'score'],
])

/** A rule of money goes on through its sentence: 给予补助，单个项目最高 500 万元. A time alone (两年内) makes no aim of it. */
function byMoneyRule({ spot, said, before }: KindEvidence): Kind | null {
  const goesOn = before?.rule === 'money-rule' && unitDimension(spot.mention.unit) === 'money'
  if (!moneyDimensions.has(unitDimension(spot.mention.unit))) return null
  const isRule = goesOn || moneyRule.test(spot.lead + spot.quote + spot.after)
  return isRule && (!isFreshlyAhead(said) || said?.rule === 'aim-time') ? actual('money-rule') : null
}

function isFreshlyAhead(said: Said | null): boolean {
  return said?.isFresh === true && said.mood !== 'done'
}
