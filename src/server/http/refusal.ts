import type { FastifyReply, FastifyRequest } from 'fastify'
import { statusOf } from '#contract/errors.ts'
import { SqlError, sqlStates } from '#db/connection/database.ts'
import { personTimeoutMs } from '#db/transact.ts'
import { DomainError, type ErrorCode } from '#domain/errors.ts'
import { isLocale, type Locale } from '#i18n/locale.ts'
import { translateError } from '#i18n/translate.ts'
import type { Log } from '../log.ts'

/** What a client gets when it is refused: the code with its parameters, and the sentence in its language. */
export interface Refusal {
  readonly code: ErrorCode | 'internal'
  readonly params: Readonly<Record<string, string | number>>
  readonly message: string
}

/** The language a request asks for; zh-Hans when it does not say. */
export function localeOf(request: FastifyRequest): Locale {
  const asked = request.headers['x-citong-locale']
  return typeof asked === 'string' && isLocale(asked) ? asked : 'zh-Hans'
}

/** Turns what was thrown into an answer: expected refusals with their status, bugs logged and answered with one apology. */
export async function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Log,
): Promise<void> {
  const refusal = asRefusal(error)
  if (!refusal) log.error(`${request.method} ${request.routeOptions.url ?? request.url} failed`, error)
  const locale = localeOf(request)
  if (!refusal)
    return void (await reply
      .code(500)
      .send({ code: 'internal', params: {}, message: translateError(locale, 'internal', {}) }))
  const { code, params } = refusal
  if (code === 'request.busy' || code === 'request.too-many') reply.header('retry-after', String(params.seconds))
  await reply
    .code(statusOf(code))
    .send({ code, params, message: translateError(locale, code, params) } satisfies Refusal)
}

function asRefusal(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error
  if (error instanceof SqlError && error.sqlState === sqlStates.queryCanceled)
    return new DomainError('request.takes-too-long', { seconds: personTimeoutMs / 1_000 })
  const frameworkCode = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const statusCode =
    typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500
  if (frameworkCode === 'FST_ERR_CTP_BODY_TOO_LARGE' || frameworkCode === 'FST_REQ_FILE_TOO_LARGE')
    return new DomainError('request.too-large', { limit: '30 MB' })
  if (statusCode === 429) return new DomainError('request.too-many', { seconds: 60 })
  if (statusCode >= 400 && statusCode < 500)
    return new DomainError('request.invalid', { field: 'body', reason: frameworkCode || String(statusCode) })
  return null
}
