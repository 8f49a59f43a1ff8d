import { unitDimension } from '../../quantity/unit.ts'
import type { FoundChange } from './changes.ts'
import type { Kind } from './kind.ts'
import { closedRemark, nestedMark, nextName, partEnd, partMark, remainderMark } from './part-words.ts'
import type { Scene } from './scene.ts'
import { type Counted, sharedParts, type Wholes } from './shared-parts.ts'
import { splitParts } from './split-sentence.ts'
import { type Spot, sentenceBefore } from './spot.ts'
import { type Sum, sumBehind, sumOfList } from './sum-part.ts'

/** How many mentions back a whole may stand. */
const back = 14

/** Numbers below this add up by chance too often. */
const smallestSum = '10'

interface Mark {
  /** The first mention behind it. */
  readonly at: number
  readonly sentence: number
  readonly words: string
}

/** Index of the mention of which each is a part. */
export function partsOf(
  scene: Scene,
  kinds: readonly Kind[],
  changes: readonly (FoundChange | null)[],
): readonly (number | null)[] {
  const wholes: Wholes = scene.spots.map(() => null)
  const isCounted = (index: number) => isAmount(scene, changes, index)
  const isTask = (index: number) => kinds[index]?.rule === 'aim-task'
  markedParts(scene, wholes, isCounted, isTask)
  for (const [part, whole] of splitParts(scene.spots, isCounted, (spot) => sentenceBefore(scene.reading, spot)))
    wholes[part] ??= whole
  sharedParts(scene, wholes, isCounted)
  addingParts(scene, wholes, isCounted)
  return wholes
}

/** Changes and shares are no parts and have none. */
function isAmount({ spots, columns }: Scene, changes: readonly (FoundChange | null)[], index: number): boolean {
  const unit = spots[index]?.mention.unit
  if (unit === undefined || (changes[index] ?? null) !== null || (columns[index] ?? null) !== null) return false
  return unitDimension(unit) !== 'ratio' && unitDimension(unit) !== 'points'
}

/** 其中: every number behind it in the clause list, each a part of the last like number in front of the mark. */
function markedParts({ spots, reading }: Scene, wholes: Wholes, isCounted: Counted, isTask: Counted): void {
  let mark = null as Mark | null // narrowed by the loop, not here
  for (const [index, spot] of spots.entries()) {
    const words = nearWords(reading.text.text, spot)
    if (mark?.sentence !== spot.sentence) mark = null
    if (partMark.test(words))
      mark = { at: index, sentence: spot.sentence, words: `${words}${wholesOwn(reading, spot)}` }
    else if (mark !== null && endsList(mark.words, words, spot, spots[index - 1])) mark = null
    if (mark === null || !isCounted(index)) continue
    const isNested = mark.at === index && nestedMark.test(words) && isCounted(index - 1)
    wholes[index] = isNested
      ? index - 1
      : wholeOfPart(
          spots,
          wholes,
          wholeBefore(spots, mark.at, spot, (other) => isCounted(other) && isTask(other) === isTask(index)),
          spot,
        )
  }
}

/** How many characters back the whole of a list may have told its investment. */
const reachOfWhole = 120

/** The parts of a whole that has its own investment have theirs: 总投资 265 亿元。其中续建 22 个，总投资 140 亿元. */
function wholesOwn(reading: Scene['reading'], spot: Spot): string {
  const { start } = spot.mention
  const words = reading.text.text.slice(Math.max(0, start - reachOfWhole), start)
  return (words.match(/总投资|完成投资/g) ?? []).join('')
}

/** 。其中 behind a list of parts speaks of the whole of that list. */
function wholeOfPart(spots: readonly Spot[], wholes: Wholes, whole: number | null, spot: Spot): number | null {
  if (whole === null || spots[whole]?.sentence === spot.sentence) return whole
  return wholes[whole] ?? whole
}

function nearWords(text: string, { segment: { start, end } }: Spot): string {
  return text.slice(Math.max(start, end - 80), end).replace(closedRemark, '')
}

/** A list of parts ends where something else begins; over ；only names with numbers in the same unit go on. */
function endsList(first: string, words: string, spot: Spot, before: Spot | undefined): boolean {
  if ((words.match(partEnd) ?? []).some((word) => !first.includes(word))) return true
  return /[；;]/.test(words) && !(nextName.test(words) && spot.mention.unit === before?.mention.unit)
}

/** The nearest mention before the mark in the same unit, else another count of things in its sentence, that is not smaller than its part. */
function wholeBefore(spots: readonly Spot[], mark: number, spot: Spot, isCounted: Counted): number | null {
  let like: number | null = null
  const home = spots[mark - 1]?.sentence
  for (let index = mark - 1; index >= Math.max(0, mark - back); index -= 1) {
    const other = spots[index]
    if (other === undefined || other.block !== spot.block || (like !== null && other.sentence !== home)) break
    if (!isCounted(index) || other.mention.value.lt(spot.mention.value)) continue
    if (other.mention.unit === spot.mention.unit) return index
    if (countsThings(other) && countsThings(spot)) like ??= index
  }
  return like
}

/** Clerks count one list in 家, 户 and 个. */
function countsThings({ mention }: Spot): boolean {
  return unitDimension(mention.unit) === 'count'
}

/** Numbers that add up to another: behind it in the paragraph, or as a list further down. The ends of a way add up to nothing. */
function addingParts({ spots, ways, reading }: Scene, wholes: Wholes, isCounted: Counted): void {
  const onWays = new Set(ways.flatMap(({ from, to }) => [from, to]))
  const isFree = (index: number) => isCounted(index) && !onWays.has(index)
  for (const index of spots.keys()) {
    if (!isFree(index)) continue
    for (const sum of [sumBehind(spots, index, isFree), sumOfList(spots, index)])
      if (sum !== null && isBelieved(sum, spots, wholes, reading.text.text))
        for (const part of sum.parts) wholes[part] ??= sum.whole
  }
}

/** Small numbers and long lists add up by chance; so do numbers that are known to be parts of something else. */
function isBelieved({ whole, parts }: Sum, spots: readonly Spot[], wholes: Wholes, text: string): boolean {
  const [from, first, last] = [spots[whole], spots[parts[0] ?? whole], spots[parts.at(-1) ?? whole]]
  if (from === undefined || first === undefined || last === undefined) return false
  if (parts.some((part) => wholes[part] !== null && wholes[part] !== whole)) return false
  if (first.sentence === last.sentence ? parts.length > 2 : parts.length > 3) return first.sentence === last.sentence
  if (from.mention.value.gte(smallestSum)) return true
  return remainderMark.test(text.slice(from.mention.end, Math.min(last.mention.start, from.mention.end + 80)))
}
