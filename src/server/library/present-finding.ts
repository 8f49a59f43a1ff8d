import type { z } from 'zod'
import type { documentBlock, documentFinding } from '#contract/library-document.ts'
import type { Finding } from '#domain/finding/finding.ts'
import { displayScale } from '#domain/quantity/display-scale.ts'
import { toText } from '#domain/quantity/exact.ts'
import { convert, type UnitCode, unitDimension } from '#domain/quantity/unit.ts'
import { type Block, type CleanText, originalSpan, type Span } from '#domain/text/clean-text.ts'
import { presentIndicator, presentPlace } from '../place/present.ts'
import type { Reference } from '../place/reference.ts'
import { unitOf } from '../statistic/statement.ts'

type Shown = z.input<typeof documentFinding>

/** Names that findings keep as long as the text and the grammar are the same: where they stand. */
export function findingIds(findings: readonly Finding[]): string[] {
  const seen = new Map<number, number>()
  return findings.map(({ start }) => {
    const times = (seen.get(start) ?? 0) + 1
    seen.set(start, times)
    return times === 1 ? `f${start}` : `f${start}-${times}`
  })
}

/** The unit in which the number is shown: that of its indicator where it measures the same, else one in which it is easy to read. */
export function shownUnit({ value, unit, indicator }: Finding, reference: Reference): UnitCode {
  const known = indicator === null ? undefined : reference.indicators.get(indicator)
  const own = known && unitOf(known.unit)
  return own !== undefined && unitDimension(own) === unitDimension(unit) ? own : displayScale(unit, [value])
}

/** Findings as the contract shows them, in offsets of the original. */
export function presentFindings(findings: readonly Finding[], reference: Reference): Shown[] {
  const ids = findingIds(findings)
  return findings.map((finding, index): Shown => {
    const unit = shownUnit(finding, reference)
    const indicator = finding.indicator === null ? undefined : reference.indicators.get(finding.indicator)
    const place = finding.place === null ? undefined : reference.places.get(finding.place)
    const { change, partOf, value2 } = finding
    const shown = (value: Finding['value']): string => toText(convert(value, finding.unit, unit))
    return {
      id: ids[index] ?? '',
      start: finding.start,
      end: finding.end,
      quote: finding.quote,
      subject: finding.subject,
      indicator: indicator === undefined ? null : presentIndicator(indicator),
      comparator: finding.comparator,
      value: shown(finding.value),
      value2: value2 && shown(value2),
      unit,
      place: place === undefined ? null : presentPlace(place),
      placeName: finding.placeName,
      period: finding.period,
      deadline: finding.deadline,
      kind: finding.kind,
      cumulative: finding.cumulative,
      change: change && { kind: change.kind, basis: change.basis, since: change.since ?? null },
      partOf: partOf === null ? null : (ids[partOf] ?? null),
      saidBy: finding.saidBy,
      confidence: finding.confidence,
      rules: { ...finding.rules },
    }
  })
}

/** The blocks of a text in offsets of the original. */
export function presentBlocks(text: CleanText): z.input<typeof documentBlock>[] {
  return text.blocks.map((block) => ({
    ...placedBlock(text, block),
    cells: block.cells.map((cell) => over(text, cell)),
  }))
}

function placedBlock(text: CleanText, block: Block) {
  const { kind, level, table } = block
  return { kind, level, table, ...over(text, block) }
}

/** An empty cell stands between two signs: its place is before the second one. */
function over(text: CleanText, span: Span): Span {
  if (span.end > span.start) return originalSpan(text, span)
  const at = text.starts[span.start] ?? text.original.length
  return { start: at, end: at }
}
