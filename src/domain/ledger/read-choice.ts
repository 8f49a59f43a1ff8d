import { problem } from '../errors.ts'
import type { ChoiceField } from './field.ts'
import { createNameFinder } from './near-name.ts'
import { type Found, keptWriting, type OfferedCell, type ReadValue, valueRead, valueRefused } from './value-reading.ts'

type Simplify = (text: string) => string

const asWritten: Simplify = (text) => text

/** The words of a field are looked up for every cell of a column; the finder is made once a field. */
const finders = new WeakMap<readonly ChoiceField['choices'][number][], Map<Simplify, (text: string) => Found>>()

/** Reads one of a fixed list by word, alias, English word or code; blanks, brackets, width and Traditional script do not count. */
export function readChoiceValue(field: ChoiceField, { text }: OfferedCell, simplify: Simplify = asWritten): ReadValue {
  const found = finderOf(field, simplify)(text)
  if (found !== null && 'id' in found) return valueRead(found.id)
  const known = field.choices.map(({ zh }) => zh).join('、')
  const mends = found?.candidates.map(({ name }) => ({ text: name, reason: 'similar' as const })) ?? []
  return valueRefused(problem('value.choice-unknown', { value: keptWriting(text), known }), mends)
}

function finderOf({ choices }: ChoiceField, simplify: Simplify): (text: string) => Found {
  const known = finders.get(choices) ?? new Map<Simplify, (text: string) => Found>()
  finders.set(choices, known)
  const finder = known.get(simplify) ?? createNameFinder(choices.map(namedChoice), simplify)
  known.set(simplify, finder)
  return finder
}

function namedChoice({ code, zh, en, aliases = [] }: ChoiceField['choices'][number]) {
  return { id: code, names: [zh, en, ...aliases] }
}
