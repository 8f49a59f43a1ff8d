import { dayText } from '#i18n/date-text.ts'
import { translatorFor } from '#i18n/translate.ts'
import { listMeetings } from '../meeting/get-meeting.ts'
import { answer, atBench, findPlaceIn, type GlobalOptions, readReference } from './command.ts'

interface MeetingsOptions {
  readonly place?: string
  readonly json?: boolean
}

const say = translatorFor('zh-Hans')

/** Meetings of a place, the last first. */
export async function runMeetings(global: GlobalOptions, { place, ...options }: MeetingsOptions): Promise<void> {
  await atBench(global, async (bench) => {
    const found = place === undefined ? undefined : findPlaceIn(await readReference(bench), place).id
    const list = await listMeetings(bench.app, bench.world, bench.actor, { place: found })
    answer(options, list, () => list.meetings.map(lineOf))
  })
}

function lineOf({
  day,
  kind,
  place,
  state,
  decided,
  synthetic,
}: Awaited<ReturnType<typeof listMeetings>>['meetings'][number]) {
  const facts = [
    ...[dayText(day, 'zh-Hans'), place.name, say(`meeting.kind.${kind}`), say(`meeting.state.${state}`)],
    say('meeting.decided', { count: decided }),
  ]
  return `${facts.join('  ')}${synthetic ? `  ${say('app.synthetic.mark')}` : ''}`
}
