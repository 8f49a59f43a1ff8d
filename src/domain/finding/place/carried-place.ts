import type { NamedPlace } from '../../place/place-name.ts'
import type { Block } from '../../text/clean-text.ts'
import type { Reading } from '../reading.ts'
import { type PlaceIndex, withAncestors } from './place-index.ts'
import type { PlaceWord } from './place-word.ts'

/** For each sentence the place that sentences, paragraphs and headings before it speak of; null where they speak of the document's own. */
export function carriedOver(
  { text, sentences }: Reading,
  said: readonly (readonly PlaceWord[])[],
  index: PlaceIndex,
): readonly (NamedPlace | null)[] {
  let spoken: Spoken = nothing
  let block = -1
  return sentences.map((sentence, at) => {
    const isFirst = sentence.block !== block
    if (isFirst) spoken = intoBlock(spoken, text.blocks[block]?.kind, text.blocks[sentence.block]?.kind)
    block = sentence.block
    const before = spoken.place
    const after = topicAfter(text.text, said[at] ?? [], spoken.place, index)
    spoken = { place: after, isOfBlock: after === before ? spoken.isOfBlock : isFirst }
    return before
  })
}

/** The place that is spoken of, and whether a whole paragraph is about it and not a sentence within one. */
interface Spoken {
  readonly place: NamedPlace | null
  readonly isOfBlock: boolean
}

const nothing: Spoken = { place: null, isOfBlock: false }

/** A heading's place goes on into what stands under it, a paragraph's into the next paragraph; that of an item or a row ends with it. */
function intoBlock(spoken: Spoken, from: Block['kind'] | undefined, to: Block['kind'] | undefined): Spoken {
  if (to === 'heading' || to === 'row') return nothing
  if (from === 'heading') return spoken
  return from === 'paragraph' && to === 'paragraph' && spoken.isOfBlock ? spoken : nothing
}

const partOf = /(?:其中|包括|含|涉及|例如|如|以)$/

/** What is spoken of after a sentence: the one place it named; nothing after a list; what was before when it named none. */
function topicAfter(
  text: string,
  words: readonly PlaceWord[],
  topic: NamedPlace | null,
  index: PlaceIndex,
): NamedPlace | null {
  const here = words.filter(({ role }) => role === 'here')
  const [first] = here
  if (first === undefined) return topic
  const places = new Set(smallest(here, index).map(({ id }) => id))
  if (here.at(-1)?.isKind === true) return null
  if (places.size > 1 || partOf.test(text.slice(Math.max(0, first.start - 3), first.start))) return null
  return smallest(here, index)[0] ?? null
}

/** The places without those that only hold another one: 鲤城区 beside its 江南街道. */
function smallest(words: readonly PlaceWord[], index: PlaceIndex): readonly NamedPlace[] {
  const holding = new Set(words.flatMap(({ place }) => withAncestors(place, index).slice(1)).map(({ id }) => id))
  return words.map(({ place }) => place).filter(({ id }) => !holding.has(id))
}
