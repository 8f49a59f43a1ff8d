import type { SupervisionPeriod } from '#domain/supervision/supervision.ts'
import { dayText } from '#i18n/date-text.ts'
import { translatorFor } from '#i18n/translate.ts'
import { listSupervision } from '../supervision/list-supervision.ts'
import { answer, atBench, findPlaceIn, type GlobalOptions, readReference } from './command.ts'

interface SupervisionOptions {
  readonly place?: string
  readonly month?: boolean
  readonly day?: string
  readonly json?: boolean
}

type List = Awaited<ReturnType<typeof listSupervision>>
type Matter = List['organisations'][number]['matters'][number]

const say = translatorFor('zh-Hans')

/** The list 督办单 of a week or month, by who answers. */
export async function runSupervision(global: GlobalOptions, options: SupervisionOptions): Promise<void> {
  const period: SupervisionPeriod = options.month === true ? 'month' : 'week'
  await atBench(global, async (bench) => {
    const place = options.place === undefined ? undefined : findPlaceIn(await readReference(bench), options.place).id
    const list = await listSupervision(bench.app, bench.world, bench.actor, { place, period, day: options.day })
    answer(options, list, () => linesOf(list))
  })
}

function linesOf({ place, period, from, to, counts, organisations }: List): string[] {
  const days = say('supervision.days', { from: dayText(from, 'zh-Hans'), to: dayText(to, 'zh-Hans') })
  const head = [place?.name, say(`supervision.period.${period}`), days, say('supervision.counts', counts)]
  return [
    head.filter((part) => part !== undefined).join(' · '),
    ...organisations.flatMap(({ organisation, counts: own, matters }) => [
      `${organisation?.name ?? say('supervision.nobody')}  ${say('supervision.counts', own)}`,
      ...matters.map(matterLine),
    ]),
  ]
}

function matterLine({ number, title, gate, place, reasons, dueOn, post, synthetic }: Matter): string {
  const facts = [
    reasons.map((reason) => say(`supervision.reason.${reason}`)).join(say('app.list.comma')),
    number ?? gate?.name,
    place.name,
    title,
    dueOn && say('supervision.until', { day: dayText(dueOn, 'zh-Hans') }),
    post,
    synthetic && say('app.synthetic.mark'),
  ]
  return `  ${facts.filter(Boolean).join(' · ')}`
}
