import type { Span } from '../../text/clean-text.ts'
import type { NameGroup } from './dealt-places.ts'

const stop = /[；;]/
const part = /其中|包括|含(?!量)/

/**
 * Of a sentence that began with 全市 and the like a place reaches no farther than the next ；, unless the sentence is a list of places:
 * 全市新增 160 家，其中安海镇 20 家；新建厂房 230 万平方米 speaks of the whole city again.
 *
 * @param at index of the group that stands last before the number
 * @returns index of the group that the number belongs to
 */
export function placeBehindStop(text: string, groups: readonly NameGroup[], at: number, number: Span): number {
  const [first, group] = [groups[0], groups[at]]
  if (at === 0 || first?.words[0]?.isKind !== true || group === undefined) return at
  if (group.words[0]?.isKind === true || !stop.test(text.slice(group.end, number.start))) return at
  return isPart(text, first, group) || !isListOfPlaces(text, groups) ? 0 : at
}

/** Whether a place is named as one part of the whole: 其中安海镇. */
function isPart(text: string, first: NameGroup, group: NameGroup): boolean {
  const clause = text.slice(first.end, group.start).split(stop).at(-1) ?? ''
  return part.test(clause)
}

/** Whether more than one part between ； begins with a place. */
function isListOfPlaces(text: string, groups: readonly NameGroup[]): boolean {
  return groups.filter(({ start }) => /[；;：:]\s*$/.test(text.slice(Math.max(0, start - 2), start))).length > 1
}
