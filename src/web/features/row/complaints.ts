import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import type { FieldProblem, Finding } from '../ledger/findings/finding.ts'
import type { SaveOutcome } from './row-saving.ts'

/** What was said against one value. */
export interface Complaints {
  readonly problems: readonly FieldProblem[]
  readonly findings: readonly Finding[]
}

const none: Complaints = { problems: [], findings: [] }

/** What stands at one field. A check that speaks of several stands at the first of them. */
export function complaintsAt(outcome: SaveOutcome | undefined, field: LedgerField, ledger: Ledger): Complaints {
  if (!outcome) return none
  return {
    problems: outcome.problems.filter((problem) => problem.field === field.name),
    findings: outcome.findings.filter((finding) => homeOf(finding, ledger) === field.name),
  }
}

/** What belongs to no field: it stands beside the button that saves. */
export function generalComplaints(outcome: SaveOutcome | undefined, ledger: Ledger): Complaints {
  if (!outcome) return none
  return {
    problems: outcome.problems.filter((problem) => !ledger.fields.has(problem.field)),
    findings: outcome.findings.filter((finding) => homeOf(finding, ledger) === undefined),
  }
}

/** Fields at which something stands, in the order of the form. */
export function fieldsWithComplaints(outcome: SaveOutcome | undefined, ledger: Ledger): LedgerField[] {
  return [...ledger.fields.values()].filter((field) => {
    const { problems, findings } = complaintsAt(outcome, field, ledger)
    return problems.length > 0 || findings.length > 0
  })
}

function homeOf({ fields }: Finding, ledger: Ledger): string | undefined {
  return fields.find((name) => ledger.fields.has(name))
}
