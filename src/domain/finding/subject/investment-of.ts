import type { Frame } from './frame.ts'
import type { IndicatorFound } from './indicator-found.ts'
import { investmentMade, investors, otherInvestment } from './investment-wordings.ts'
import type { Thing } from './thing.ts'
import type { Told } from './told.ts'

const investments = new Set(investors.map(({ id }) => id))

/** True for an indicator of investment that was made. */
export function isInvestment(indicator: string | null): indicator is string {
  return indicator !== null && investments.has(indicator)
}

/** Investment that was made, by whose it is: nearest word of the subject, then of the sentence, then what was told of last, then the title. */
export function investmentOf(
  frame: Frame,
  { subject }: Thing,
  told: readonly Told[],
  title: string,
): IndicatorFound | null {
  if (frame.dimension !== 'money' && frame.sense.change === null) return null
  if (!investmentMade.test(subject) || otherInvestment.test(subject)) return null
  return investorOf(frame, subject, told, title)
}

/** Whose investment it is, whatever measures it. */
export function investorOf(frame: Frame, subject: string, told: readonly Told[], title: string): IndicatorFound {
  const own = nearest(subject)
  if (own !== null && own !== anyProject) return { indicator: own, rule: 'investment-of' }
  const near = nearest(frame.lead)
  if (own !== null && near === null) return { indicator: own, rule: 'investment-of' }
  if (near !== null) return { indicator: near, rule: 'investment-in-sentence' }
  const topic = lastInvestment(told)
  return topic === null ? titleInvestment(title) : { indicator: topic, rule: 'investment-carried' }
}

/** Whose investment a document tells of by its title alone. */
function titleInvestment(title: string): IndicatorFound {
  const indicator = nearest(title)
  return { indicator, rule: indicator === null ? 'several' : 'investment-by-title' }
}

/** The investment that was told of last, near enough to be spoken of still. */
export function lastInvestment(told: readonly Told[]): string | null {
  for (let at = told.length - 1; at >= Math.max(0, told.length - STILL_SPOKEN_OF); at -= 1) {
    const indicator = told[at]?.indicator ?? null
    if (isInvestment(indicator)) return indicator
  }
  return null
}

const anyProject = 'project-investment'
const STILL_SPOKEN_OF = 40

function nearest(words: string): string | null {
  let best: { id: string | null; end: number; length: number } | null = null
  for (const { words: pattern, id } of investors)
    for (const found of words.matchAll(pattern)) {
      const end = found.index + found[0].length
      if (best === null || end > best.end) best = { id, end, length: found[0].length }
    }
  return best?.id ?? null
}
