import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { getHealth } from '#contract/session.ts'
import { ApiClient } from './api-client.ts'
import type { DataPlace } from './data-place.ts'

const projectRoot = resolve(import.meta.dirname, '../..')
const patienceMilliseconds = 120_000

export interface ServerSettings {
  readonly place: Pick<DataPlace, 'directory' | 'databaseUrl'>
  /** Without it the server takes its own default, which is the demo world. */
  readonly world?: string
  /** What is started; the built server unless said. */
  readonly command?: readonly [string, ...string[]]
  /** Further environment variables. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A real Citong in a process of its own, as a person would start it, and as a power cut would end it. */
export class ServerProcess {
  readonly address: string
  readonly #child: ChildProcess
  #printed = ''

  private constructor(child: ChildProcess, address: string) {
    this.#child = child
    this.address = address
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#printed += text
      })
  }

  /** Starts it and does not wait: see `ready`. */
  static async spawn({ place, world, command, settings }: ServerSettings): Promise<ServerProcess> {
    const port = await findFreePort()
    const [program, ...args] = command ?? [process.execPath, resolve(projectRoot, 'dist/server/main.js')]
    const worldArgument = world === undefined ? [] : ['--world', world]
    const child = spawn(program, [...args, '--port', `${port}`, '--data', place.directory, ...worldArgument], {
      cwd: projectRoot,
      env: { ...serverEnvironment(place), ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // a group of its own, so that `kill` reaches npm and what npm started
    })
    return new ServerProcess(child, `http://127.0.0.1:${port}`)
  }

  /** @throws Error with everything printed, when it ends before it answers */
  static async start(settings: ServerSettings): Promise<ServerProcess> {
    const server = await ServerProcess.spawn(settings)
    await server.ready()
    return server
  }

  /** Everything it printed so far. */
  get printed(): string {
    return this.#printed
  }

  get pid(): number {
    return this.#child.pid ?? Number.NaN
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null
  }

  client(): ApiClient {
    return new ApiClient(this.address)
  }

  async ready(): Promise<void> {
    const patienceEnds = performance.now() + patienceMilliseconds
    while (performance.now() < patienceEnds) {
      if (this.hasEnded) throw new Error(`the server ended with ${this.#child.exitCode}:\n${this.#printed}`)
      if (await this.#answers()) return
      await sleep(25)
    }
    await this.kill()
    throw new Error(`the server did not answer within ${patienceMilliseconds} ms:\n${this.#printed}`)
  }

  async #answers(): Promise<boolean> {
    try {
      return (await this.client().call(getHealth, {})).ok
    } catch {
      return false // nobody listens yet
    }
  }

  /** Waits for its own end. @returns the exit code */
  async end(): Promise<number> {
    if (!this.hasEnded) await once(this.#child, 'close')
    return this.#child.exitCode ?? 1
  }

  /** kill -9: no handler runs, nothing is tidied up. */
  async kill(): Promise<void> {
    await this.#signal('SIGKILL')
  }

  /** The polite way: SIGTERM. @returns the exit code */
  async stop(): Promise<number> {
    await this.#signal('SIGTERM')
    return this.end()
  }

  async #signal(signal: NodeJS.Signals): Promise<void> {
    if (this.hasEnded) return
    const closed = once(this.#child, 'close')
    process.kill(-this.pid, signal)
    await closed
  }
}

/** Only what a fresh shell would have: no setting of the test run leaks into the server. */
/** What a process is told of the world around it: nothing but where its data lie. */
export function serverEnvironment({ databaseUrl }: ServerSettings['place']): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG } = process.env
  return { PATH, HOME, LANG, ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }) }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  return address.port
}
