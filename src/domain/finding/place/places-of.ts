import type { NamedPlace } from '../../place/place-name.ts'
import type { Block, Span } from '../../text/clean-text.ts'
import type { Sentence } from '../../text/sentences.ts'
import type { Mention, Where } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { carriedOver } from './carried-place.ts'
import { dealtNames, type NameGroup, nameGroups } from './dealt-places.ts'
import { placeBehindStop } from './place-behind-stop.ts'
import { type PlaceIndex, placeIndex } from './place-index.ts'
import { type PlaceWord, placeOfGroup, placeWords } from './place-word.ts'

/** The place of each mention. */
export function placesOf(reading: Reading): readonly Where[] {
  const { sentences, mentions, card, lexicon, text } = reading
  const index = placeIndex(lexicon.places)
  const own = lexicon.places.find(({ code }) => code === card.place?.code) ?? null
  const said = wordsOfSentences(reading, index, own)
  const carried = carriedOver(reading, said, index)
  const document: Where = { code: card.place?.code ?? null, name: card.place?.name ?? null, rule: 'document' }
  return mentionsBySentence(sentences, mentions).flatMap((numbers, at) => {
    const [sentence, words] = [sentences[at], said[at] ?? []]
    if (sentence === undefined) return numbers.map(() => document)
    const block = text.blocks[sentence.block]
    return placesInSentence({
      text: text.text,
      sentence,
      block,
      numbers,
      words,
      index,
    }).map((where) => where ?? whereOf(carried[at] ?? null, 'carried') ?? bodyOf(words, own) ?? document)
  })
}

/** The places that each sentence names; 全镇 is the town that was named last. */
function wordsOfSentences({ sentences, text }: Reading, index: PlaceIndex, own: NamedPlace | null): PlaceWord[][] {
  let town: NamedPlace | null = null
  return sentences.map((sentence) => {
    const words = placeWords(text.text, sentence, index, { own, town })
    town = words.findLast(({ place }) => place.kind === 'town')?.place ?? town
    return words
  })
}

interface Spoken {
  readonly text: string
  readonly sentence: Sentence
  readonly block: Block | undefined
  readonly numbers: readonly Mention[]
  readonly words: readonly PlaceWord[]
  readonly index: PlaceIndex
}

/** The places that the sentence itself gives its numbers; null where it says none. */
function placesInSentence(spoken: Spoken): readonly (Where | null)[] {
  const { text, sentence, numbers, words, index, block } = spoken
  const here = words.filter(({ role }) => role === 'here')
  if (block?.kind === 'row') return numbers.map(() => whereOf(here[0]?.place ?? null, 'row'))
  const groups = nameGroups(text, here)
  const dealt = dealtNames(text, sentence, groups, numbers)
  let passed = 0
  return numbers.map((mention, nth) => {
    while (passed < groups.length && (groups[passed]?.end ?? 0) <= mention.start) passed += 1
    const name = dealt.get(nth)
    if (name !== undefined) return whereOf(name.place, 'dealt')
    const last =
      passed === 0 ? behind(spoken, mention, groups[0]) : groups[placeBehindStop(text, groups, passed - 1, mention)]
    if (last === undefined) return null
    const rule = last.words.length > 1 ? 'around-all' : last.words[0]?.isKind === true ? 'kind-word' : 'named'
    return whereOf(placeOfGroup(last.words, index), rule)
  })
}

/** 3个项目落户安海镇: a name behind the number in its own clause. */
function behind({ text }: Spoken, mention: Mention, group: NameGroup | undefined): NameGroup | undefined {
  if (group === undefined || group.start < mention.end) return undefined
  return /^[^，；：,;]{0,80}(?:在|位于|落户|来自|属于?)$/.test(text.slice(mention.end, group.start)) ? group : undefined
}

function whereOf(place: NamedPlace | null, rule: string): Where | null {
  return place === null ? null : { code: place.code, name: place.name, rule }
}

/** An office's place, when neither the sentence nor the document names another. */
function bodyOf(words: readonly PlaceWord[], own: NamedPlace | null): Where | null {
  return own === null ? whereOf(words.find(({ role }) => role === 'body')?.place ?? null, 'office') : null
}

/** The mentions of each sentence; both lists stand in the order of the text. */
function mentionsBySentence(sentences: readonly Span[], mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const bySentence: Mention[][] = sentences.map(() => [])
  let at = 0
  for (const mention of mentions) {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= mention.start) at += 1
    bySentence[at]?.push(mention)
  }
  return bySentence
}
