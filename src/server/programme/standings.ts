import type { z } from 'zod'
import type { boardTarget } from '#contract/programme.ts'
import { listSteps } from '#db/programme.repository.ts'
import { listCurrent } from '#db/statistic.repository.ts'
import { listTargets, type TargetWithRevision } from '#db/target.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { toText } from '#domain/quantity/exact.ts'
import type { Endangered } from '#domain/target/danger.ts'
import type { Pacing } from '#domain/target/pacing.ts'
import { balanceSplit } from '#domain/target/split.ts'
import { type JudgingRules, readRules, rulesInForce } from '../light/read-rules.ts'
import { presentDutyOf, presentIndicator, presentPlace, presentSourceOf } from '../place/present.ts'
import {
  cityPlace,
  type Hierarchy,
  indicatorIn,
  type PlacedPlace,
  parentOf,
  placeIn,
  type Reference,
  regionsOf,
} from '../place/reference.ts'
import { exactOrNull, type LedgerStatement, toStatement, unitOf } from '../statistic/statement.ts'
import { bestMonthsOf } from './best-months-of.ts'
import { type Confirmations, confirmationsIn } from './confirmations.ts'
import type { StandingContext } from './standing-context.ts'
import { noTargetStanding, presentStanding, promised, standingOf, windowOf } from './standing-of.ts'

export type BoardTarget = z.input<typeof boardTarget>

/** A target as shown, with what its place in the order depends on. */
export interface ShownTarget {
  readonly shown: BoardTarget
  readonly danger: Endangered
  readonly pacing: Pacing
}

interface Scene {
  readonly reference: Reference
  readonly rules: JudgingRules
  readonly statements: ReadonlyMap<string, readonly LedgerStatement[]>
  readonly targets: readonly TargetWithRevision[]
  readonly confirmations: Confirmations
  readonly asOf: CalendarDate
  readonly hierarchy: Hierarchy
}

/** The targets of one programme at one place, each with its standing and its places below. */
export async function loadStandings(
  tx: Transaction,
  reference: Reference,
  {
    programmeId,
    place,
    asOf,
    hierarchy,
  }: {
    readonly programmeId: string
    readonly place: PlacedPlace
    readonly asOf: CalendarDate
    readonly hierarchy: Hierarchy
  },
): Promise<ShownTarget[]> {
  const scene = await loadScene(tx, reference, programmeId, asOf, hierarchy)
  return scene.targets.filter(({ placeId }) => placeId === place.id).map((target) => showTarget(scene, target))
}

/** One target with its standing and places below, whatever its programme. */
export async function loadStanding(
  tx: Transaction,
  reference: Reference,
  target: TargetWithRevision,
  asOf: CalendarDate,
  hierarchy: Hierarchy,
): Promise<ShownTarget> {
  return showTarget(await loadScene(tx, reference, target.programmeId, asOf, hierarchy), target)
}

async function loadScene(
  tx: Transaction,
  reference: Reference,
  programmeId: string,
  asOf: CalendarDate,
  hierarchy: Hierarchy,
): Promise<Scene> {
  const targets = await listTargets(tx, { programmes: [programmeId], asOf })
  const indicators = [...new Set(targets.map(({ indicatorId }) => indicatorId))]
  const rows = indicators.length > 0 ? await listCurrent(tx, { indicators, asOf }) : []
  return {
    reference,
    rules: await readRules(tx, asOf),
    statements: groupStatements(rows.map(toStatement)),
    targets,
    confirmations: confirmationsIn(await listSteps(tx, programmeId), asOf),
    asOf,
    hierarchy,
  }
}

function groupStatements(statements: readonly LedgerStatement[]): Map<string, LedgerStatement[]> {
  const groups = new Map<string, LedgerStatement[]>()
  for (const statement of statements) {
    const key = statementKey(statement.row.indicatorId, statement.row.placeId)
    const group = groups.get(key)
    if (group) group.push(statement)
    else groups.set(key, [statement])
  }
  return groups
}

function statementKey(indicatorId: string, placeId: string): string {
  return `${indicatorId}|${placeId}`
}

