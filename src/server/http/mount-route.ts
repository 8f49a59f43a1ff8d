import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { whileWanted } from '#db/wanted.ts'
import { can } from '#domain/access/access.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import type { SignedIn } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { Answer } from './answer-cache.ts'
import type { HeavyGate } from './heavy-gate.ts'
import { originOf } from './origin.ts'
import { readInput } from './request-input.ts'
import { type Call, FileAnswer, type Route, StreamAnswer } from './route.ts'
import { readUpload } from './upload.ts'

const cookieName = 'citong_session'

/** Mounts one operation: authenticate → authorise → parse → act → parse the output → present. */
export function mountRoute(server: FastifyInstance, app: App, route: Route, gate: HeavyGate): void {
  const { method, path, bodyBytes, transfer } = route.operation
  const isGuarded = route.operation.access === 'public' && method === 'POST'
  server.route({
    method,
    url: path,
    exposeHeadRoute: transfer !== 'stream', // it would open a stream that nobody reads
    ...(bodyBytes === undefined ? {} : { bodyLimit: bodyBytes }),
    ...(isGuarded ? { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } } : {}),
    handler: (request, reply) => answer(app, route, { request, reply, gate }),
  })
}

/** One request, and the door for what is heavy. */
interface Asked {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly gate: HeavyGate
}

async function answer(app: App, route: Route, asked: Asked): Promise<FastifyReply> {
  const { request, reply } = asked
  reply
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    .header('cache-control', 'no-store')
  assertSameSite(request)
  const signedIn = await authenticate(app, request)
  authorise(route, signedIn)
  const input = readInput(route.operation, request)
  assertNotFuture(app, input)
  if (route.cached && signedIn) return sendKept(request, reply, await keptAnswer(app, route, signedIn, input, asked))
  const call = await callOf(app, route, signedIn, asked)
  const handle = () => route.handle(call, input as never) // `input` was parsed by this operation's own schema
  const output = await (isHeavy(route, input) ? inTurn(asked, call, goneOf(reply), handle) : handle())
  if (output instanceof StreamAnswer) return sendStream(reply, output)
  return output instanceof FileAnswer ? sendFile(reply, output) : reply.send(route.operation.output.parse(output))
}

/** What will be known is known to nobody: a page or document of tomorrow would look like one. @throws DomainError `request.future-day` */
function assertNotFuture({ world }: App, { asOf }: Record<string, unknown>): void {
  const today = world && todayOf(world)
  if (today && typeof asOf === 'string' && asOf > today)
    throw new DomainError('request.future-day', { day: asOf, today })
}

/** A form on a foreign page cannot set this header, so it cannot act in the person's name. */
function assertSameSite(request: FastifyRequest): void {
  if (request.method !== 'GET' && request.headers['x-citong'] !== '1')
    throw new DomainError('access.denied', { action: 'x-citong' })
}

async function authenticate(app: App, request: FastifyRequest): Promise<SignedIn | null> {
  const token = request.cookies[cookieName]
  return app.world && token ? app.sessions.find(app.world.cityId, token) : null
}

const allowedBeforePasswordChange: readonly string[] = ['session.self', 'session.change-password', 'session.sign-out']

function authorise({ operation }: Route, signedIn: SignedIn | null): void {
  if (operation.access === 'public') return
  if (!signedIn) throw new DomainError('access.not-signed-in', {})
  if (!can(signedIn.account.role, operation.access))
    throw new DomainError('access.denied', { action: operation.access })
  const mustChange = signedIn.account.mustChangePassword && !allowedBeforePasswordChange.includes(operation.id)
  if (mustChange) throw new DomainError('access.denied', { action: 'session.change-password' })
}

async function callOf(app: App, route: Route, signedIn: SignedIn | null, { request, reply }: Asked): Promise<Call> {
  return {
    app,
    signedIn,
    actor: signedIn?.actor ?? { kind: 'system', cityId: app.world?.cityId ?? '' },
    clientAddress: request.ip,
    origin: app.address ?? originOf(request),
    file: route.operation.transfer === 'upload' ? await readUpload(request) : null,
    gone: goneOf(reply),
    cookie: {
      token: request.cookies[cookieName] ?? null,
      open: (token) =>
        void reply.setCookie(cookieName, token, {
          // no date: the server ends the session so long after its last use, and a date would end it so long after its first
          path: '/',
          httpOnly: true,
          sameSite: 'strict',
          secure: request.protocol === 'https',
        }),
      close: () => void reply.clearCookie(cookieName, { path: '/' }),
    },
  }
}

async function keptAnswer(
  app: App,
  route: Route,
  signedIn: SignedIn,
  input: Record<string, unknown>,
  asked: Asked,
): Promise<Answer> {
  const version = await app.dataVersion.current(signedIn.actor.cityId)
  const scope = route.cached === 'alike' ? null : scopeOf(signedIn)
  const key = JSON.stringify([route.operation.id, input, scope, app.world && todayOf(app.world)])
  const make = async (unwanted: AbortSignal) => {
    const call = await callOf(app, route, signedIn, asked)
    const handle = () => route.handle(call, input as never) // parsed by this operation's own schema
    return route.operation.output.parse(
      await (isHeavy(route, input) ? inTurn(asked, call, unwanted, handle) : handle()),
    )
  }
  return app.answers.answer(version, key, make, goneOf(asked.reply))
}

function isHeavy({ operation: { heavy = [] } }: Route, input: Record<string, unknown>): boolean {
  return heavy === 'always' || heavy.some((name) => input[name] !== undefined && input[name] !== '')
}

/** So long one heavy request may take, all its statements together. */
const heavySeconds = 120

/** Heavy work of an account, when its turn has come; given up when nobody waits for it, or when it takes too long. */
function inTurn<T>({ gate }: Asked, { signedIn }: Call, unwanted: AbortSignal, work: () => Promise<T>): Promise<T> {
  return gate.run(signedIn?.actor.accountId ?? '', unwanted, async () => {
    const late = new AbortController()
    const tooLong = new DomainError('request.takes-too-long', { seconds: heavySeconds })
    const timer = setTimeout(() => late.abort(tooLong), heavySeconds * 1_000)
    try {
      return await whileWanted(AbortSignal.any([unwanted, late.signal]), work)
    } finally {
      clearTimeout(timer)
    }
  })
}

/** Says when whoever asks has gone before the answer came; nobody reads what it is refused with. */
function goneOf({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(new DomainError('request.takes-too-long', { seconds: heavySeconds }))
  })
  return gone.signal
}

/** Accounts that see the same rows share their answers. */
function scopeOf({ actor, account }: SignedIn): unknown[] {
  const ownRows = account.role === 'enterprise' ? account.id : null
  return [actor.role, actor.placeRange, ownRows]
}

function sendKept(request: FastifyRequest, reply: FastifyReply, kept: Answer): FastifyReply {
  reply.type('application/json; charset=utf-8').header('vary', 'accept-encoding')
  if (!String(request.headers['accept-encoding'] ?? '').includes('gzip')) return reply.send(kept.plain)
  return reply.header('content-encoding', 'gzip').send(kept.gzipped)
}

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  return reply
    .type(file.mediaType)
    .header('content-disposition', `attachment; filename="export"; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .send(Buffer.from(file.bytes))
}

/** No proxy may hold events back, and the connection ends with them: nobody waits for it when the server stops. */
function sendStream(reply: FastifyReply, { events }: StreamAnswer): FastifyReply {
  return reply
    .type('text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store, no-transform')
    .header('x-accel-buffering', 'no')
    .header('connection', 'close')
    .send(events)
}
