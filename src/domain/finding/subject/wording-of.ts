import type { Frame } from './frame.ts'
import type { IndicatorFound } from './indicator-found.ts'
import type { Thing } from './thing.ts'
import { lastOfSentence, type Told } from './told.ts'
import { indicatorWordings } from './wording/indicator-wordings.ts'
import type { Counted, Wording } from './wording/wording.ts'

interface ReadyWording {
  readonly wording: Wording
  readonly words: readonly RegExp[]
  readonly without: RegExp | null
  readonly scope: RegExp | null
  readonly notScope: RegExp | null
}

const ready: readonly ReadyWording[] = indicatorWordings.map((wording) => ({
  wording,
  words: wording.words.map((words) => new RegExp(words, 'u')),
  without: pattern(wording.without),
  scope: pattern(wording.scope),
  notScope: pattern(wording.notScope),
}))

function pattern(words: string | undefined): RegExp | null {
  return words === undefined ? null : new RegExp(words, 'u')
}

/** Finds the first wording that holds; null where none does. */
export type WordingReader = (frame: Frame, thing: Thing, told: readonly Told[]) => IndicatorFound | null

/** Reads the things of one text; which wordings a subject's words allow is looked up once. */
export function wordingReader(): WordingReader {
  const bySubject = new Map<string, readonly ReadyWording[]>()
  return (frame, { subject }, told) => {
    const saying = bySubject.get(subject) ?? ready.filter((one) => isSaid(one, subject))
    bySubject.set(subject, saying)
    const found = saying.find((one) => holds(one, frame, subject, told))
    if (found === undefined) return null
    return { indicator: found.wording.id, rule: found.wording.id === null ? 'none' : 'wording' }
  }
}

function isSaid({ words, without }: ReadyWording, subject: string): boolean {
  return words.every((one) => one.test(subject)) && without?.test(subject) !== true
}

function holds({ wording, scope, notScope }: ReadyWording, frame: Frame, subject: string, told: readonly Told[]) {
  if (!isCounted(wording, frame)) return false
  if (wording.cumulative !== undefined && wording.cumulative !== isRunning(frame, subject)) return false
  if (wording.bound === 'upper' && !frame.mention.comparator.startsWith('<')) return false
  if (scope !== null && !scope.test(`${frame.lead}${subject}`)) return false
  if (notScope?.test(frame.lead) === true) return false
  if (wording.notPartOf !== undefined && isPartOf(wording.notPartOf, frame, told)) return false
  return wording.beside === undefined || stands(wording.beside, frame, told)
}

function isRunning({ sense }: Frame, subject: string): boolean {
  return sense.cumulative || /累计|总数|总量/u.test(subject)
}

const changing: readonly string[] = ['ratio', 'points'] satisfies readonly Counted[]

function isCounted({ counted, change }: Wording, { dimension, mention, sense }: Frame): boolean {
  const isRate = changing.includes(dimension)
  if (change === 'rate') return sense.change !== null && isRate
  if (sense.change !== null && isRate) return true
  if (counted === undefined) return dimension !== 'score' && !isRate
  return countedAs(mention.unit, dimension).some((kind) => counted.includes(kind))
}

/** What a unit counts: 家 and 户 firms, 个 and 项 projects and other things. */
function countedAs(unit: string, dimension: Frame['dimension']): readonly Counted[] {
  if (unit === '家次') return ['visits', dimension]
  if (unit === '家' || unit === '户') return ['firms']
  if (unit === '个' || unit === '项') return ['projects', 'things', 'firms']
  return dimension === 'count' ? ['things'] : [dimension]
}

const BESIDE = 4

function isPartOf(ids: string, frame: Frame, told: readonly Told[]): boolean {
  const whole = frame.sense.partOf === null ? undefined : told[frame.sense.partOf]
  return whole !== undefined && new RegExp(ids, 'u').test(`${whole.indicator ?? ''} ${whole.subject}`)
}

function stands(ids: readonly string[], frame: Frame, told: readonly Told[]): boolean {
  const whole = frame.sense.partOf === null ? undefined : told[frame.sense.partOf]
  if (whole !== undefined) return ids.includes(whole.indicator ?? '')
  return (
    lastOfSentence(
      told,
      frame,
      (one) => frame.index - one.frame.index <= BESIDE && ids.includes(one.indicator ?? ''),
    ) !== null
  )
}