function contextOf(scene: Scene, target: TargetWithRevision, placeId: string): StandingContext {
  const { reference, rules, asOf } = scene
  const own = statementsAt(scene, target, placeId)
  return {
    statements: own,
    history: { own, city: statementsAt(scene, target, cityPlace(reference).id) },
    accumulation: indicatorIn(reference, target.indicatorId).accumulation,
    ...rulesInForce(rules, regionsOf(reference, placeId), asOf),
    asOf,
  }
}

function statementsAt(scene: Scene, { indicatorId }: TargetWithRevision, placeId: string): readonly LedgerStatement[] {
  return scene.statements.get(statementKey(indicatorId, placeId)) ?? []
}

function showTarget(scene: Scene, target: TargetWithRevision): ShownTarget {
  const { reference } = scene
  const context = contextOf(scene, target, target.placeId)
  const standing = standingOf(target, context)
  const children = scene.targets.filter(({ parentId }) => parentId === target.id)
  const cells = placesBelow(scene, target).map((place) => showCell(scene, target, children, place))
  const indicator = indicatorIn(reference, target.indicatorId)
  const shares = children.map(({ revision }) => ({ value: exactOrNull(revision.value), unit: unitOf(revision.unit) }))
  const balance = balanceSplit(
    { value: exactOrNull(target.revision.value), unit: unitOf(target.revision.unit) },
    indicator.accumulation === 'ratio' ? [] : shares, // the rates of the counties do not add up to the city's
  )
  const shown: BoardTarget = {
    id: target.id,
    indicator: presentIndicator(indicator),
    place: presentPlace(placeIn(reference, target.placeId)),
    value: presentValue(target),
    baseValue: target.revision.baseValue,
    level: target.level,
    startsOn: target.startsOn,
    deadline: target.deadline,
    synthetic: target.synthetic,
    source: presentSourceOf(reference, target.revision.sourceId ?? target.sourceId),
    duty: presentDutyOf(reference, target.dutyOrganisationId),
    standing: presentStanding(standing, reference),
    bestMonths: bestMonthsOf(promised(target), windowOf(target), context, standing.neededPerMonth),
    split: {
      places: cells.filter((cell) => cell.target !== null).length,
      notSplit: cells.filter((cell) => cell.target === null).length,
      sum: balance.sum && toText(balance.sum),
      slack: balance.slack && toText(balance.slack),
    },
    cells,
  }
  return { shown, danger: standing, pacing: standing.pacing }
}

function presentValue({ revision }: TargetWithRevision): BoardTarget['value'] {
  return { comparator: revision.comparator, value: revision.value, valueHigh: revision.valueHigh, unit: revision.unit }
}

const cellKinds: readonly string[] = ['county', 'zone']

/** The places to which a target is split: for the city those that report as counties; below a county those that were given a share. */
function placesBelow({ reference, targets, hierarchy }: Scene, target: TargetWithRevision): PlacedPlace[] {
  const isGiven = new Set(targets.filter(({ parentId }) => parentId === target.id).map(({ placeId }) => placeId))
  return [...reference.places.values()]
    .filter((place) => parentOf(place, hierarchy) === target.placeId || isGiven.has(place.id))
    .filter((place) => cellKinds.includes(place.kind) || isGiven.has(place.id))
    .toSorted((a, b) => a.code.localeCompare(b.code))
}

function showCell(
  scene: Scene,
  parent: TargetWithRevision,
  children: readonly TargetWithRevision[],
  place: PlacedPlace,
): BoardTarget['cells'][number] {
  const target = children.find(({ placeId }) => placeId === place.id) ?? ownTarget(scene, parent, place)
  const context = contextOf(scene, parent, place.id)
  const standing = target ? standingOf(target, context) : noTargetStanding(parent, context)
  return {
    place: presentPlace(place),
    tileX: place.tileX,
    tileY: place.tileY,
    target: target
      ? {
          id: target.id,
          revision: target.revision.revision,
          ...presentValue(target),
          synthetic: target.synthetic,
          confirmed: scene.confirmations.isSeen(target),
        }
      : null,
    standing: presentStanding(standing, scene.reference),
  }
}

/** A place may carry the same promise without having been given it from above. */
function ownTarget({ targets }: Scene, parent: TargetWithRevision, place: PlacedPlace): TargetWithRevision | undefined {
  return targets.find(
    (target) =>
      target.placeId === place.id && target.indicatorId === parent.indicatorId && target.deadline === parent.deadline,
  )
}
