import type { Candidate } from '../candidate.ts'
import { article, degree } from './article.ts'
import { code, documentSign, letteredType, telephone } from './code.ts'
import { damaged } from './damaged.ts'
import type { Exclusion, NoQuantity, Scene } from './exclusion.ts'
import { formula } from './formula.ts'
import { furniture } from './furniture.ts'
import { passingTime } from './measured-time.ts'
import { name } from './name.ts'
import { ordinal } from './ordinal.ts'
import { structure } from './structure.ts'
import { threshold } from './threshold.ts'
import { clockTime, recurring } from './time.ts'
import { unknownUnit } from './unknown-unit.ts'
import { vague } from './vague.ts'

/** Every family, the surest first: the first that fits gives the reason. */
const exclusions: readonly Exclusion[] = [
  damaged,
  furniture,
  documentSign,
  telephone,
  code,
  letteredType,
  passingTime,
  ordinal,
  formula,
  vague,
  threshold,
  name,
  recurring,
  clockTime,
  degree,
  article,
  structure,
  unknownUnit,
]

/** Why a candidate is no quantity; null when it is one. */
export function reasonAgainst(candidate: Candidate, scene: Scene): NoQuantity | null {
  return exclusions.find((exclusion) => exclusion.excludes(candidate, scene))?.reason ?? null
}
