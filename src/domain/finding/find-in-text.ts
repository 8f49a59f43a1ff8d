import { type CleanText, originalSpan } from '../text/clean-text.ts'
import { sentencesOf } from '../text/sentences.ts'
import { findMentions } from './amount/find-mentions.ts'
import { confidenceOf } from './confidence.ts'
import type { Finding, Mention, Sense, Subject, Time, Where } from './finding.ts'
import { placesOf } from './place/places-of.ts'
import type { Reading } from './reading.ts'
import { sensesOf } from './sense/senses-of.ts'
import { subjectsOf } from './subject/subjects-of.ts'
import type { Lexicon, TextCard } from './text-card.ts'
import { timesOf } from './time/times-of.ts'

/**
 * Every quantity of a text with what is meant by it, in the order of the text. Deterministic; time grows with the length alone.
 *
 * @param card what is known of the document; `readCard` finds it in the text itself
 */
export function findInText(text: CleanText, card: TextCard, lexicon: Lexicon): readonly Finding[] {
  const sentences = sentencesOf(text)
  const mentions = findMentions(text, sentences)
  const reading: Reading = { text, sentences, mentions, card, lexicon }
  const places = placesOf(reading)
  const senses = sensesOf(reading)
  const subjects = subjectsOf(reading, senses)
  const times = timesOf(reading, senses, subjects)
  return mentions.map((mention, index) =>
    findingOf(text, mention, at(places, index), at(senses, index), at(subjects, index), at(times, index)),
  )
}

function at<T>(list: readonly T[], index: number): T {
  const entry = list[index]
  if (entry === undefined) throw new Error(`A step of the reading left out mention ${index}`)
  return entry
}

function findingOf(
  text: CleanText,
  mention: Mention,
  where: Where,
  sense: Sense,
  subject: Subject,
  time: Time,
): Finding {
  const span = originalSpan(text, mention)
  const rules = { value: mention.rule, sense: sense.rule, subject: subject.rule, time: time.rule, place: where.rule }
  return {
    ...span,
    quote: text.original.slice(span.start, span.end),
    subject: subject.subject,
    indicator: subject.indicator,
    comparator: mention.comparator,
    value: sense.isLoss ? mention.value.times('-1') : mention.value,
    value2: mention.value2,
    unit: mention.unit,
    place: where.code,
    placeName: where.name,
    period: time.period,
    deadline: time.deadline,
    kind: sense.kind,
    cumulative: sense.cumulative,
    change: sense.change,
    partOf: sense.partOf,
    saidBy: sense.saidBy,
    confidence: confidenceOf(rules),
    rules,
  }
}
