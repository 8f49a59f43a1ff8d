import type { planImport } from '#contract/import.ts'
import type { OutputOf } from '#contract/operation.ts'

/** What an import would do, as the server answers it. */
export type ImportPlan = OutputOf<typeof planImport>
