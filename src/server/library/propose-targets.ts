import type { z } from 'zod'
import type { targetProposal } from '#contract/library-proposal.ts'
import type { ClauseRow } from '#db/library/clause.repository.ts'
import type { ProgrammeRow } from '#db/programme.repository.ts'
import type { TargetWithRevision } from '#db/target.repository.ts'
import type { Finding } from '#domain/finding/finding.ts'
import { exact, toText } from '#domain/quantity/exact.ts'
import { compareQuantities } from '#domain/quantity/quantity.ts'
import { convert, unitDimension } from '#domain/quantity/unit.ts'
import { presentDuty, presentIndicator, presentPlace } from '../place/present.ts'
import { placeIn, type Reference } from '../place/reference.ts'
import { unitOf } from '../statistic/statement.ts'
import { clausesOf } from './clause-of.ts'
import { dutiesOf, organisationNamed } from './duties.ts'
import { findingIds, shownUnit } from './present-finding.ts'
import { isFall, proposedIndicator } from './proposed-indicator.ts'
import type { ReadDocument } from './read-document.ts'
import { type ProposedWindow, windowOf } from './target-window.ts'

type Proposal = z.input<typeof targetProposal>

/** What is there already, beside what the text proposes. */
export interface Standing {
  readonly reference: Reference
  readonly programmes: readonly ProgrammeRow[]
  /** Active targets of these programmes. */
  readonly targets: readonly TargetWithRevision[]
  /** What was accepted from this version, with the state of each target. */
  readonly accepted: readonly (ClauseRow & { readonly state: 'active' | 'withdrawn' | null })[]
  /** The document's own place. */
  readonly placeId: string
}

/** The findings that are aims with a time, ready to be accepted, in the order of the text. */
export function proposeTargets({ text, findings }: ReadDocument, standing: Standing): Proposal[] {
  const ids = findingIds(findings)
  const clauses = clausesOf(text)
  const duties = new Map(dutiesOf(text).map((duty) => [duty.block, duty]))
  const proposals = findings.flatMap((finding, index): Proposal[] => {
    const window = finding.kind === 'target' ? windowOf(finding) : null
    if (window === null) return []
    const block = clauses.blockAt(finding)
    const duty = duties.get(block) ?? null
    return [
      {
        findingId: ids[index] ?? '',
        start: finding.start,
        end: finding.end,
        quote: finding.quote,
        clause: clauses.clauseAt(finding),
        duty: duty && dutyOf(duty.departments, standing.reference),
        confidence: finding.confidence,
        period: finding.period,
        ...whatOf(finding, standing.reference),
        ...whereOf(finding, standing),
        ...window,
        ...standingOf(finding, window, standing),
        partOf: finding.partOf === null ? null : (ids[finding.partOf] ?? null),
        suggestedShares: [],
        accepted: acceptedAs(finding, standing),
      },
    ]
  })
  const shares = sharesOf(proposals)
  return proposals.map((one) => ({ ...one, suggestedShares: shares.get(one.findingId) ?? [] }))
}

/** Parts with a place of their own, in the unit of the whole, by its name. */
function sharesOf(proposals: readonly Proposal[]): Map<string, Proposal['suggestedShares']> {
  const wholes = new Map(proposals.map((one) => [one.findingId, one]))
  const shares = new Map<string, Proposal['suggestedShares']>()
  for (const { partOf, findingId, place, unit, deadline, value } of proposals) {
    const whole = wholes.get(partOf ?? '')
    if (whole?.unit !== unit || whole.deadline !== deadline || whole.place.id === place.id) continue
    shares.set(
      whole.findingId,
      [...(shares.get(whole.findingId) ?? []), { findingId, place, value }].slice(0, mostShares),
    )
  }
  return shares
}

/** More than a city has places. */
const mostShares = 200

/** The organisation that leads, where it is known. */
export function dutyOf(departments: readonly string[], reference: Reference): Proposal['duty'] {
  for (const name of departments) {
    const found = organisationNamed(name, reference.organisations.values())
    if (found !== null) return presentDuty(found)
  }
  return null
}

/** The indicator that has a unit of the same kind: growth of an amount is not the amount. */
function indicatorOf(finding: Finding, reference: Reference) {
  const known = finding.indicator === null ? undefined : reference.indicators.get(finding.indicator)
  const fits = known !== undefined && unitDimension(unitOf(known.unit)) === unitDimension(finding.unit)
  return fits && (finding.change === null || finding.change.kind === 'multiple') ? known : undefined
}

function whatOf(finding: Finding, reference: Reference) {
  const { subject, comparator, value, value2, unit: kept } = finding
  const indicator = indicatorOf(finding, reference)
  const unit = shownUnit(finding, reference)
  const isNamedFall = indicator === undefined && isFall(finding)
  const shown = (one: Finding['value']): string => toText(convert(isNamedFall ? one.abs() : one, kept, unit))
  return {
    subject,
    comparator,
    value: shown(value),
    valueHigh: value2 && shown(value2),
    unit,
    indicator: indicator === undefined ? null : presentIndicator(indicator),
    newIndicator: indicator === undefined ? proposedIndicator(finding, unit) : null,
  }
}

function whereOf({ place }: Finding, { reference, placeId }: Standing) {
  const named = place === null ? undefined : reference.places.get(place)
  return { place: presentPlace(named ?? placeIn(reference, placeId)), placeAssumed: named === undefined }
}

function standingOf(finding: Finding, { year, startsOn, deadline }: ProposedWindow, standing: Standing) {
  const programmeId = standing.programmes.find((programme) => programme.year === year)?.id ?? null
  const indicator = indicatorOf(finding, standing.reference)
  const placeId = whereOf(finding, standing).place.id
  const alike = standing.targets.filter(
    (target) =>
      target.programmeId === programmeId &&
      target.indicatorId === indicator?.id &&
      target.placeId === placeId &&
      target.startsOn === startsOn &&
      target.deadline === deadline,
  )
  const same = alike.find((target) => saysSame(target, finding))
  const existing = same ?? alike[0]
  const state = same ? 'same' : existing ? 'differs' : 'new'
  return { programmeId, standing: state as Proposal['standing'], existing: existing ? presentExisting(existing) : null } // one of its three names
}

function saysSame({ revision }: TargetWithRevision, { comparator, value, value2, unit }: Finding): boolean {
  const own = unitOf(revision.unit)
  if (revision.value === null || revision.comparator !== comparator || unitDimension(own) !== unitDimension(unit))
    return false
  const equal = (text: string, said: Finding['value']): boolean =>
    compareQuantities({ value: exact(text), unit: own }, { value: said, unit }) === 0
  const upper = revision.valueHigh
  const upperEqual = upper === null || value2 === null ? upper === value2 : equal(upper, value2)
  return equal(revision.value, value) && upperEqual
}

function presentExisting({ id, revision }: TargetWithRevision): Proposal['existing'] {
  const { comparator, value, valueHigh, unit } = revision
  return { id, revision: revision.revision, comparator, value, valueHigh, unit }
}

function acceptedAs({ start, end }: Finding, { accepted }: Standing): Proposal['accepted'] {
  const found = accepted.filter((one) => one.startAt === start && one.endAt === end && one.targetId !== null)
  const shown = found.find(({ state }) => state === 'active') ?? found[0]
  return shown?.targetId && shown.state ? { id: shown.targetId, state: shown.state } : null
}
