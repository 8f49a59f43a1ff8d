import autocannon from 'autocannon'
import { getBoard } from '#contract/programme.ts'
import { getHealth } from '#contract/session.ts'
import type { DemoServer } from './demo-server.ts'
import { type Measurement, median } from './measurement.ts'

const connections = 50
const secondsARound = 4
const rounds = 3
const mostTimes = 3

/** The board of the city in one request, against a route of the same server that does nothing; in turns, so that both meet the same noise. */
export async function measureBoard({ address, cookie }: DemoServer): Promise<Measurement> {
  const empty: number[] = []
  const board: number[] = []
  await load(`${address}${getBoard.path}?year=2026`, cookie) // warm-up, thrown away
  for (let round = 0; round < rounds; round += 1) {
    empty.push(await load(address + getHealth.path, cookie))
    board.push(await load(`${address}${getBoard.path}?year=2026`, cookie))
  }
  const ratio = median(empty) / median(board)
  return {
    work: `board of the city in one request, ${connections} connections`,
    result: `${Math.round(median(board))} requests/s`,
    against: `an empty route of the same server: ${Math.round(median(empty))} requests/s`,
    ratio,
    aim: `≤ ${mostTimes}×`,
    isMet: ratio <= mostTimes,
  }
}

/** @returns answered requests a second */
async function load(url: string, cookie: string): Promise<number> {
  const result = await autocannon({
    url,
    connections,
    duration: secondsARound,
    headers: { cookie, 'accept-encoding': 'gzip' },
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals and ${result.errors} errors, so the figure would be false`)
  return result.requests.average
}
