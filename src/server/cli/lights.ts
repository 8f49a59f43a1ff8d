import { mostLitProjects } from '#contract/project-light.ts'
import { dayText } from '#i18n/date-text.ts'
import { translatorFor } from '#i18n/translate.ts'
import { listProjectLights } from '../project-light/list-lights.ts'
import { answer, atBench, findPlaceIn, type GlobalOptions, readReference } from './command.ts'

interface LightsOptions {
  readonly place?: string
  readonly asOf?: string
  readonly json?: boolean
}

type Lights = Awaited<ReturnType<typeof listProjectLights>>
type Project = Lights['projects'][number]
type Light = Project['lights'][number]

const say = translatorFor('zh-Hans')

/** The projects of a place that are red or amber, the worst first, each with its reasons. */
export async function runLights(global: GlobalOptions, { place, asOf, ...options }: LightsOptions): Promise<void> {
  await atBench(global, async (bench) => {
    const found = place === undefined ? undefined : findPlaceIn(await readReference(bench), place).id
    const asked = { place: found, asOf, offset: 0, limit: mostLitProjects }
    const lights = await listProjectLights(bench.app, bench.world, bench.actor, asked)
    answer(options, lights, () => linesOf(lights))
  })
}

function linesOf({ place, asOf, looked, found, projects }: Lights): string[] {
  return [
    `${place.name} · ${asOf} · ${say('project-light.looked', { looked, found })}`,
    ...projects.flatMap(projectLines),
  ]
}

function projectLines({ name, place, duty, synthetic, lights }: Project): string[] {
  const marks = synthetic ? `  ${say('app.synthetic.mark')}` : ''
  const asked = lights.filter(({ light }) => light === 'red' || light === 'amber')
  return [`${place.name}  ${name}${duty ? `  ${duty.name}` : ''}${marks}`, ...asked.map(lightLine)]
}

function lightLine({ kind, light, reason, day, daysLate, behindPoints, gate, waiver }: Light): string {
  const params = { day: day === null ? '' : dayText(day, 'zh-Hans'), days: daysLate ?? 0, points: behindPoints ?? '' }
  const told = say(`project-light.reason.${reason}`, { ...params, gate: gate?.name ?? '' })
  return `  ${say(`light.${light}`)} ${say(`project-light.kind.${kind}`)}：${told}${waiverWords(waiver)}`
}

/** A light that is waived says so, with who approved it until when. */
function waiverWords(waiver: Light['waiver']): string {
  if (waiver?.state !== 'waived') return ''
  const { until, why, by, day } = waiver
  const words = { until: until === null ? '' : dayText(until, 'zh-Hans'), why, by, day: dayText(day, 'zh-Hans') }
  return `  ${say('project-light.waiver.waived', words)}`
}
