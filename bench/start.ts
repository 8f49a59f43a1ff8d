import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { openDataPlace } from '../test/process/data-place.ts'
import { ServerProcess } from '../test/process/server-process.ts'
import { inSeconds, type Measurement, median, timeOf } from './measurement.ts'

const mostSeconds = 10
const rounds = 3

/** `npm start` on a clone that is installed and built: the very first, which loads the demo world, and later ones. */
export async function measureStart(): Promise<Measurement[]> {
  const place = await openDataPlace('PGlite')
  try {
    const first = await startOnce(place)
    const later: number[] = []
    const bare: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      later.push(await startOnce(place))
      bare.push(await timeOf(() => promisify(execFile)(process.execPath, ['-e', ''])))
    }
    return [
      describe('npm start on a prepared clone, first time: loads the demo world', first, median(bare)),
      describe('npm start on a prepared clone, later', median(later), median(bare)),
    ]
  } finally {
    await place.remove()
  }
}

async function startOnce(place: Awaited<ReturnType<typeof openDataPlace>>): Promise<number> {
  const startedAt = performance.now()
  const server = await ServerProcess.start({ place, command: ['npm', 'start', '--silent', '--'] })
  const milliseconds = performance.now() - startedAt
  await server.stop()
  return milliseconds
}

function describe(work: string, milliseconds: number, bareMilliseconds: number): Measurement {
  return {
    work,
    result: inSeconds(milliseconds),
    against: `node -e '': ${inSeconds(bareMilliseconds)}`,
    ratio: milliseconds / bareMilliseconds,
    aim: `≤ ${mostSeconds} s`,
    isMet: milliseconds <= mostSeconds * 1000,
  }
}
