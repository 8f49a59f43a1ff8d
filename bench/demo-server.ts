import { demoPassword } from '../test/process/city-under-trial.ts'
import { openDataPlace } from '../test/process/data-place.ts'
import { ServerProcess } from '../test/process/server-process.ts'

/** A demo city on a data directory of its own, with the city office signed in. */
export interface DemoServer {
  readonly address: string
  /** Header value that carries the session. */
  readonly cookie: string
}

/** Lends a running demo city to `work`, and takes it away again. */
export async function withDemoServer<T>(work: (server: DemoServer) => Promise<T>): Promise<T> {
  const place = await openDataPlace('PGlite')
  const server = await ServerProcess.start({ place, settings: { CITONG_REQUESTS_PER_MINUTE: '100000000' } })
  try {
    const office = server.client()
    await office.signIn('city', demoPassword)
    return await work({ address: server.address, cookie: office.cookie })
  } finally {
    await server.kill()
    await place.remove()
  }
}
