import type { IssueCause } from './issue-words.ts'

/** An issue as it is compared: its words, and what kind of obstacle it is. */
export interface ComparedIssue {
  readonly id: string
  readonly words: string
  readonly cause: IssueCause
  readonly placeId: string
}

/** The same obstacle weighs as much as half of the words, the same place a little. */
const weightOfCause = 0.5
const weightOfPlace = 0.1
/** Below this two texts share nothing but what every text shares. */
const leastLikeness = 0.15

/**
 * The closed issues most like one that is being written, the most alike first.
 *
 * @param cause null while it is not chosen
 * @param placeId null while it is not chosen
 */
export function mostSimilar<Known extends ComparedIssue>(
  known: readonly Known[],
  typed: { readonly words: string; readonly cause: IssueCause | null; readonly placeId: string | null },
  most: number,
): Known[] {
  const wanted = pairsOf(typed.words)
  const likeness = (issue: Known) =>
    sharedPart(wanted, pairsOf(issue.words)) +
    (issue.cause === typed.cause ? weightOfCause : 0) +
    (issue.placeId === typed.placeId ? weightOfPlace : 0)
  return known
    .map((issue) => ({ issue, likeness: likeness(issue) }))
    .filter((one) => one.likeness >= leastLikeness)
    .toSorted((a, b) => b.likeness - a.likeness || (a.issue.id < b.issue.id ? -1 : 1))
    .slice(0, most)
    .map(({ issue }) => issue)
}

/** Every two characters that stand beside each other; signs and blanks part the text. */
function pairsOf(words: string): Set<string> {
  const runs = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const pairs = runs.flatMap((run) => {
    const characters = [...run]
    return characters.length === 1
      ? characters
      : characters.slice(1).map((next, index) => `${characters[index]}${next}`)
  })
  return new Set(pairs)
}

/** Twice what both have, of what each has: 0 to 1. */
function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}
