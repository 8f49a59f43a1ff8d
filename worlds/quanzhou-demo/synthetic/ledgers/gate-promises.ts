import { stringify } from 'csv-stringify/sync'
import { seededRandom } from '../seeded-random.ts'
import { between, dayAfter, type LedgerLine, oneOf, today } from './ledger-line.ts'

/** One day promised for a gate of a project, in the story. */
export interface PromiseLine {
  readonly project: string
  readonly gate: string
  readonly day: string
  readonly why: string
  readonly by: string
  readonly recorded_on: string
  readonly synthetic: string
}

const columns: readonly (keyof PromiseLine)[] = ['project', 'gate', 'day', 'why', 'by', 'recorded_on', 'synthetic']

/** One project in so many of those under way has promised something. */
const oneIn = 6

const reasons = {
  start: ['演示：施工许可要件未齐', '演示：临时用电未接通', '演示：场地平整延后'],
  completion: ['演示：雨季停工', '演示：主材到场晚', '演示：外线工程未完'],
  production: ['演示：设备交货延期', '演示：专线供电未通', '演示：试生产调试未过'],
} as const
type PromisedGate = keyof typeof reasons

/** The promises of projects that are signed and do not produce yet: some kept in mind, some put off, some broken. */
export function makeGatePromises(versions: readonly LedgerLine[]): PromiseLine[] {
  const latest = [...new Map(versions.map((line) => [line.id, line])).values()]
  const underWay = latest.filter((line) => line.producingOn === '' && (line.landOn !== '' || line.startedOn !== ''))
  return underWay.filter((_, index) => index % oneIn === 0).flatMap(promisesOf)
}

/** The text of `gate-promises.csv`: a header line, then one line a promise. */
export function renderGatePromises(versions: readonly LedgerLine[]): string {
  return stringify(makeGatePromises(versions), { header: true, columns: [...columns] })
}

function promisesOf(line: LedgerLine): PromiseLine[] {
  const random = seededRandom(`${line.id}/promises`)
  const gate = nextGate(line)
  const slips = between(random, 0, 2)
  const first = dayAfter(today, -between(random, 40, 110))
  const told: PromiseLine[] = []
  let [day, recorded] = [first, dayAfter(first, -between(random, 40, 90))]
  for (let slip = 0; slip <= slips + 1 && recorded <= today; slip += 1) {
    const why = slip === 0 ? '' : oneOf(random, [...reasons[gate]])
    told.push({
      ...{ project: line.id, gate, day, why, by: line.duty ?? '', recorded_on: recorded, synthetic: 'true' },
    })
    recorded = dayAfter(day, between(random, -3, 4))
    day = dayAfter(day, between(random, 14, 60))
  }
  return told
}

function nextGate({ startedOn, completedOn }: LedgerLine): PromisedGate {
  if (startedOn === '') return 'start'
  return completedOn === '' ? 'completion' : 'production'
}
