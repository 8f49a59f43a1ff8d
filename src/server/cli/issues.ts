import { dayText } from '#i18n/date-text.ts'
import { translatorFor } from '#i18n/translate.ts'
import { listIssues } from '../issue/list-issues.ts'
import { answer, atBench, findPlaceIn, type GlobalOptions, readReference } from './command.ts'

interface IssuesOptions {
  readonly place?: string
  readonly overdue?: boolean
  readonly json?: boolean
}

type Issues = Awaited<ReturnType<typeof listIssues>>
type Issue = Issues['issues'][number]

const say = translatorFor('zh-Hans')
const mostListed = 200

/** The open issues of a place, the most pressing first. */
export async function runIssues(global: GlobalOptions, { place, overdue, ...options }: IssuesOptions): Promise<void> {
  await atBench(global, async (bench) => {
    const found = place === undefined ? undefined : findPlaceIn(await readReference(bench), place).id
    const asked = { place: found, ...(overdue === true && { overdue: 'yes' as const }) }
    const issues = await listIssues(bench.app, bench.world, bench.actor, {
      ...asked,
      q: '',
      offset: 0,
      limit: mostListed,
    })
    answer(options, issues, () => linesOf(issues))
  })
}

function linesOf({ asOf, place, found, overdue, issues }: Issues): string[] {
  const head = [place?.name, asOf, say('issue.found', { found, overdue })].filter((part) => part !== undefined)
  return [head.join(' · '), ...issues.flatMap(issueLines)]
}

function issueLines(issue: Issue): string[] {
  const { number, title, place, state, cause, level, duty, synthetic } = issue
  const marks = synthetic ? `  ${say('app.synthetic.mark')}` : ''
  const facts = [
    say(`issue.state.${state}`),
    say(`issue.cause.${cause}`),
    say(`issue.level.${levelKey(level)}`),
    clockOf(issue),
  ]
  return [`${number}  ${place.name}  ${title}${marks}`, `  ${facts.join(' · ')}${duty ? ` · ${duty.name}` : ''}`]
}

function levelKey(level: number): '1' | '2' | '3' | '4' {
  return `${level}` as '1' | '2' | '3' | '4' // the contract holds it between 1 and 4
}

function clockOf({ dueOn, daysLeft }: Issue): string {
  if (dueOn === null || daysLeft === null) return say('issue.no-due')
  const day = dayText(dueOn, 'zh-Hans')
  return daysLeft < 0 ? say('issue.overdue-by', { day, days: -daysLeft }) : say('issue.due-in', { day, days: daysLeft })
}
