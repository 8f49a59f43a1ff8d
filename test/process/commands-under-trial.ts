import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import type { Database } from '#db/connection/database.ts'
import { openPglite } from '#db/connection/pglite.ts'
import { openPostgres } from '#db/connection/postgres.ts'
import type { DataPlace } from './data-place.ts'
import { serverEnvironment } from './server-process.ts'

const program = resolve(import.meta.dirname, '../../dist/server/cli.js')

/** The built command line in processes of its own, on one place of data that nothing else has open. */
export class CommandsUnderTrial {
  readonly #place: DataPlace

  constructor(place: DataPlace) {
    this.#place = place
  }

  /** Lets a command end. @returns what it answered as JSON @throws Error with all it said when it fails */
  async run(...args: readonly string[]): Promise<Record<string, number>> {
    const child = this.#spawn(...args)
    const [answer, said] = [gather(child.stdout), gather(child.stderr)]
    const [code] = await once(child, 'close')
    if (code !== 0) throw new Error(`citong ${args.join(' ')} ended with ${code}: ${said()}`)
    return JSON.parse(answer()) as Record<string, number>
  }

  /** Kills a command after so long. @returns true when it had not ended by itself */
  async kill(milliseconds: number, ...args: readonly string[]): Promise<boolean> {
    const child = this.#spawn(...args)
    const closed = once(child, 'close')
    await Promise.race([closed, after(milliseconds)])
    const wasRunning = child.exitCode === null
    child.kill('SIGKILL')
    await closed
    return wasRunning
  }

  /** Looks into the database itself, as nobody but its owner can. */
  async inspect<T>(look: (database: Database) => Promise<T>): Promise<T> {
    const { databaseUrl, directory } = this.#place
    const database = databaseUrl === null ? await openPglite({ directory }) : await openPostgres(databaseUrl)
    try {
      return await look(database)
    } finally {
      await database.close()
    }
  }

  #spawn(...args: readonly string[]) {
    const { directory } = this.#place
    return spawn(process.execPath, [program, ...args, '--json', '--data', directory], {
      env: serverEnvironment(this.#place),
      cwd: directory,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }
}

function gather(stream: NodeJS.ReadableStream): () => string {
  let text = ''
  stream.setEncoding('utf8').on('data', (part) => {
    text += String(part)
  })
  return () => text
}
