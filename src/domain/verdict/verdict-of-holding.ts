import type { Compared } from './comparison.ts'
import { heldAgainst, rightIn, saysTheSame } from './comparison.ts'
import type { Holding } from './holding.ts'
import type { Judgement } from './judgement.ts'
import type { KnownFigure } from './known-figure.ts'
import type { ReasonCode } from './reason.ts'
import type { VerdictName } from './verdict-name.ts'

const verdicts: Partial<Record<Holding, readonly [VerdictName, ReasonCode]>> = {
  same: ['same', 'same'],
  rounded: ['rounded', 'rounded'],
  near: ['rounded', 'near'],
  bound: ['same', 'bound-holds'],
  open: ['unknown', 'only-bound-known'],
}

/** Verdict and reason of a number that holds or is left open; null where it does not hold. */
export function verdictOfHolding(holding: Holding): readonly [VerdictName, ReasonCode] | null {
  return verdicts[holding] ?? null
}

/** The verdict where the finding says what the leading figure says, or where that figure leaves it open; null where it says otherwise. */
export function agreeing(compared: Compared, figure: KnownFigure, others: readonly KnownFigure[]): Judgement | null {
  const found = verdictOfHolding(heldAgainst(compared, figure))
  if (found === null) return null
  const [verdict, code] = found
  const contrary = others.filter((other) => !saysTheSame(compared, other))
  const isContested = code === 'same' && contrary.length > 0
  return {
    verdict,
    reason: { code: isContested ? 'others-differ' : code },
    ...{ right: rightIn(figure, compared.finding.unit), figure, others: contrary },
  }
}
