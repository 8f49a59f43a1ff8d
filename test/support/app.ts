import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { type InputOf, type Operation, type OutputOf, pathNames } from '#contract/operation.ts'
import { findCredentials } from '#db/account.repository.ts'
import type { Database } from '#db/connection/database.ts'
import { readAs, type Transaction, transact } from '#db/transact.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { App } from '#server/app.ts'
import { createFileStore } from '#server/attachment/file-store.ts'
import { createThumbnailer } from '#server/attachment/thumbnailer.ts'
import { createDataVersion } from '#server/data-version.ts'
import { createEventStreams } from '#server/event/event-streams.ts'
import { createAnswerCache } from '#server/http/answer-cache.ts'
import { createHttpServer } from '#server/http/server.ts'
import { createImportStore } from '#server/import/import-store.ts'
import { openArrivals } from '#server/ledger-import/arrivals.ts'
import { createLedgerImports } from '#server/ledger-import/import-store.ts'
import { createReadingThreads, type ReadingThreads } from '#server/ledger-import/reading-threads.ts'
import type { Log } from '#server/log.ts'
import { createSessionStore } from '#server/session/session-store.ts'
import { createTextReader } from '#server/text/text-reader.ts'
import { loadWorld } from '#server/world/load-world.ts'
import { readSecurityRule, readWorldFile } from '#server/world/world-files.ts'
import type { WorldInfo } from '#server/world/world-info.ts'
import { keepRows } from './kept-rows.ts'
import { cityId, clock, fillParkCity } from './park-city.ts'
import type { TestDatabase } from './test-database.ts'

const uploadBytes = 30 * 1024 * 1024

/** A whole server on a database of its own, asked without a socket. The world's clock is fixed; nothing else is faked. */
export interface TestApp {
  readonly app: App
  readonly server: FastifyInstance
  /** What the server wrote to its error log: anything here is a bug. */
  readonly bugs: unknown[]
  /** A client that is signed in as the account with this login. */
  as(login: string): Promise<Client>
  /** A client without a session. */
  anyone(): Client
  /** Grows with every write of any kind: data version and length of the audit log. */
  writeCount(): Promise<string>
  close(): Promise<void>
}

/** A test app on the small city, which each test may begin anew. */
export interface ParkCityApp extends TestApp {
  /** Puts every row of the city back as it was, and forgets everything the server remembered. */
  reset(): Promise<void>
}

/**
 * Builds the server on a migrated database and fills it.
 *
 * @param fill the city of `park-city.ts` unless said
 */
export async function openTestApp(
  database: TestDatabase,
  fill: (tx: Transaction) => Promise<void> = fillParkCity,
): Promise<ParkCityApp> {
  const world = await describeWorld({ cityId, cityName: '泉州市', world: 'park-city', clock: calendarDate(clock) })
  await transact(database, { kind: 'system', cityId }, fill)
  const putBack = await keepRows(database)
  const tested = await serveWorld(database, world)
  const reset = async (): Promise<void> => {
    await putBack()
    const { files, ledgerImports } = tested.app
    Object.assign(tested.app, await makeApp(database, world, tested.bugs, files.directory, ledgerImports.threads))
    tested.bugs.length = 0
  }
  return { ...tested, reset }
}

/** Builds the server on a migrated database and loads a world of `worlds/` into it. */
export async function openWorldApp(database: Database, name: string): Promise<TestApp> {
  const file = await readWorldFile(name)
  await loadWorld(database, file, () => undefined)
  const parts = { cityId: file.city_id, cityName: file.title, world: name }
  return serveWorld(
    database,
    await describeWorld({ ...parts, clock: file.clock === null ? null : calendarDate(file.clock) }),
  )
}

async function serveWorld(database: Database, world: WorldInfo): Promise<TestApp> {
  const bugs: unknown[] = []
  const filesDirectory = await mkdtemp(path.join(tmpdir(), 'citong-test-files-'))
  const app = await makeApp(database, world, bugs, filesDirectory, createReadingThreads(2))
  const settings = { webRoot: null, requestsPerMinute: 1_000_000, uploadBytes, trustProxy: false }
  const server = await createHttpServer(app, settings)
  return {
    app,
    server,
    bugs,
    as: async (login) => new Client(server, (await app.sessions.open(world.cityId, await idOf(app, login))).token),
    anyone: () => new Client(server, null),
    writeCount: () => countWrites(database, world.cityId),
    async close() {
      await server.close()
      await app.ledgerImports.close()
      await app.texts.close()
      await rm(filesDirectory, { recursive: true })
    },
  }
}

async function makeApp(
  database: Database,
  world: WorldInfo,
  bugs: unknown[],
  filesDirectory: string,
  threads: ReadingThreads,
): Promise<App> {
  const log: Log = { info: () => undefined, error: (message, cause) => void bugs.push(message, cause) }
  const sessions = createSessionStore(database, world.security.sessionIdleMinutes)
  const dataVersion = createDataVersion(database)
  return {
    database,
    version: '0.0.0-test',
    startedAt: new Date().toISOString(),
    dataLocation: database.description,
    address: null,
    log,
    sessions,
    answers: createAnswerCache(),
    dataVersion,
    events: createEventStreams({ database, dataVersion, sessions, log }),
    imports: createImportStore(),
    ledgerImports: createLedgerImports({
      arrivals: await openArrivals(path.join(filesDirectory, 'arriving')),
      threads,
      log,
    }),
    files: createFileStore(filesDirectory),
    thumbnails: createThumbnailer(),
    texts: createTextReader(),
    attachmentBytes: uploadBytes,
    evidenceBytes: 20 * 2 ** 30,
    world,
    setupCode: null,
  }
}

async function describeWorld(parts: Pick<WorldInfo, 'cityId' | 'cityName' | 'world' | 'clock'>): Promise<WorldInfo> {
  return { ...parts, synthetic: true, security: await readSecurityRule(), demoAccounts: [] }
}

async function idOf({ database, world }: App, login: string): Promise<string> {
  const account = await readAs(database, { kind: 'system', cityId: world?.cityId ?? '' }, (tx) =>
    findCredentials(tx, login),
  )
  if (!account) throw new Error(`no account ${login}`)
  return account.id
}

async function countWrites(database: Database, city: string): Promise<string> {
  return readAs(database, { kind: 'system', cityId: city }, async (tx) => {
    const { dataVersion } = await tx.query.selectFrom('city').select('dataVersion').executeTakeFirstOrThrow()
    const { seq } = await tx.query.selectFrom('auditHead').select('seq').executeTakeFirstOrThrow()
    return `data ${dataVersion}, audit ${seq}`
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
    const response = await this.#answered(operation, {
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

  /** Of a stream only the beginning is waited for: then the page is closed. */
  async #answered({ transfer }: Operation, request: InjectOptions): Promise<LightMyRequestResponse> {
    if (transfer !== 'stream') return this.#server.inject(request)
    const response = await this.#server.inject({ ...request, payloadAsStream: true })
    const [beginning] = await once(response.stream(), 'data')
    const body = String(beginning)
    response.raw.res.destroy()
    return Object.assign(response, { body, json: () => JSON.parse(body) })
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
