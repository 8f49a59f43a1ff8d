import type { LedgerDefinition } from '../ledger/ledger.ts'
import { project } from './project.ts'

/** Every ledger, in the order in which screens list them: a ledger refers only to ledgers of this list. */
export const ledgerDefinitions: readonly LedgerDefinition[] = [project]
