import type { VerdictName } from '#domain/verdict/verdict-name.ts'
import type { Translator } from '#i18n/translator.ts'
import type { MarkLook, TextMark } from '../library/marked-text/text-pieces.ts'
import type { Judged } from './draft-check.queries.ts'
import { replacementOf } from './mended-text.ts'

/** A sign for each verdict, told from the others by its shape; its word stands beside it. */
export const verdictSigns: Readonly<Record<VerdictName, string>> = {
  same: '✓',
  rounded: '≈',
  outdated: '↺',
  'other-unit': '⇄',
  'other-scope': '◎',
  'other-definition': '§',
  'other-source': '※',
  inconsistent: '∑',
  differs: '≠',
  unknown: '?',
}

const looks: Readonly<Record<VerdictName, MarkLook>> = {
  same: 'thin',
  rounded: 'thin',
  outdated: 'double',
  'other-unit': 'double',
  'other-scope': 'double',
  'other-definition': 'double',
  'other-source': 'single',
  inconsistent: 'double',
  differs: 'double',
  unknown: 'dashed',
}

/** Sign and word. */
export function verdictText(t: Translator, verdict: VerdictName): string {
  return `${verdictSigns[verdict]} ${t(`draft-check.verdict.${verdict}`)}`
}

/** True where the figure is confirmed and sources disagree. */
export function isContested({ reason }: Pick<Judged, 'reason'>): boolean {
  return reason.code === 'others-differ'
}

/** A judged figure as the text shows it; where it was replaced, with what stands there now. */
export function verdictMark(t: Translator, finding: Judged, isMended: boolean): TextMark {
  const { id, start, end, verdict } = finding
  const contested = isContested(finding) ? ` · ${t('draft-check.contested')}` : ''
  const replacement = isMended ? replacementOf(finding) : null
  return {
    id,
    start,
    end,
    look: looks[verdict],
    label: replacement === null ? `${verdictText(t, verdict)}${contested}` : t('draft-check.mended'),
    instead: replacement ?? undefined,
  }
}
