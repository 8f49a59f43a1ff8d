import { type Problem, problem } from '../errors.ts'
import type { OrganisationField, PlaceField, ReferenceField } from './field.ts'
import {
  type Found,
  keptWriting,
  type Mend,
  type NameCandidate,
  type OfferedCell,
  type ReadValue,
  type ValueContext,
  valueRead,
  valueRefused,
} from './value-reading.ts'

type NameField = PlaceField | OrganisationField | ReferenceField

/** Reads the name of a place, an organisation or a row of another ledger. What is only nearly a name is shown for decision. */
export function readNameValue(field: NameField, { text }: OfferedCell, context: ValueContext): ReadValue {
  const found = lookUp(field, text.trim(), context)
  if (found !== null && 'id' in found) return valueRead(found.id)
  const value = keptWriting(text)
  if (found === null) return valueRefused(unknown(field, value))
  return valueRefused(ambiguous(field, value, found.candidates), mendsOf(found.candidates))
}

function lookUp(field: NameField, text: string, context: ValueContext): Found {
  if (field.kind === 'place') return context.findPlace(text)
  return field.kind === 'organisation' ? context.findOrganisation(text) : context.findReference(field.refersTo, text)
}

function unknown(field: NameField, value: string): Problem {
  if (field.kind === 'place') return problem('value.place-unknown', { value })
  if (field.kind === 'organisation') return problem('value.organisation-unknown', { value })
  return problem('value.reference-unknown', { value })
}

function ambiguous(field: NameField, value: string, found: readonly NameCandidate[]): Problem {
  const candidates = found.map((one) => (isShared(one, found) ? `${one.name}（${apart(one)}）` : one.name)).join('、')
  if (field.kind === 'place') return problem('value.place-ambiguous', { value, candidates })
  if (field.kind === 'organisation') return problem('value.organisation-ambiguous', { value, candidates })
  return problem('value.reference-ambiguous', { value, candidates })
}

function mendsOf(candidates: readonly NameCandidate[]): Mend[] {
  return candidates.map((one) => ({ text: isShared(one, candidates) ? apart(one) : one.name, reason: 'similar' }))
}

function isShared({ id, name }: NameCandidate, candidates: readonly NameCandidate[]): boolean {
  return candidates.some((other) => other.id !== id && other.name === name)
}

/** What decides where two have one name: a code that people know, or the id. */
function apart({ id, also }: NameCandidate): string {
  return also ?? id
}
