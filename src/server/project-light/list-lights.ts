import type { z } from 'zod'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { litProject, listProjectLights as operation, projectLightShape } from '#contract/project-light.ts'
import { listLightRules } from '#db/light-rule.repository.ts'
import { readAs } from '#db/transact.ts'
import { type LightRule, ruleInForce } from '#domain/light/light-rule.ts'
import { judgeProject } from '#domain/project-light/judge-project.ts'
import { byWorst, type ProjectLight } from '#domain/project-light/project-light.ts'
import type { LatenessRule, ProjectLightKind, ProjectLightRules } from '#domain/project-light/project-light-rule.ts'
import { roundExact, toText } from '#domain/quantity/exact.ts'
import type { App } from '../app.ts'
import { type FigureQuestion, readQuestion } from '../figure/figure-question.ts'
import { presentGateName } from '../gate/present-words.ts'
import { loadRowNames, type RowNames } from '../ledger/row-names.ts'
import { toLatenessRule } from '../light/lateness-rule-row.ts'
import { toLightRule } from '../light/light-rule-row.ts'
import { presentDutyOf, presentPlace } from '../place/present.ts'
import { placeIn, regionsOf } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { isAlert, isWaived, presentRule, presentUpkeep, presentWaiver, talliesOf } from './present-upkeep.ts'
import { type KnownProject, readProjects } from './read-projects.ts'
import { readUpkeep, type Upkeep, type Waiver } from './read-upkeep.ts'

type Answer = z.input<(typeof operation)['output']>
type Asked = ParsedInputOf<typeof operation>

/** A light with what people decided and said about it. */
export interface TendedLight extends ProjectLight {
  readonly waiver: Waiver | null
  readonly isQuiet: boolean
}

/** A project with its lights, the worst first. */
interface JudgedProject extends KnownProject {
  readonly lights: readonly TendedLight[]
}

/**
 * The projects of a place by their lights on a day, the worst first, and how many projects each kind of light shows red, amber, green or nothing.
 *
 * @throws DomainError `place.unknown`
 */
export function listProjectLights(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  asked: Asked,
): Promise<Answer> {
  return readAs(database, actor, async (tx) => {
    const question = await readQuestion(tx, world, { place: asked.place, asOf: asked.asOf, hierarchy: 'reporting' })
    const rulesAt = await readRulesAt(question)
    const upkeep = await readUpkeep(question)
    const judged = (await readProjects(question)).map((project) => judge(question, rulesAt, upkeep, project))
    const found = judged.filter((project) => isAsked(project, asked)).toSorted(byWorstLight(asked.kind))
    const shown = found.slice(asked.offset, asked.offset + asked.limit)
    const { place, day } = question
    return {
      place: presentPlace(place),
      asOf: day,
      counts: countsOf(judged),
      waived: judged.flatMap(({ lights }) => lights).filter(isWaived).length,
      tallies: talliesOf(judged, upkeep),
      upkeep: presentUpkeep(upkeep),
      looked: judged.length,
      found: found.length,
      projects: await presentProjects(question, shown),
    }
  })
}

type RulesAt = (placeId: string) => ProjectLightRules

/** The rules in force at each place: read once, chosen once a place. */
async function readRulesAt({ tx, reference, day }: FigureQuestion): Promise<RulesAt> {
  const rows = await listLightRules(tx, { asOf: day })
  const lateness = (kind: string) => rows.filter((row) => row.kind === kind).map(toLatenessRule)
  const [starts, gates, entries] = [lateness('project-start'), lateness('project-gate'), lateness('project-entry')]
  const paces = rows.filter(({ kind }) => kind === 'project-progress').map(toLightRule)
  const chosen = new Map<string, ProjectLightRules>()
  return (placeId) => {
    const regions = regionsOf(reference, placeId)
    const nearest = <Rule extends LatenessRule | LightRule>(rules: readonly Rule[]) => ruleInForce(rules, regions, day)
    const known = chosen.get(placeId) ?? {
      ...{ start: nearest(starts), gate: nearest(gates), entry: nearest(entries), progress: nearest(paces) },
    }
    chosen.set(placeId, known)
    return known
  }
}

function judge({ day }: FigureQuestion, rulesAt: RulesAt, upkeep: Upkeep, project: KnownProject): JudgedProject {
  const lights = judgeProject(project.facts, rulesAt(project.row.placeId), day)
  const tended = lights.map((light) => ({
    ...light,
    waiver: upkeep.waiverOf(project.row.id, light.kind),
    isQuiet: isAlert(light) && upkeep.isQuiet(light.rule),
  }))
  return { ...project, lights: tended }
}

function isAsked({ lights }: JudgedProject, { kind, light, waived }: Asked): boolean {
  const isLit = (one: TendedLight) => {
    if (waived === 'yes') return isWaived(one) || one.waiver?.state === 'asked'
    return light === undefined ? isAlert(one) && !isWaived(one) && !one.isQuiet : one.light === light && !isWaived(one)
  }
  return lights.some((one) => (kind === undefined || one.kind === kind) && isLit(one))
}

/** By the worst light of the kind that was asked for, then by title as the rows came. */
function byWorstLight(kind: ProjectLightKind | undefined) {
  const worst = ({ lights }: JudgedProject) => lights.find((light) => kind === undefined || light.kind === kind)
  return (a: JudgedProject, b: JudgedProject): number => {
    const [first, second] = [worst(a), worst(b)]
    return first && second ? byWorst(first, second) : Number(second !== undefined) - Number(first !== undefined)
  }
}

function countsOf(judged: readonly JudgedProject[]): Answer['counts'] {
  const counts: Partial<Record<ProjectLightKind, Record<ProjectLight['light'], number>>> = {}
  for (const { kind, light } of judged.flatMap(({ lights }) => lights.filter((one) => !isWaived(one)))) {
    const ofKind = counts[kind] ?? { red: 0, amber: 0, green: 0, none: 0 }
    counts[kind] = { ...ofKind, [light]: ofKind[light] + 1 }
  }
  return counts
}

async function presentProjects(
  question: FigureQuestion,
  shown: readonly JudgedProject[],
): Promise<z.input<typeof litProject>[]> {
  const { tx, open } = question
  const values = shown.map(({ row }) => row.values)
  const names = await loadRowNames(tx, open, open('project'), values)
  return shown.map((project) => presentProject(question, project, names))
}

function presentProject(
  { reference }: FigureQuestion,
  { row, lights }: JudgedProject,
  { references }: RowNames,
): z.input<typeof litProject> {
  const { name, park, duty, isKey } = row.values
  const parkName = references[`park/${park}`]
  return {
    id: row.id,
    name: String(name ?? ''),
    place: presentPlace(placeIn(reference, row.placeId)),
    park: typeof park === 'string' && parkName !== undefined ? { id: park, name: parkName } : null,
    isKey: typeof isKey === 'boolean' ? isKey : null,
    duty: presentDutyOf(reference, typeof duty === 'string' ? duty : null),
    synthetic: row.synthetic,
    lights: lights.map(presentLight),
  }
}

function presentLight({ rule, behindPoints, gate, waiver, ...light }: TendedLight): z.input<typeof projectLightShape> {
  return {
    ...light,
    gate: gate && presentGateName(gate),
    waiver: waiver && presentWaiver(waiver),
    behindPoints: behindPoints === null ? null : toText(roundExact(behindPoints, 1)),
    rule: rule && presentRule(rule),
  }
}
