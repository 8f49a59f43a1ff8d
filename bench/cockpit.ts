import autocannon from 'autocannon'
import { getCockpit, listTiles } from '#contract/cockpit.ts'
import { listFigures } from '#contract/figure.ts'
import { getBoard } from '#contract/programme.ts'
import { getHealth } from '#contract/session.ts'
import type { DemoServer } from './demo-server.ts'
import { type Measurement, median } from './measurement.ts'

const connections = 200
const secondsARound = 4
const rounds = 3
const mostTimes = 3

/** What a leader's first screens ask for. */
const reads = [
  ['the cockpit', `${getCockpit.path}?year=2026`],
  ['its chief figures', listTiles.path],
  ['the board', `${getBoard.path}?year=2026`],
  ['the list of figures', listFigures.path],
] as const

/** Reads of the cockpit by many at once, against a route of the same server that does nothing; in turns, so that all meet the same noise. */
export async function measureCockpit({ address, cookie }: DemoServer): Promise<Measurement[]> {
  const empty: number[] = []
  const answered = reads.map((): number[] => [])
  for (const [, path] of reads) await load(address + path, cookie) // warm-up, thrown away
  for (let round = 0; round < rounds; round += 1) {
    empty.push(await load(address + getHealth.path, cookie))
    for (const [at, [, path]] of reads.entries()) answered[at]?.push(await load(address + path, cookie))
  }
  return reads.map(([name], at) => line(name, median(answered[at] ?? []), median(empty)))
}

function line(name: string, own: number, empty: number): Measurement {
  return {
    work: `${name}, ${connections} connections`,
    result: `${Math.round(own)} requests/s`,
    against: `an empty route of the same server: ${Math.round(empty)} requests/s`,
    ratio: empty / own,
    aim: `≤ ${mostTimes}×`,
    isMet: empty / own <= mostTimes,
  }
}

/** @returns answered requests a second */
async function load(url: string, cookie: string): Promise<number> {
  const headers = { cookie, 'accept-encoding': 'gzip' }
  const { non2xx, errors, requests } = await autocannon({ url, connections, duration: secondsARound, headers })
  if (non2xx > 0 || errors > 0) throw new Error(`${url}: ${non2xx} refusals and ${errors} errors`)
  return requests.average
}
