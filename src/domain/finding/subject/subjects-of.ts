import type { Sense, Subject } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { beforeThing } from './before-thing.ts'
import { behindThing } from './behind-thing.ts'
import { carriedThing } from './carried-thing.ts'
import { changedThing } from './changed-thing.ts'
import { type DealtList, dealtLists, dealtThing } from './dealt-list.ts'
import { doingBehind } from './doing-behind.ts'
import { type Frame, framesOf } from './frame.ts'
import { grantThing } from './grant-thing.ts'
import { indicatorReader } from './indicator-of.ts'
import { trimPhrase } from './phrase.ts'
import { placeStripper } from './place-words.ts'
import { shareThing } from './share-thing.ts'
import { tableThings } from './table-thing.ts'
import type { Thing, ThingFinder, Trim } from './thing.ts'
import type { Told } from './told.ts'

/** Ways of finding a thing in running text, the surest first. */
const inProse: readonly ThingFinder[] = [
  changedThing,
  shareThing,
  grantThing,
  doingBehind,
  behindThing,
  beforeThing,
  carriedThing,
]

/** What each mention counts, and which indicator that is. */
export function subjectsOf(reading: Reading, senses: readonly Sense[]): readonly Subject[] {
  const withoutPlaces = placeStripper(reading.lexicon)
  const trim = remembering((phrase) => trimPhrase(phrase, withoutPlaces))
  const readIndicator = indicatorReader(reading.lexicon, reading.card)
  const frames = framesOf(reading, senses)
  const lists = dealtLists(frames)
  const finders: readonly ThingFinder[] = [tableThings(reading.text), byList(frames, lists), ...inProse]
  const told: Told[] = []
  for (const frame of frames) {
    const thing = thingOf(frame, told, trim, finders)
    const { indicator, rule } = readIndicator(frame, thing, told)
    told.push({ frame, ...thing, indicator, rule: `${thing.rule}+${rule}` })
  }
  return told.map(({ subject, indicator, rule }) => ({ subject, indicator, rule }))
}

/** Texts say the same again and again: each phrase is trimmed once. */
function remembering(trim: Trim): Trim {
  const known = new Map<string, string>()
  return (phrase) => {
    const trimmed = known.get(phrase) ?? trim(phrase)
    known.set(phrase, trimmed)
    return trimmed
  }
}

function byList(frames: readonly Frame[], lists: readonly DealtList[]): ThingFinder {
  return (frame, told, trim) => {
    const list = lists[frame.index]
    const first = frames[list?.first ?? frame.index]
    if (list === undefined || first === undefined || list.size < 2) return null
    return dealtShare(frame, list, first, told, trim) ?? dealtThing(frame, list, first, told, trim)
  }
}

/** Shares in a row: each of the thing that stands at its place in the row before. */
function dealtShare(frame: Frame, list: DealtList, first: Frame, told: readonly Told[], trim: Trim): Thing | null {
  const before = list.first - list.size + frame.index - list.first + 1
  const things = told.slice(0, list.isDealt && before > 0 ? before : list.first)
  return shareThing({ ...frame, clause: first.clause }, things, trim)
}

function thingOf(frame: Frame, told: readonly Told[], trim: Trim, finders: readonly ThingFinder[]): Thing {
  for (const find of finders) {
    const thing = find(frame, told, trim)
    if (thing !== null && thing.subject !== '') return thing
  }
  return { subject: trim(frame.clause) || frame.clause.trim(), rule: 'words-around', from: null }
}
