import { enterpriseService } from './enterprise-service.ts'
import { enterprises } from './enterprises.ts'
import { factories } from './factories.ts'
import { growthRates } from './growth-rates.ts'
import { industrialSpace } from './industrial-space.ts'
import { investments } from './investment.ts'
import { land } from './land.ts'
import { neverIndicators } from './never.ts'
import { outputAndTax } from './output-and-tax.ts'
import { projects } from './projects.ts'
import { rates } from './rates.ts'
import { statisticsEntries } from './statistics-entries.ts'
import { unsureWordings } from './unsure.ts'
import type { Wording } from './wording.ts'

/** Every wording, in the order in which they are tried. Definitions are those of the rulebook; what was decided between them is in docs/texts-labelling.md. */
export const indicatorWordings: readonly Wording[] = [
  ...neverIndicators,
  ...statisticsEntries,
  ...enterprises,
  ...enterpriseService,
  ...unsureWordings,
  ...projects,
  ...rates,
  ...growthRates,
  ...investments,
  ...outputAndTax,
  ...factories,
  ...industrialSpace,
  ...land,
]
