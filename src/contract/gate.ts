import { z } from 'zod'
import { termAmounts, termDays, termReasons, termStates } from '#domain/gate/contract-term.ts'
import { gateReasons, gateStates } from '#domain/gate/gate-state.ts'
import { operation } from './operation.ts'
import {
  calendarDateText,
  certaintyTag,
  exactText,
  gateName,
  idText,
  judgingRule,
  placeRef,
  ruleWords,
  wording,
} from './shapes.ts'

/** A day that was promised for a gate, by whom and why; `why` is empty where nobody said. */
export const gatePromiseShape = z.object({
  number: z.int(),
  day: calendarDateText,
  why: z.string(),
  by: z.string(),
  recordedOn: calendarDateText,
  recordedAt: z.string(),
  synthetic: z.boolean(),
})

/** What was recorded of a gate that the ledger has no day for; `day` null: it was taken back. */
export const gateRecordShape = z.object({
  version: z.int(),
  day: calendarDateText.nullable(),
  evidence: z.string(),
  by: z.string(),
  recordedOn: calendarDateText,
  synthetic: z.boolean(),
})

const quantity = z.object({ value: exactText, unit: z.string() })

/** A term of one agreement, where it is checked. Either a day or an amount was promised; `actual` is what was reached, null: not told. */
export const gateTermShape = z.object({
  /** Row of the ledger `contract-terms`. */
  rowId: idText,
  agreement: ruleWords.nullable(),
  term: ruleWords.extend({ code: z.enum([...termDays, ...termAmounts]) }),
  promisedDay: calendarDateText.nullable(),
  promised: quantity.nullable(),
  actual: quantity.nullable(),
  state: z.enum(termStates),
  reason: z.enum(termReasons),
  synthetic: z.boolean(),
})

/** One gate of a project. Gates are named by their codes in `after`, `gates` and `reachedBefore`. */
export const gateShape = gateName.extend({
  proof: ruleWords,
  source: z.string(),
  certainty: certaintyTag,
  after: z.array(z.string()),
  state: z.enum(gateStates),
  reason: z.enum(gateReasons),
  /** The day of which the reason speaks. */
  day: calendarDateText.nullable(),
  daysLate: z.int().nullable(),
  /** What it waits for; of `unrecorded`, the gates behind it that were reached. */
  gates: z.array(z.string()),
  /** Gates that must come before it and were reached on a later day. */
  reachedBefore: z.array(z.string()),
  planned: calendarDateText.nullable(),
  actual: calendarDateText.nullable(),
  /** The field of the ledger `project` that holds the day on which it was reached; null: it is recorded here. */
  actualField: z.string().nullable(),
  /** Every promise, the first one first. */
  promises: z.array(gatePromiseShape),
  record: gateRecordShape.nullable(),
  terms: z.array(gateTermShape),
})

const ofProject = { id: idText }
const ofGate = { ...ofProject, gate: idText }

export const getGates = operation({
  id: 'gate.get',
  method: 'GET',
  path: '/api/projects/:id/gates',
  access: 'gate.read',
  summary:
    'The gates of a project in their order: state and reason, planned, promised and reached days, proof, and the contract terms due',
  input: z.object({ ...ofProject, asOf: calendarDateText.optional() }),
  output: z.object({
    id: idText,
    name: z.string(),
    place: placeRef,
    synthetic: z.boolean(),
    asOf: calendarDateText,
    /** The chain in force; null: the rulebook has none for this place. */
    rule: judgingRule.nullable(),
    /** False where the ledger does not say on what site it stands: then it passes land supply and completion. */
    siteSaid: z.boolean(),
    /** Photos and files on the row of the project. */
    files: z.int(),
    mayWrite: z.boolean(),
    gates: z.array(gateShape),
  }),
  errors: ['ledger.row-unknown'],
})

const refusals = ['ledger.row-unknown', 'access.outside-scope', 'gate.not-asked', 'gate.conflict'] as const

export const promiseGate = operation({
  id: 'gate.promise',
  method: 'POST',
  path: '/api/projects/:id/gates/:gate/promise',
  access: 'gate.write',
  summary: 'Promises a day for a gate; earlier promises stay. A later day than the last one says why',
  input: z.object({
    ...ofGate,
    day: calendarDateText,
    why: z.string().trim().max(500).default(''),
    /** How many promises the person was looking at. */
    expectedPromises: z.int().min(0),
  }),
  output: z.object({ number: z.int() }),
  errors: [...refusals, 'gate.reached', 'gate.day-past', 'gate.why-missing', 'calendar.year-out-of-range'],
})

export const reachGate = operation({
  id: 'gate.reach',
  method: 'POST',
  path: '/api/projects/:id/gates/:gate/reach',
  access: 'gate.write',
  summary: 'Records the day of a gate that the ledger has no field for, with what proves it; null takes it back',
  input: z.object({
    ...ofGate,
    day: calendarDateText.nullable(),
    evidence: wording,
    /** The version of the record that the person was looking at; 0 where there was none. */
    expectedVersion: z.int().min(0),
  }),
  output: z.object({ version: z.int() }),
  errors: [...refusals, 'gate.in-ledger', 'gate.day-to-come', 'gate.out-of-order'],
})
