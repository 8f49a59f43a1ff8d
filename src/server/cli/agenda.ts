import type { MeetingKind } from '#domain/meeting/agenda.ts'
import { dayText } from '#i18n/date-text.ts'
import { translatorFor } from '#i18n/translate.ts'
import { getAgenda } from '../meeting/get-agenda.ts'
import { answer, atBench, findPlaceIn, type GlobalOptions, readReference } from './command.ts'

interface AgendaOptions {
  readonly place?: string
  readonly kind: MeetingKind
  readonly json?: boolean
}

type Agenda = Awaited<ReturnType<typeof getAgenda>>

const say = translatorFor('zh-Hans')

/** The agenda of a 调度会: promises kept and broken, then the matters, the costliest first. */
export async function runAgenda(global: GlobalOptions, { place, kind, ...options }: AgendaOptions): Promise<void> {
  await atBench(global, async (bench) => {
    const found = place === undefined ? undefined : findPlaceIn(await readReference(bench), place).id
    const agenda = await getAgenda(bench.app, bench.world, bench.actor, { place: found, kind })
    answer(options, agenda, () => linesOf(agenda))
  })
}

function linesOf({ place, asOf, kind, kept, broken, cards, found }: Agenda): string[] {
  const head = [place?.name, dayText(asOf, 'zh-Hans'), say(`meeting.kind.${kind}`), say('meeting.found', { found })]
  return [
    head.filter((part) => part !== undefined).join(' · '),
    ...broken.map(({ issue, day }) => `${say('meeting.broken')}  ${dayText(day, 'zh-Hans')}  ${issue.title}`),
    ...kept.map(({ issue, day }) => `${say('meeting.kept')}  ${dayText(day, 'zh-Hans')}  ${issue.title}`),
    ...cards.flatMap(cardLines),
  ]
}

function cardLines({ issue, days, atStake, output, projectCount }: Agenda['cards'][number], index: number): string[] {
  const { number, title, place, turnOf, synthetic } = issue
  const marks = synthetic ? `  ${say('app.synthetic.mark')}` : ''
  const cost =
    atStake === null
      ? say('meeting.unknown-output', { days, projects: projectCount })
      : say('meeting.at-stake', { days, output: output ?? '', amount: atStake })
  return [
    `${index + 1}. ${place.name}  ${title}（${number}）${marks}`,
    `   ${cost}${turnOf ? ` · ${say('meeting.waits-for', { name: turnOf.name })}` : ''}`,
  ]
}
