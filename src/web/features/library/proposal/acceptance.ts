import { howSure } from '../how-sure.ts'
import type { AcceptedTarget, AcceptedTask, Proposals, TargetProposal, TaskProposal } from '../library.queries.ts'

/** A proposal as it stands in the text, as it is sent. */
export function targetAsProposed(proposal: TargetProposal): AcceptedTarget {
  const { findingId, indicator, newIndicator, place, year, startsOn, deadline } = proposal
  const { comparator, value, valueHigh, unit, duty, existing } = proposal
  return {
    findingId,
    indicatorId: indicator?.id ?? null,
    newIndicator: indicator === null ? newIndicator : null,
    placeId: place.id,
    year,
    startsOn,
    deadline,
    comparator,
    value,
    valueHigh,
    unit,
    dutyOrganisationId: duty?.organisationId ?? null,
    revises: existing && { id: existing.id, expectedRevision: existing.revision },
  }
}

/** A task as it stands in the text; a title is shorter than a clause may be. */
export function taskAsProposed({ id, text, year, duty, deadline }: TaskProposal): AcceptedTask {
  return {
    taskId: id,
    year,
    title: text.slice(0, longestTitle),
    dutyOrganisationId: duty?.organisationId ?? null,
    deadline,
  }
}

export const longestTitle = 500

/** Why a target cannot be taken as it stands; null where it can. */
export function obstacleOf(proposal: TargetProposal): 'accepted' | 'no-programme' | 'no-indicator' | null {
  if (proposal.accepted !== null) return 'accepted'
  if (proposal.programmeId === null) return 'no-programme'
  return proposal.indicator === null && proposal.newIndicator === null ? 'no-indicator' : null
}

/** Whether taking it changes a target that the programme has already. */
export function isRevision({ standing, existing, accepted }: TargetProposal): boolean {
  return standing === 'differs' && existing !== null && accepted === null
}

/** Everything that was surely read, is not there yet and can be taken as it stands; what would revise a target is ticked by hand alone. */
export function sureOf({ targets, tasks }: Pick<Proposals, 'targets' | 'tasks'>): string[] {
  return [
    ...targets
      .filter((one) => howSure(one.confidence) === 'sure' && one.standing === 'new' && obstacleOf(one) === null)
      .map(({ findingId }) => findingId),
    ...tasks.filter((one) => howSure(one.confidence) === 'sure' && taskObstacleOf(one) === null).map(({ id }) => id),
  ]
}

export function taskObstacleOf({ accepted, programmeId }: TaskProposal): 'accepted' | 'no-programme' | null {
  if (accepted !== null) return 'accepted'
  return programmeId === null ? 'no-programme' : null
}
