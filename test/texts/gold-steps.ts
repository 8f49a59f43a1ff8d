import { isCalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Mention, Sense, Subject } from '#domain/finding/finding.ts'
import type { Reading } from '#domain/finding/reading.ts'
import type { Lexicon, TextCard } from '#domain/finding/text-card.ts'
import { exact } from '#domain/quantity/exact.ts'
import { isUnitCode } from '#domain/quantity/unit.ts'
import { cleanText } from '#domain/text/clean.ts'
import { cleanSpan } from '#domain/text/clean-text.ts'
import { sentencesOf } from '#domain/text/sentences.ts'
import { simplify } from '#i18n/script.ts'
import type { LabelledDocument, LabelledFinding } from './labelled-set.ts'

/** A document as if the steps before the one that is looked at had been right everywhere: it is measured alone. */
export interface GoldSteps {
  readonly reading: Reading
  readonly labels: readonly LabelledFinding[]
  readonly senses: readonly Sense[]
  readonly subjects: readonly Subject[]
}

/** The labels of a document as the steps of the reading. A label whose quote was taken away by cleaning is left out. */
export function goldSteps(document: LabelledDocument, lexicon: Lexicon): GoldSteps {
  const text = cleanText(document.text, simplify)
  const kept = document.findings.flatMap((label, index) => {
    const span = cleanSpan(text, label)
    return span === null ? [] : [{ label, index, mention: mentionOf(label, span) }]
  })
  const mentions = kept.map(({ mention }) => mention)
  const place = (index: number | null) => (index === null ? null : kept.findIndex((entry) => entry.index === index))
  return {
    reading: { text, sentences: sentencesOf(text), mentions, card: cardOf(document, lexicon), lexicon },
    labels: kept.map(({ label }) => label),
    senses: kept.map(({ label }) => ({
      ...label,
      partOf: place(label.partOf),
      change: changeOf(label),
      isLoss: label.value.startsWith('-'),
      rule: 'gold',
    })),
    subjects: kept.map(({ label }) => ({ subject: label.subject, indicator: label.indicator, rule: 'gold' })),
  }
}

function mentionOf(label: LabelledFinding, span: { start: number; end: number }): Mention {
  if (!isUnitCode(label.unit)) throw new Error(`${label.quote}: ${label.unit} is no unit`)
  const value2 = label.value2 === null ? null : exact(label.value2)
  return {
    ...span,
    comparator: label.comparator,
    value: exact(label.value).abs(),
    value2,
    unit: label.unit,
    rule: 'gold',
  }
}

function changeOf({ change }: LabelledFinding): Sense['change'] {
  if (change === null) return null
  const { kind, basis, since } = change
  return since === undefined ? { kind, basis } : { kind, basis, since }
}

/** What the document's card says, as a person would have filled it in. */
export function cardOf({ title, published, event, place }: LabelledDocument, { places }: Lexicon): TextCard {
  const listed = places.find(({ code }) => code === place)
  const [isListed, name] = [listed !== undefined, listed?.name ?? place]
  return {
    title,
    published: dayOf(published),
    event: dayOf(event),
    place: place === '' ? null : { code: isListed ? place : null, name },
  }
}

function dayOf(text: string | null) {
  return text !== null && isCalendarDate(text) ? text : null
}
