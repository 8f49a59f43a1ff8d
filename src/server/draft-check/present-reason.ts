import type { z } from 'zod'
import type { judgedFinding } from '#contract/draft-check.ts'
import type { Finding } from '#domain/finding/finding.ts'
import { toText } from '#domain/quantity/exact.ts'
import { isUnitCode } from '#domain/quantity/unit.ts'
import type { Judgement } from '#domain/verdict/judgement.ts'
import type { KnownFigure } from '#domain/verdict/known-figure.ts'
import type { ReasonCode } from '#domain/verdict/reason.ts'
import { dayText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import type { Translator } from '#i18n/translator.ts'
import { unitText } from '#i18n/unit-text.ts'
import { presentIndicator, presentPlace } from '../place/present.ts'
import type { Reference } from '../place/reference.ts'
import { numberWords } from './figure-words.ts'
import { presentVerdictSource } from './present-source.ts'

type Shown = z.input<typeof judgedFinding>['reason']

interface Reasoned {
  readonly finding: Finding
  readonly judgement: Judgement
  readonly ids: readonly string[]
  readonly reference: Reference
  /** The right figure in words. */
  readonly expected: string | null
}

/** Why a finding is judged as it is, as a sentence and as what the sentence speaks of. */
export function presentReason(reasoned: Reasoned, say: Translator): Shown {
  const { judgement, ids, reference } = reasoned
  const { code, day, findings = [] } = judgement.reason
  const place = reference.places.get(judgement.reason.place ?? '')
  const indicator = reference.indicators.get(judgement.reason.indicator ?? '')
  return {
    code,
    text: sentenceOf(reasoned, say),
    place: place ? presentPlace(place) : null,
    indicator: indicator ? presentIndicator(indicator) : null,
    day: day ?? null,
    findings: findings.flatMap((index) => ids[index] ?? []),
  }
}

/** Where parts do not add up it is told to what they do: whether the whole is wrong or one of them, the draft does not say. */
function sentenceOf(reasoned: Reasoned, say: Translator): string {
  const { code } = reasoned.judgement.reason
  const isSum = isOfParts(code) && reasoned.expected !== null
  return say(isSum ? `verdict.sum.${code}` : `verdict.reason.${code}`, paramsOf(reasoned, say))
}

/** True for a whole and parts that do not add up. */
export function isOfParts(code: ReasonCode): code is 'parts-exceed' | 'parts-miss' {
  return code === 'parts-exceed' || code === 'parts-miss'
}

function paramsOf({ finding, judgement, reference, expected }: Reasoned, say: Translator): Record<string, string> {
  const { figure, reason } = judgement
  const place = reference.places.get(reason.place ?? '')
  const own = reference.places.get(finding.place ?? '')
  const indicator = reference.indicators.get(reason.indicator ?? finding.indicator ?? '')
  return {
    value: expected ?? '—',
    target: figure ? aimWords(figure, say) : '—',
    source: figure ? presentVerdictSource(figure, reference, say).name : '—',
    place: place ? placeName(place, say.locale) : '—',
    own: own ? placeName(own, say.locale) : (finding.placeName ?? '—'),
    indicator: indicator ? nameOf(presentIndicator(indicator), say.locale) : '—',
    day: reason.day === undefined ? '—' : dayText(reason.day, say.locale),
    unit: reason.unit !== undefined && isUnitCode(reason.unit) ? unitText(reason.unit, say.locale) : '—',
  }
}

/** A promised number; 320 家以上 is told by its number. */
function aimWords({ value, valueHigh, unit }: KnownFigure, say: Translator): string {
  return numberWords(
    { comparator: '=', value: toText(value), valueHigh: valueHigh && toText(valueHigh), unit },
    say.locale,
  )
}
