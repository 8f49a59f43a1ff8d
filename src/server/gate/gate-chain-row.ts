import { z } from 'zod'
import type { LightRuleRow } from '#db/light-rule.repository.ts'
import { termAmounts, termDays } from '#domain/gate/contract-term.ts'
import type { GateChain } from '#domain/gate/gate-chain.ts'
import { openLedger } from '#domain/ledger/ledger.ts'
import { project } from '#domain/ledgers/project.ts'
import { datedRule } from '../light/dated-rule.ts'

export const gateChainKind = 'gate-chain'

const { fields } = openLedger(project)
const code = z.string().regex(/^[a-z][a-z-]{0,39}$/)
const text = z.string().trim().min(1)
const words = z.strictObject({ zh: text, en: text })
const dayField = z.string().refine((name) => fields.get(name)?.kind === 'day', 'no day of the ledger project')

/** A choice field of the ledger `project` with some of its codes. */
const said = z.strictObject({ field: z.string(), codes: z.array(z.string()).min(1) }).refine(({ field, codes }) => {
  const named = fields.get(field)
  return named?.kind === 'choice' && codes.every((one) => named.choices.some((choice) => choice.code === one))
}, 'no choice of the ledger project with these codes')

const gate = z.strictObject({
  code,
  ...words.shape,
  proof: words,
  source: text,
  certainty: z.enum(['V', 'V2', 'K', 'A']),
  /** Gates named before it in the list: so the order has no ring. */
  after: z.array(code),
  skipped: z.array(said).default([]),
  only: said.nullable().default(null),
  actual: dayField.nullable().default(null),
  unless: said.nullable().default(null),
  planned: dayField.nullable().default(null),
  terms: z.array(z.enum([...termDays, ...termAmounts])).default([]),
})

/** How a rule of kind `gate-chain` keeps its gates: each comes after gates named before it, and a term is checked at one gate. */
export const gateChainShape = z
  .strictObject({ gates: z.array(gate).min(1) })
  .refine(({ gates }) => isEachOnce(gates.map((one) => one.code)), { path: ['gates'], error: 'a gate is named twice' })
  .refine(({ gates }) => isEachOnce(gates.flatMap(({ terms }) => terms)), {
    path: ['gates'],
    error: 'a term is checked at two gates',
  })
  .refine(({ gates }) => gates.every(({ after }, index) => after.every((before) => isBefore(before, gates, index))), {
    path: ['gates'],
    error: 'a gate comes after one that is not named before it',
  })

export function toGateChain(row: LightRuleRow): GateChain {
  const { gates } = gateChainShape.parse(row.thresholds)
  return {
    ...datedRule(row),
    gates: gates.map(({ skipped, only, actual, unless, planned, ...told }) => ({
      ...told,
      skippedBy: skipped,
      onlyFor: only,
      actualField: actual,
      actualUnless: unless,
      plannedField: planned,
    })),
  }
}

function isEachOnce(names: readonly string[]): boolean {
  return new Set(names).size === names.length
}

function isBefore(name: string, gates: readonly { readonly code: string }[], index: number): boolean {
  return gates.slice(0, index).some((one) => one.code === name)
}
