import { splitSentence } from './part-words.ts'
import type { Spot } from './spot.ts'

/**
 * Sentences that split what the sentence before them counted: 分县看，晋江投产 172 家和纳统 48 家. The whole is the number that counts the same thing by the
 * last word before it, else the one at the same place of the list.
 *
 * @param opening the words of the sentence up to a spot
 * @returns pairs of part and whole
 */
export function splitParts(
  spots: readonly Spot[],
  isCounted: (index: number) => boolean,
  opening: (spot: Spot) => string,
): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = []
  for (const [index, spot] of spots.entries()) {
    if (spots[index - 1]?.sentence === spot.sentence || spots[index - 1]?.block !== spot.block) continue
    if (!splitSentence.test(opening(spot))) continue
    const wholes = passageBehind(spots, index - 1).filter(isCounted)
    const nearest = wholes.filter((whole) => spots[whole]?.sentence === spots[index - 1]?.sentence)
    let nth = 0
    for (let part = index; spots[part]?.block === spot.block; part += 1) {
      if (turnsAway.test(opening(spots[part] as Spot))) break
      nth = isJoined(spots[part]) ? nth + 1 : 0
      const whole = isCounted(part) ? wholeOf(spots, part, wholes, nearest[nth]) : null
      if (whole !== null) pairs.push([part, whole])
    }
  }
  return pairs
}

/** A sentence that speaks of another time splits no more. */
const turnsAway = /^(?:去年|今年|目前|截至|同时|此外|计划|下一步)/

/** What is counted, as the last word before a number: 投产 in 晋江投产 172 家. */
const countedWord = /投产|纳统|招引|装修|[开竣]工|签约|完成|入驻|建成|在建|投用|盘活/

function wholeOf(spots: readonly Spot[], part: number, wholes: readonly number[], same: number | undefined) {
  const spot = spots[part] as Spot // a part is one of the spots
  const fits = (whole: number | undefined): whole is number =>
    whole !== undefined &&
    spots[whole]?.mention.unit === spot.mention.unit &&
    spots[whole]?.mention.value.gte(spot.mention.value) === true
  const word = spot.before.replace(/(?:合计|共计?|各|分别|达)+$/, '').slice(-2)
  const isWord = /^\p{Script=Han}{2}$/u.test(word)
  const named = isWord ? wholes.find((whole) => spots[whole]?.before.includes(word) === true && fits(whole)) : undefined
  if (named !== undefined) return named
  const isPlain = spot.before.length <= 16 && !countedWord.test(spot.before)
  return isPlain && fits(same) ? same : null
}

/** True for the second number of a pair: 172 家和 48 家. */
function isJoined(spot: Spot | undefined): boolean {
  return spot !== undefined && /^[和、及与]$/.test(spot.before)
}

/** The mentions of the paragraph in which the last of them stands, in order; the last thirty at most. */
function passageBehind(spots: readonly Spot[], last: number): readonly number[] {
  const list: number[] = []
  const block = spots[last]?.block
  for (let index = last; index >= 0 && list.length < 30 && spots[index]?.block === block; index -= 1) list.push(index)
  return list.toReversed()
}
