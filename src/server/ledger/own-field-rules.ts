import type { z } from 'zod'
import type { ownField } from '#contract/ledger.ts'
import { DomainError } from '#domain/errors.ts'
import type { Field } from '#domain/ledger/field.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { isUnitCode } from '#domain/quantity/unit.ts'

export type OwnFieldInput = z.output<typeof ownField>

/** Why a field cannot be added; its wording is `ledger.field-reason.<reason>`. */
export const refusalReasons = [
  'choices',
  'choice-gone',
  'choice-twice',
  'decimals',
  'kind',
  'label',
  'name',
  'reference',
  'unit',
] as const
type Reason = (typeof refusalReasons)[number]

const usualDecimals = 4

/**
 * The field that a city wants to add to a ledger, or to name anew. What stands in rows must stay readable: an existing field keeps its kind,
 * its unit, its choices and at least its decimals; names, other headers and meaning may change.
 *
 * @param name without `extra.`
 * @throws DomainError `ledger.field-invalid` with the reason
 */
export function ownFieldOf(ledger: Ledger, name: string, input: OwnFieldInput): Field {
  const refuse = (reason: Reason): never => {
    throw new DomainError('ledger.field-invalid', { field: input.zh, reason })
  }
  if (name in Object.prototype) refuse('name')
  const known = ledger.fields.get(`extra.${name}`)
  const others = [...ledger.fields.values()].filter((field) => field !== known)
  if (others.some((field) => sharesLabel(field, input))) refuse('label')
  if (known !== undefined && known.kind !== input.kind) refuse('kind')
  const field = fieldOf(input, refuse)
  assertStaysReadable(known, field, refuse)
  return field
}

type Refuse = (reason: Reason) => never

function sharesLabel(field: LedgerField, { zh, en }: OwnFieldInput): boolean {
  return field.zh === zh || field.en.toLowerCase() === en.toLowerCase()
}

function fieldOf(input: OwnFieldInput, refuse: Refuse): Field {
  const { kind } = input
  const said = {
    zh: input.zh,
    en: input.en,
    ...(input.aliases ? { aliases: input.aliases } : {}),
    ...(input.means ? { means: input.means } : {}),
    ...(input.source ? { source: input.source } : {}),
  }
  switch (kind) {
    case 'amount': {
      const { unit = '', decimals = usualDecimals, adds = false } = input
      return isUnitCode(unit) ? { kind, ...said, unit, decimals, adds } : refuse('unit')
    }
    case 'choice':
      return { kind, ...said, choices: choicesOf(input, refuse) }
    case 'reference':
      return refuse('reference')
    default:
      return { kind, ...said }
  }
}

function choicesOf({ choices = [] }: OwnFieldInput, refuse: Refuse) {
  if (choices.length === 0) return refuse('choices')
  const isTwice = (of: (choice: (typeof choices)[number]) => string) => new Set(choices.map(of)).size < choices.length
  if (isTwice(({ code }) => code) || isTwice(({ zh }) => zh)) return refuse('choice-twice')
  return choices
}

function assertStaysReadable(known: LedgerField | undefined, field: Field, refuse: Refuse): void {
  if (known?.kind === 'amount' && field.kind === 'amount') {
    if (known.unit !== field.unit) refuse('unit')
    if (known.decimals > field.decimals) refuse('decimals')
  }
  if (known?.kind === 'choice' && field.kind === 'choice') {
    const codes = new Set(field.choices.map(({ code }) => code))
    if (known.choices.some(({ code }) => !codes.has(code))) refuse('choice-gone')
  }
}
