import { randomUUID } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { type InputOf, type Operation, type OutputOf, pathNames } from '#contract/operation.ts'
import type { Database } from '#db/connection/database.ts'
import { readAs, transact } from '#db/transact.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { App } from '#server/app.ts'
import { createDataVersion } from '#server/data-version.ts'
import { createAnswerCache } from '#server/http/answer-cache.ts'
import { createHttpServer } from '#server/http/server.ts'
import { createImportStore } from '#server/import/import-store.ts'
import { createSessionStore } from '#server/session/session-store.ts'
import { readSecurityRule } from '#server/world/world-files.ts'
import type { WorldInfo } from '#server/world/world-info.ts'
import { cityId, clock, fillParkCity } from './park-city.ts'

const uploadBytes = 30 * 1024 * 1024

/** A whole server on a database of its own, asked without a socket. The clock of the world is fixed; nothing else is faked. */
export interface TestApp {
  readonly app: App
  readonly server: FastifyInstance
  /** What the server wrote to its error log: anything here is a bug. */
  readonly bugs: unknown[]
  /** A client that is signed in as an account of the city; the login of the first account of a role is the role's name. */
  as(login: string): Promise<Client>
  /** A client without a session. */
  anyone(): Client
  /** Empties the database, fills it with the city anew, and forgets everything the server remembered. */
  reset(): Promise<void>
  /** Grows with every write of any kind: data version and length of the audit log. */
  writeCount(): Promise<string>
  close(): Promise<void>
}

/** Builds the server on a migrated database and fills it with the city of `park-city.ts`. */
export async function openTestApp(database: Database): Promise<TestApp> {
  const bugs: unknown[] = []
  const app = await freshApp(database, bugs)
  const server = await createHttpServer(app, { webRoot: null, requestsPerMinute: 1_000_000, uploadBytes })
  const reset = async (): Promise<void> => {
    await emptyDatabase(database)
    await transact(database, { kind: 'system', cityId }, fillParkCity)
    Object.assign(app, await freshApp(database, bugs))
    bugs.length = 0
  }
  await reset()
  return {
    app,
    server,
    bugs,
    as: async (login) => new Client(server, (await app.sessions.open(cityId, login)).token),
    anyone: () => new Client(server, null),
    reset,
    writeCount: () => countWrites(database),
    close: () => server.close(),
  }
}

async function freshApp(database: Database, bugs: unknown[]): Promise<App> {
  const security = await readSecurityRule()
  return {
    database,
    version: '0.0.0-test',
    startedAt: new Date().toISOString(),
    dataLocation: database.description,
    log: { info: () => undefined, error: (message, cause) => void bugs.push(message, cause) },
    sessions: createSessionStore(database, security.sessionIdleMinutes),
    answers: createAnswerCache(),
    dataVersion: createDataVersion(database),
    imports: createImportStore(),
    world: await aWorld(),
    setupCode: null,
  }
}

async function aWorld(): Promise<WorldInfo> {
  return {
    cityId,
    cityName: '泉州市',
    world: 'park-city',
    clock: calendarDate(clock),
    synthetic: true,
    security: await readSecurityRule(),
    demoAccounts: [],
  }
}

/** The owner may empty what nobody may change row by row. */
async function emptyDatabase(database: Database): Promise<void> {
  await database.withConnection((connection) => connection.execute('truncate city cascade'))
}

async function countWrites(database: Database): Promise<string> {
  return readAs(database, { kind: 'system', cityId }, async (tx) => {
    const city = await tx.query.selectFrom('city').select('dataVersion').executeTakeFirstOrThrow()
    const head = await tx.query.selectFrom('auditHead').select('seq').executeTakeFirstOrThrow()
    return `data ${city.dataVersion}, audit ${head.seq}`
  })
}

/** What a refused request answered. */
export interface Refusal {
  readonly status: number
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly message: string
}

export interface TestFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface SendOptions {
  readonly file?: TestFile
  readonly headers?: Readonly<Record<string, string>>
  /** Where the request seems to come from: sign-in is limited by address. */
  readonly address?: string
}

/** One person's browser: speaks the contract and keeps the session's cookie. */
export class Client {
  readonly #server: FastifyInstance
  token: string | null

  constructor(server: FastifyInstance, token: string | null) {
    this.#server = server
    this.token = token
  }

  /** @throws Error with the whole answer when it is not 200 */
  async call<Op extends Operation>(operation: Op, input: InputOf<Op>, options?: SendOptions): Promise<OutputOf<Op>> {
    const response = await this.send(operation, input, options)
    if (response.statusCode !== 200)
      throw new Error(`${operation.id} answered ${response.statusCode}: ${response.body.slice(0, 500)}`)
    return response.json<OutputOf<Op>>()
  }

  /** @throws Error when it was not refused */
  async refusal<Op extends Operation>(operation: Op, input: InputOf<Op>, options?: SendOptions): Promise<Refusal> {
    const response = await this.send(operation, input, options)
    if (response.statusCode === 200) throw new Error(`${operation.id} was not refused: ${response.body.slice(0, 500)}`)
    return { status: response.statusCode, ...response.json<Omit<Refusal, 'status'>>() }
  }

  /** The bytes of an operation that answers with a file. */
  async download<Op extends Operation>(operation: Op, input: InputOf<Op>): Promise<Uint8Array> {
    const response = await this.send(operation, input)
    if (response.statusCode !== 200)
      throw new Error(`${operation.id} answered ${response.statusCode}: ${response.body}`)
    return new Uint8Array(response.rawPayload)
  }

  /** The answer as it is; a session that the server opens or closes is kept, as a browser does. */
  async send(operation: Operation, input: object, options: SendOptions = {}): Promise<LightMyRequestResponse> {
    const { path, rest } = placeInPath(operation, input)
    const isQuery = operation.method === 'GET' || options.file !== undefined
    const form = options.file ? await formOf(options.file) : null
    const response = await this.#server.inject({
      method: operation.method,
      url: isQuery ? `${path}${queryOf(rest)}` : path,
      headers: {
        'x-citong': '1',
        ...(this.token === null ? {} : { cookie: `citong_session=${this.token}` }),
        ...(form ? { 'content-type': form.type } : isQuery ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(options.address === undefined ? {} : { remoteAddress: options.address }),
      ...(form ? { payload: form.payload } : isQuery ? {} : { payload: JSON.stringify(rest) }),
    })
    this.#keepSession(response)
    return response
  }

  #keepSession(response: LightMyRequestResponse): void {
    const cookie = response.cookies.find(({ name }) => name === 'citong_session')
    if (cookie) this.token = cookie.value === '' ? null : cookie.value
  }
}

function placeInPath(operation: Operation, input: object): { path: string; rest: Record<string, unknown> } {
  const rest: Record<string, unknown> = { ...input }
  let path = operation.path
  for (const name of pathNames(operation.path)) {
    path = path.replace(`:${name}`, asPathPart(rest[name]))
    delete rest[name]
  }
  return { path, rest }
}

/** As browsers write it: half of a surrogate pair becomes the replacement character. */
function asPathPart(value: unknown): string {
  return encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(String(value))))
}

function queryOf(rest: Record<string, unknown>): string {
  const pairs = Object.entries(rest).filter(([, value]) => value !== undefined)
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`
}

async function formOf({ name, bytes }: TestFile): Promise<{ type: string; payload: Buffer }> {
  const boundary = `----citong-${randomUUID()}`
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}
