import { areSimilar } from './edit-distance.ts'
import type { Found, NameCandidate } from './value-reading.ts'

/** Something with a name; the first name is the one shown, the others are also understood (code, short name, alias). */
export interface NamedEntry {
  readonly id: string
  readonly names: readonly string[]
}

type Simplify = (text: string) => string

/** Candidates shown for one name. */
const mostCandidates = 5

/**
 * Finds things by name as clerks write it: width, case, spaces, brackets, dashes and Traditional script do not count, and 有限责任公司 is
 * 有限公司. A name that fits several things, or none but is nearly that of some, gives these as candidates, the likeliest first: near
 * enough is one letter of a short name, up to three of a long one, or one name inside the other.
 *
 * @param simplify Traditional to Simplified; without it the scripts are not compared
 * @returns null when nothing comes near
 */
export function createNameFinder(
  entries: readonly NamedEntry[],
  simplify: Simplify = (text) => text,
): (written: string) => Found {
  const plainly = new Map<string, NameCandidate[]>()
  const loosely = new Map<string, NameCandidate[]>()
  for (const entry of entries) {
    const [name = entry.id, also] = entry.names
    const candidate = { id: entry.id, name, ...(also === undefined ? {} : { also }) }
    for (const known of [...entry.names, entry.id]) {
      remember(plainly, foldPlainly(known), candidate)
      remember(loosely, foldName(known, simplify), candidate)
    }
  }
  let near: ((folded: string) => NameCandidate[]) | null = null
  return (written) => {
    const exact = chosen(plainly.get(foldPlainly(written))) ?? chosen(loosely.get(foldName(written, simplify)))
    if (exact !== null) return exact
    near ??= createNearFinder(loosely)
    const candidates = near(foldName(written, simplify))
    return candidates.length === 0 ? null : { candidates }
  }
}

/**
 * One spelling for names that mean the same to a reader: width and case folded, Simplified, without blanks, brackets and dashes.
 *
 * @example foldName('福建（晋江）鞋业 有限责任公司') // '福建晋江鞋业有限公司'
 */
export function foldName(text: string, simplify: Simplify = (same) => same): string {
  return simplify(text.normalize('NFKC')).toLowerCase().replace(ignored, '').replaceAll('有限责任公司', '有限公司')
}

const ignored = /[\s\p{Cf}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'`·•・_.,，、。;:]/gu

function foldPlainly(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/gu, '')
}

function remember(names: Map<string, NameCandidate[]>, folded: string, candidate: NameCandidate): void {
  if (folded === '') return
  const known = names.get(folded)
  if (known === undefined) names.set(folded, [candidate])
  else if (known.every(({ id }) => id !== candidate.id)) known.push(candidate)
}

/** The one that a name means, or all that it may mean. */
function chosen(candidates: readonly NameCandidate[] | undefined): Found {
  const [only, ...more] = candidates ?? []
  if (only === undefined || candidates === undefined) return null
  return more.length === 0 ? { id: only.id } : { candidates: candidates.slice(0, mostCandidates) }
}

/** A pair of letters that more names than this share (有限, 公司) says nothing about any of them. */
const commonPair = 2_000
/** Names compared letter by letter for one question. */
const mostCompared = 60

/** Names are found by the pairs of letters that they share; only those that share most are compared letter by letter. */
function createNearFinder(names: ReadonlyMap<string, readonly NameCandidate[]>): (folded: string) => NameCandidate[] {
  const folded = [...names.keys()]
  const byPair = new Map<string, number[]>()
  for (const [index, name] of folded.entries()) {
    for (const pair of pairsOf(name)) {
      const indexes = byPair.get(pair)
      if (indexes === undefined) byPair.set(pair, [index])
      else indexes.push(index)
    }
  }
  return (written) => {
    const near = sharingMost(written, byPair)
      .map((index) => folded[index] ?? '')
      .filter((name) => areSimilar(written, name))
      .toSorted((a, b) => Math.abs(a.length - written.length) - Math.abs(b.length - written.length))
    return uniqueById(near.flatMap((name) => names.get(name) ?? [])).slice(0, mostCandidates)
  }
}

function sharingMost(written: string, byPair: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>()
  for (const pair of pairsOf(written)) {
    const indexes = byPair.get(pair) ?? []
    if (indexes.length > commonPair) continue
    for (const index of indexes) shared.set(index, (shared.get(index) ?? 0) + 1)
  }
  return [...shared]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostCompared)
    .map(([index]) => index)
}

function pairsOf(name: string): Set<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < name.length; at += 1) pairs.add(name.slice(at, at + 2))
  return pairs
}

function uniqueById(candidates: readonly NameCandidate[]): NameCandidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.id, candidate])).values()]
}
