import type { Readable } from 'node:stream'
import { dataMoved } from '#contract/event.ts'
import type { Database } from '#db/connection/database.ts'
import type { DataVersion } from '../data-version.ts'
import type { Log } from '../log.ts'
import type { SessionStore } from '../session/session-store.ts'
import { type DataMoved, type Position, readMoves } from './data-moves.ts'
import { createListeners, type Listener } from './listeners.ts'
import { oneAfterTheOther } from './one-after-the-other.ts'
import { createPulse } from './pulse.ts'
import { toldTo } from './told-to.ts'

/** Tells open pages of every write to the city, whichever process made it. */
export interface EventStreams {
  /**
   * A stream of server-sent events, which begins with the data version of now.
   *
   * @throws DomainError `request.too-many` when there are as many streams as there may be
   */
  open(cityId: string, listener: Listener): Promise<Readable>
  /** Ends all streams at once and opens no more. */
  close(): void
}

export interface StreamLimits {
  /** Open streams of one account: a page that is seen has one. */
  readonly perAccount: number
  readonly inAll: number
  /** Between two signs of life; a session that has ended is noticed with the next. */
  readonly beatMilliseconds: number
  /** Between two looks for what other processes have written. */
  readonly lookMilliseconds: number
}

const usualLimits: StreamLimits = { perAccount: 30, inAll: 2_000, beatMilliseconds: 15_000, lookMilliseconds: 1_000 }

interface Deps {
  readonly database: Database
  readonly dataVersion: DataVersion
  readonly sessions: SessionStore
  readonly log: Log
}

/** While nobody listens nothing is asked of the database. */
export function createEventStreams(deps: Deps, limits: StreamLimits = usualLimits): EventStreams {
  const { database, dataVersion, sessions, log } = deps
  const listeners = createListeners(limits)
  const isHeard = () => listeners.count() > 0
  let city = ''
  let position: Position | null = null
  const look = oneAfterTheOther(async () => {
    const found = await readMoves(database, city, position)
    position = found.position
    const { moved } = found
    if (moved) listeners.tell((role) => eventText({ ...moved, touched: toldTo(role, moved.touched) }))
    return found.position
  })
  const beat = async () => {
    const asked = listeners.tokens()
    const standing = await sessions.standing(city, asked)
    listeners.endWhere((token) => asked.has(token) && !standing.has(token)) // others have come meanwhile
    listeners.tell(() => signOfLife)
  }
  /** What fails once all streams are closed failed because the database is closed too. */
  const begin = (work: () => Promise<unknown>) =>
    void work().catch((error: unknown) => isHeard() && log.error('open pages could not be told', error))
  const pulse = createPulse(
    [
      { milliseconds: limits.beatMilliseconds, work: () => begin(beat) },
      // on PGlite this process is the only writer
      ...(database.engine === 'postgres' ? [{ milliseconds: limits.lookMilliseconds, work: () => begin(look) }] : []),
    ],
    isHeard,
  )
  dataVersion.onMoved(() => isHeard() && begin(look))
  return {
    async open(cityId, listener) {
      city = cityId
      const { dataVersion: now } = await look()
      const stream = listeners.add(listener)
      stream.push(eventText({ dataVersion: now, touched: null }))
      pulse.start()
      return stream
    },
    close: () => listeners.cut(),
  }
}

const signOfLife = ': \n\n'

function eventText(moved: DataMoved): string {
  return `event: data-version\nid: ${moved.dataVersion}\ndata: ${JSON.stringify(dataMoved.parse(moved))}\n\n`
}
