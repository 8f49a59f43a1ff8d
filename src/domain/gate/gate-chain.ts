import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { DatedRule } from '../light/light-rule.ts'
import type { ContractTerm } from './contract-term.ts'

/** Rows of the ledger `project` whose field says one of the codes. */
export interface Said {
  readonly field: string
  readonly codes: readonly string[]
}

/** A gate by its code and what its rule calls it. */
export interface GateName {
  readonly code: string
  readonly zh: string
  readonly en: string
}

/** One gate 节点 of the life cycle as a rule of the rulebook says it. */
export interface Gate extends GateName {
  /** What proves that it was reached. */
  readonly proof: { readonly zh: string; readonly en: string }
  /** Where the proof comes from. */
  readonly source: string
  readonly certainty: DatedRule['certainty']
  /** Gates that must be reached before it: a partial order. */
  readonly after: readonly string[]
  /** Projects that pass it by. A project that does not say is not one of them. */
  readonly skippedBy: readonly Said[]
  /** The only projects that pass through it; null: all. A project that does not say is not one of them. */
  readonly onlyFor: Said | null
  /** The day field of the ledger `project` that holds the day on which it was reached; null: it is recorded beside the ledger. */
  readonly actualField: string | null
  /** Rows of which that day is of something else, such as the day of a framework agreement. */
  readonly actualUnless: Said | null
  /** The day field that holds the planned day; null: the ledger has none. */
  readonly plannedField: string | null
  /** Terms of contracts that are checked here. */
  readonly terms: readonly ContractTerm[]
}

/** The gates of a project's life, in the order in which they are shown. */
export interface GateChain extends DatedRule {
  readonly gates: readonly Gate[]
}

/** What the ledger says of a project, by field: codes and days as text; null: not said. */
export type ProjectValues = Readonly<Record<string, string | null>>

/** The days of one gate of one project. */
export interface GateDays {
  readonly planned: CalendarDate | null
  /** The day promised last. */
  readonly promised: CalendarDate | null
  readonly actual: CalendarDate | null
}

/**
 * The gates through which a project passes: leased space has no land supply and no completion of its own. What comes before a gate that is
 * passed by comes before the gates behind it.
 *
 * @source docs/sources/certainty.md: every gate of the rulebook says where it comes from
 */
export function gatesOf({ gates }: Pick<GateChain, 'gates'>, values: ProjectValues): readonly Gate[] {
  const asked = gates.filter((gate) => passesThrough(gate, values))
  const handedOn = (code: string): readonly string[] =>
    findGate(asked, code) ? [code] : (findGate(gates, code)?.after.flatMap(handedOn) ?? [])
  return asked.map((gate) => ({ ...gate, after: [...new Set(gate.after.flatMap(handedOn))] }))
}

/** The gate of this code among those of a project; null where the project passes it by or nobody knows it. */
export function findGate(gates: readonly Gate[], code: string): Gate | null {
  return gates.find((gate) => gate.code === code) ?? null
}

/** The day on which the ledger says that a gate was reached; null: not said, or of something else. */
export function actualInLedger({ actualField, actualUnless }: Gate, values: ProjectValues): CalendarDate | null {
  if (actualField === null || (actualUnless !== null && says(actualUnless, values))) return null
  return dayIn(values, actualField)
}

/** The day that the ledger plans for a gate. */
export function plannedInLedger({ plannedField }: Gate, values: ProjectValues): CalendarDate | null {
  return plannedField === null ? null : dayIn(values, plannedField)
}

function passesThrough({ skippedBy, onlyFor }: Gate, values: ProjectValues): boolean {
  return !skippedBy.some((said) => says(said, values)) && (onlyFor === null || says(onlyFor, values))
}

function says({ field, codes }: Said, values: ProjectValues): boolean {
  const value = values[field] ?? null
  return value !== null && codes.includes(value)
}

function dayIn(values: ProjectValues, field: string): CalendarDate | null {
  return (values[field] ?? null) as CalendarDate | null // the shape of the rule lets day fields in alone
}
