import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type Operation, pathNames } from '#contract/operation.ts'
import { DomainError } from '#domain/errors.ts'

/**
 * Gathers the one flat input of an operation from path, query and body, and parses it.
 *
 * @throws DomainError `request.invalid` naming the field; `request.name-unknown` for a name in the query that the operation does not have
 */
export function readInput(operation: Operation, request: FastifyRequest): z.output<z.ZodObject> {
  assertKnownNames(operation, request)
  const found = operation.input.safeParse({ ...carried(operation, request), ...fromPath(operation, request) })
  if (found.success) {
    assertKeepable(found.data, 'body', operation.longestText ?? longestText)
    return found.data
  }
  const issue = found.error.issues[0]
  throw new DomainError('request.invalid', {
    field: issue?.path.join('.') || 'body',
    reason: issue?.message ?? 'invalid',
  })
}

/** A name that nobody reads is a mistake of the caller: the answer would not be what was asked for. */
function assertKnownNames(operation: Operation, { query }: FastifyRequest): void {
  const inPath = pathNames(operation.path)
  const known = isQueried(operation) ? Object.keys(operation.input.shape).filter((name) => !inPath.includes(name)) : []
  const name = Object.keys(query as object).find((one) => !known.includes(one)) // fastify always gives one
  if (name === undefined) return
  throw new DomainError('request.name-unknown', { name: name.slice(0, longestName), known: known.join(', ') || '-' })
}

const longestName = 40

/** A condition as text is the longest that any operation takes unless it says so. */
const longestText = 8_000
const largestWhole = 2 ** 31 - 1

/**
 * The database keeps no NUL and no half of a surrogate pair, and its whole numbers end. The names of a record are held to the
 * same: they are texts of the caller too.
 *
 * @throws DomainError `request.invalid` naming the field
 */
function assertKeepable(value: unknown, field: string, longest: number): void {
  const isKept =
    typeof value === 'string'
      ? value.length <= longest && !value.includes('\u0000') && !/\p{Surrogate}/u.test(value)
      : typeof value !== 'number' || Math.abs(value) <= largestWhole
  if (!isKept) throw new DomainError('request.invalid', { field, reason: 'not a text or number that can be kept' })
  if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) {
      assertKeepable(name, field, longest)
      assertKeepable(part, name, longest)
    }
}

function carried(operation: Operation, request: FastifyRequest): Record<string, unknown> {
  const source = isQueried(operation) ? request.query : request.body
  return typeof source === 'object' && source !== null ? { ...source } : {}
}

function isQueried({ method, transfer }: Operation): boolean {
  return method === 'GET' || transfer === 'upload'
}

function fromPath(operation: Operation, request: FastifyRequest): Record<string, unknown> {
  const params = request.params as Record<string, string> // fastify fills exactly the names of the path
  return Object.fromEntries(pathNames(operation.path).map((name) => [name, params[name]]))
}
