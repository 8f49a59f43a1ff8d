import type { z } from 'zod'
import type { checkDraft } from '#contract/draft-check.ts'
import { verdictNames } from '#domain/verdict/verdict-name.ts'
import type { Translator } from '#i18n/translator.ts'
import { presentBlocks } from '../library/present-finding.ts'
import { presentPlace } from '../place/present.ts'
import type { JudgedDraft } from './check-draft.ts'
import { presentVerdicts } from './present-verdict.ts'

export type ShownDraft = z.input<(typeof checkDraft)['output']>

/** A judged draft as the contract shows it. */
export function presentDraft(draft: JudgedDraft, say: Translator): ShownDraft {
  const { asOf, original, text, own, event, place } = draft
  const findings = presentVerdicts(draft, say)
  return {
    ...{ asOf, text: original, blocks: presentBlocks(text), findings },
    card: {
      ...{ title: own.title, published: own.published, event, place: presentPlace(place) },
      isEventStated: own.event !== null || own.published !== null,
      isPlaceStated: draft.isPlaceStated,
    },
    notJudged: draft.findings.length - findings.length,
    counts: countsOf(findings),
  }
}

function countsOf(findings: ShownDraft['findings']): ShownDraft['counts'] {
  const counts = Object.fromEntries(verdictNames.map((name) => [name, 0])) as ShownDraft['counts'] // every name is there
  for (const { verdict } of findings) counts[verdict] += 1
  return counts
}
