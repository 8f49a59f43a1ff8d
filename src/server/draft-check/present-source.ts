import type { z } from 'zod'
import type { judgedFinding } from '#contract/draft-check.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { yearOf } from '#domain/calendar/calendar-date.ts'
import type { KnownFigure } from '#domain/verdict/known-figure.ts'
import type { Translator } from '#i18n/translator.ts'
import { addressesOf } from '../bulletin/addresses.ts'
import { sourceName } from '../bulletin/source-name.ts'
import { presentSourceOf } from '../place/present.ts'
import type { Reference } from '../place/reference.ts'
import type { PromisedFigure } from './promised-figures.ts'
import type { StatedFigure } from './stated-figures.ts'

type Shown = z.input<typeof judgedFinding>
type ShownSource = NonNullable<Shown['source']>

/** Who says a figure, and since when it is known. */
export function presentVerdictSource(figure: KnownFigure, reference: Reference, say: Translator): ShownSource {
  const { origin: kind } = figure
  if (isStated(figure)) {
    const { sourceId, locator, recordedOn } = figure.row
    return { kind, ...named(sourceId, reference, say), locator, knownFrom: figure.knownFrom, recordedOn }
  }
  if (isPromised(figure)) {
    const { sourceId, locator } = figure.revision
    return { kind, ...named(sourceId, reference, say), locator, knownFrom: figure.knownFrom, recordedOn: null }
  }
  return { kind, source: null, name: say('verdict.ledgers'), locator: null, knownFrom: null, recordedOn: null }
}

function named(id: string | null, reference: Reference, say: Translator) {
  const source = presentSourceOf(reference, id)
  return { source, name: sourceName(say, source) }
}

/** The page that proves a figure, as known on a day. */
export function presentPassport(figure: KnownFigure, asOf: CalendarDate): NonNullable<Shown['passport']> {
  const { origin: kind, indicator, place, period } = figure
  const addresses = addressesOf(yearOf(asOf), asOf, 'reporting')
  const subject = { indicator, place, period }
  const to = isPromised(figure)
    ? addresses.target(figure.target.id)
    : kind === 'ledger'
      ? addresses.figure(subject)
      : addresses.statement(subject)
  return { kind: kind === 'ledger' ? 'figure' : kind, indicator, place, period, asOf, to }
}

// Each kind of figure is made by one reader alone, which gives it its row.
function isStated(figure: KnownFigure): figure is StatedFigure {
  return figure.origin === 'statement'
}

function isPromised(figure: KnownFigure): figure is PromisedFigure {
  return figure.origin === 'target'
}
