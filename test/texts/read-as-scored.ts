import { findInText } from '#domain/finding/find-in-text.ts'
import type { Finding } from '#domain/finding/finding.ts'
import { placesOf } from '#domain/finding/place/places-of.ts'
import { readCard } from '#domain/finding/read-card.ts'
import { sensesOf } from '#domain/finding/sense/senses-of.ts'
import { subjectsOf } from '#domain/finding/subject/subjects-of.ts'
import type { Lexicon } from '#domain/finding/text-card.ts'
import { timesOf } from '#domain/finding/time/times-of.ts'
import { toText } from '#domain/quantity/exact.ts'
import { cleanText } from '#domain/text/clean.ts'
import { simplify } from '#i18n/script.ts'
import { cardOf, goldSteps } from './gold-steps.ts'
import type { LabelledDocument } from './labelled-set.ts'
import type { Scored } from './scores.ts'

/** How a document is read: by its words alone, with its card filled in, or each step alone after perfect steps. */
export type Manner = 'alone' | 'card' | 'gold'

/** With what the whole reading adds: who decided, and how sure. */
export type ScoredFinding = Scored & Pick<Finding, 'rules' | 'confidence'>

/** What the whole grammar finds in a document. */
export function readWhole(document: LabelledDocument, lexicon: Lexicon, manner: Exclude<Manner, 'gold'>) {
  const text = cleanText(document.text, simplify)
  const card = manner === 'card' ? cardOf(document, lexicon) : readCard(text, lexicon)
  return findInText(text, card, lexicon).map(scoredOf)
}

/** What the grammar finds in a labelled document, and the labels it is held against. */
export function readAsScored(document: LabelledDocument, lexicon: Lexicon, manner: Manner) {
  if (manner === 'gold') return readAfterGold(document, lexicon)
  return { found: readWhole(document, lexicon, manner), labels: document.findings }
}

/** A finding as scores compare it: numbers as text, a place that no list has by its name. */
function scoredOf(finding: Finding): ScoredFinding {
  const value2 = finding.value2 === null ? null : toText(finding.value2)
  return { ...finding, value: toText(finding.value), value2, place: finding.place ?? finding.placeName }
}

function readAfterGold(document: LabelledDocument, lexicon: Lexicon) {
  const { reading, labels, senses, subjects } = goldSteps(document, lexicon)
  const ownPlaces = placesOf(reading)
  const ownSenses = sensesOf(reading)
  const ownSubjects = subjectsOf(reading, senses)
  const ownTimes = timesOf(reading, senses, subjects)
  const found = labels.map((label, index): Scored => {
    const { partOf: _, ...sense } = ownSenses[index] ?? never(index)
    const whole = ownSenses[index]?.partOf ?? null
    return {
      ...label,
      ...sense,
      partOf: whole,
      ...(ownSubjects[index] ?? never(index)),
      ...(ownTimes[index] ?? never(index)),
      place: ownPlaces[index]?.code ?? null,
    }
  })
  const order = new Map(labels.map((label, index) => [document.findings.indexOf(label), index]))
  return {
    found,
    labels: labels.map((label) => ({
      ...label,
      partOf: label.partOf === null ? null : (order.get(label.partOf) ?? null),
    })),
  }
}

function never(index: number): never {
  throw new Error(`A step left out mention ${index}`)
}
