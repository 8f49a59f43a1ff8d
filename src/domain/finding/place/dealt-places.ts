import type { Span } from '../../text/clean-text.ts'
import type { PlaceWord } from './place-word.ts'

/** Names that stand together, separated by 、 and the like. */
export interface NameGroup extends Span {
  readonly words: readonly PlaceWord[]
  /** How many names the list has, those that are no place of the list too. */
  readonly size: number
}

const joint = /^(?:、|和|与|及|以及|，|（[^）]{0,10}）、)$/
const deal = /分别|依次/g

/** The groups of a sentence's places. */
export function nameGroups(text: string, words: readonly PlaceWord[]): readonly NameGroup[] {
  const groups: PlaceWord[][] = []
  for (const word of words) {
    const last = groups.at(-1)?.at(-1)
    if (last !== undefined && !word.isKind && joint.test(bare(text.slice(last.end, word.start))))
      groups.at(-1)?.push(word)
    else groups.push([word])
  }
  return groups.map((group) => ({
    words: group,
    size: group.length,
    start: group[0]?.start ?? 0,
    end: group.at(-1)?.end ?? 0,
  }))
}

/** 片区 and the like belong to the name before them. */
function bare(between: string): string {
  return between.replace(/^(?:片区|组团|园区|辖区)/, '')
}

/**
 * The name to which each number of a sentence is dealt by 分别 or 依次: the nth number behind belongs to the nth name of the list before.
 *
 * @param numbers of the sentence, in order
 * @returns the word of a number by its index among the sentence's numbers
 */
export function dealtNames(
  text: string,
  sentence: Span,
  groups: readonly NameGroup[],
  numbers: readonly Span[],
): ReadonlyMap<number, PlaceWord> {
  const dealt = new Map<number, PlaceWord>()
  const deals = [...text.slice(sentence.start, sentence.end).matchAll(deal)].map(({ index }) => sentence.start + index)
  const lists = groups.filter(({ words }) => words.length > 1)
  let [list, first] = [0, 0]
  for (const [turn, start] of deals.entries()) {
    while ((lists[list]?.end ?? Infinity) <= start) list += 1
    while ((numbers[first]?.start ?? Infinity) < start) first += 1
    const group = lists[list - 1]
    const last = first + (group?.size ?? 0) - 1
    if (group === undefined || (numbers[last]?.start ?? Infinity) >= (deals[turn + 1] ?? sentence.end)) continue
    for (const [nth, word] of group.words.entries()) dealt.set(first + nth, word)
  }
  return dealt
}
