import type { LedgerDefinition } from '../ledger/ledger.ts'
import { building } from './building.ts'
import { contractTerms } from './contract-terms.ts'
import { enterprise } from './enterprise.ts'
import { enterpriseMonth } from './enterprise-month.ts'
import { parcel } from './parcel.ts'
import { park } from './park.ts'
import { project } from './project.ts'
import { projectMonth } from './project-month.ts'
import { space } from './space.ts'
import { tenancy } from './tenancy.ts'

/** Every ledger, in the order in which screens list them: a ledger refers only to ledgers of this list, and takes its place only from one before it. */
export const ledgerDefinitions: readonly LedgerDefinition[] = [
  park,
  project,
  projectMonth,
  enterprise,
  enterpriseMonth,
  parcel,
  building,
  space,
  tenancy,
  contractTerms,
]
