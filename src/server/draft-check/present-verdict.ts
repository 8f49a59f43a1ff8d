import type { z } from 'zod'
import type { judgedFinding } from '#contract/draft-check.ts'
import type { Finding } from '#domain/finding/finding.ts'
import { toText } from '#domain/quantity/exact.ts'
import { type Compared, comparedOf } from '#domain/verdict/comparison.ts'
import type { Judgement } from '#domain/verdict/judgement.ts'
import { replacementFor, withUnit } from '#domain/verdict/rewriting.ts'
import { writtenNumber } from '#domain/verdict/written-number.ts'
import type { Translator } from '#i18n/translator.ts'
import { findingIds } from '../library/present-finding.ts'
import { presentIndicator, presentPlace } from '../place/present.ts'
import type { JudgedDraft } from './check-draft.ts'
import { asWritten, numberWords, otherAsWritten } from './figure-words.ts'
import { isOfParts, presentReason } from './present-reason.ts'
import { presentPassport, presentVerdictSource } from './present-source.ts'

type Shown = z.input<typeof judgedFinding>

/** Judged findings as the contract shows them. */
export function presentVerdicts(draft: JudgedDraft, say: Translator): Shown[] {
  const ids = findingIds(draft.findings)
  return draft.judgements.flatMap((judgement, index) => {
    const finding = draft.findings[index]
    return finding === undefined ? [] : presentVerdict(draft, { finding, judgement, ids, index }, say)
  })
}

interface Judged {
  readonly finding: Finding
  readonly judgement: Judgement
  readonly ids: readonly string[]
  readonly index: number
}

function presentVerdict(draft: JudgedDraft, judged: Judged, say: Translator): Shown {
  const { finding, judgement, ids, index } = judged
  const { verdict, figure, others, right } = judgement
  const { reference, asOf } = draft
  const compared = comparedOf(finding)
  const expected = expectedOf(judged, compared, say)
  return {
    id: ids[index] ?? '',
    ...readingOf(finding, draft),
    verdict,
    expected: isOfParts(judgement.reason.code) ? null : expected,
    source: figure && right && presentVerdictSource(figure, reference, say),
    others: others.map((other) => {
      const shown = otherAsWritten(other, compared)
      const source = presentVerdictSource(other, reference, say)
      return { value: shown.value, unit: shown.unit, text: numberWords(shown, say.locale), source }
    }),
    passport: figure && presentPassport(figure, asOf),
    reason: presentReason({ ...judged, reference, expected: expected?.text ?? null }, say),
    ...(judgement.misfit && { remark: say(`verdict.reason.${judgement.misfit.code}`) }),
  }
}

/** The finding itself, as the grammar read it. */
function readingOf(finding: Finding, { reference }: JudgedDraft) {
  const { start, end, quote, subject, comparator, value, value2, unit, placeName, period, deadline } = finding
  const indicator = finding.indicator === null ? undefined : reference.indicators.get(finding.indicator)
  const place = finding.place === null ? undefined : reference.places.get(finding.place)
  return {
    ...{ start, end, quote, subject, comparator, unit, placeName, period, deadline },
    value: toText(value),
    value2: value2 && toText(value2),
    indicator: indicator ? presentIndicator(indicator) : null,
    place: place ? presentPlace(place) : null,
    ...{ kind: finding.kind, cumulative: finding.cumulative, saidBy: finding.saidBy },
    ...{ confidence: finding.confidence, rules: { ...finding.rules } },
  }
}

/** Verdicts with which there is nothing to mend. */
const right: readonly Judgement['verdict'][] = ['same', 'rounded', 'unknown']

function expectedOf({ finding, judgement }: Judged, compared: Compared, say: Translator): Shown['expected'] {
  if (judgement.right === null) return null
  const shown = asWritten(judgement.right, compared)
  const replacement = right.includes(judgement.verdict) ? null : replacementOf(finding, judgement)
  return {
    ...{ comparator: shown.comparator, value: shown.value, valueHigh: shown.valueHigh, unit: shown.unit },
    text: numberWords(shown, say.locale),
    replacement: replacement === finding.quote ? null : replacement,
    certain: replacement !== null && isCertain(finding, judgement),
  }
}

function replacementOf(finding: Finding, { right: known }: Judgement): string | null {
  if (known === null || known.comparator !== '=' || known.valueHigh !== null) return null
  const written = writtenNumber(finding)
  const mended = known.inUnit === undefined ? null : withUnit(finding, written, known.inUnit)
  return mended ?? replacementFor(finding, written, known.value)
}

/** So sure a reading must be, when the very number is known of an earlier day or in another unit, to be replaced without a person's eyes. */
const sure = 0.4

function isCertain({ confidence }: Finding, { verdict, others, figure }: Judgement): boolean {
  const isExplained = verdict === 'outdated' || verdict === 'other-unit'
  const isContested = others.some(({ origin }) => origin !== 'ledger')
  return isExplained && figure !== null && !isContested && confidence >= sure
}
