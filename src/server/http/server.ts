import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import staticFiles from '@fastify/static'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { describeApi } from '#contract/openapi.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { routes } from '../routes.ts'
import { createHeavyGate, type HeavyLimits } from './heavy-gate.ts'
import { mountRoute } from './mount-route.ts'
import { answerError } from './refusal.ts'

export interface HttpSettings {
  /** Folder of the built web application; null serves the API alone. */
  readonly webRoot: string | null
  readonly requestsPerMinute: number
  readonly uploadBytes: number
  readonly trustProxy: boolean
  /** How much heavy work runs at once; usual limits unless said. */
  readonly heavy?: HeavyLimits
}

/** One's own proxy writes the last entry of X-Forwarded-For; what stands before it was written by whoever asked. */
const isOwnProxy = (_address: string, hop: number): boolean => hop === 0

/** Ids go to 120 characters, and a Chinese one takes nine for each in a path. */
const longestPathPart = 1_080

/** Builds the HTTP server: safety headers, cookies, uploads, every route of the contract, the API pages and the web application. */
export async function createHttpServer(app: App, settings: HttpSettings): Promise<FastifyInstance> {
  const server = Fastify({
    logger: false,
    trustProxy: settings.trustProxy ? isOwnProxy : false,
    bodyLimit: 1_000_000,
    frameworkErrors: (error, request, reply) => void refuseMalformed(error, request, reply, app),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: longestPathPart },
  })
  server.addHook('preClose', async () => app.events.close())
  server.setErrorHandler((error, request, reply) => answerError(error, request, reply, app.log))
  await server.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    hsts: false,
    frameguard: { action: 'deny' },
  })
  await server.register(cookie)
  await server.register(multipart, { limits: { files: 1, fileSize: settings.uploadBytes, fields: 20 } })
  await server.register(rateLimit, { global: true, max: settings.requestsPerMinute, timeWindow: '1 minute' })
  await registerApiPages(server, app.version)
  const gate = createHeavyGate(settings.heavy)
  for (const route of routes) mountRoute(server, app, route, gate)
  if (settings.webRoot === null) server.setNotFoundHandler(async (_request, reply) => refuseUnknown(reply))
  else await registerWeb(server, settings.webRoot)
  return server
}

async function registerApiPages(server: FastifyInstance, version: string): Promise<void> {
  await server.register(swagger, { mode: 'static', specification: { document: describeApi(version) as never } }) // the document is OpenAPI 3.1; the plugin's type knows 3.0 and 2.0
  await server.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
}

const apiPolicy = "default-src 'none'; frame-ancestors 'none'"

/** The policy of the web application: only its own files, and styles that carry the page's nonce. */
function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

async function registerWeb(server: FastifyInstance, webRoot: string): Promise<void> {
  const page = await readFile(path.join(webRoot, 'index.html'), 'utf8')
  await server.register(staticFiles, {
    root: webRoot,
    index: false,
    wildcard: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    globIgnore: ['index.html*'],
  })
  server.setNotFoundHandler(async (request, reply) => {
    const [address = ''] = request.url.split('?')
    const isPage = request.method === 'GET' && !address.startsWith('/api/') && !/\.[a-z0-9]{2,5}$/u.test(address)
    if (!isPage) return refuseUnknown(reply)
    const nonce = randomBytes(16).toString('base64')
    return reply
      .header('content-security-policy', pagePolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll('__CSP_NONCE__', nonce))
  })
}

/** An address that cannot be decoded never reaches a route, nor the headers that routes set. */
function refuseMalformed(error: Error, request: FastifyRequest, reply: FastifyReply, app: App): Promise<void> {
  reply.header('content-security-policy', apiPolicy).header('x-content-type-options', 'nosniff')
  return answerError(error, request, reply, app.log)
}

/** @throws DomainError `request.not-found`, for the error handler to put into words */
function refuseUnknown(reply: FastifyReply): never {
  reply.header('content-security-policy', apiPolicy).header('cache-control', 'no-store')
  throw new DomainError('request.not-found', {})
}
