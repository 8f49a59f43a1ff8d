import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type Operation, pathNames } from '#contract/operation.ts'
import { DomainError } from '#domain/errors.ts'

/**
 * Gathers the one flat input of an operation from path, query and body, and parses it.
 *
 * @throws DomainError `request.invalid` naming the field
 */
export function readInput(operation: Operation, request: FastifyRequest): z.output<z.ZodObject> {
  const found = operation.input.safeParse({ ...carried(operation, request), ...fromPath(operation, request) })
  if (found.success) {
    assertKeepable(found.data, 'body')
    return found.data
  }
  const issue = found.error.issues[0]
  throw new DomainError('request.invalid', {
    field: issue?.path.join('.') || 'body',
    reason: issue?.message ?? 'invalid',
  })
}

/** A condition as text is the longest that any operation takes. */
const longestText = 8_000
const largestWhole = 2 ** 31 - 1

/**
 * The database keeps no NUL and no half of a surrogate pair, and its whole numbers end. The names of a record are held to the
 * same: they are texts of the caller too.
 *
 * @throws DomainError `request.invalid` naming the field
 */
function assertKeepable(value: unknown, field: string): void {
  const isKept =
    typeof value === 'string'
      ? value.length <= longestText && !value.includes('\u0000') && !/\p{Surrogate}/u.test(value)
      : typeof value !== 'number' || Math.abs(value) <= largestWhole
  if (!isKept) throw new DomainError('request.invalid', { field, reason: 'not a text or number that can be kept' })
  if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) {
      assertKeepable(name, field)
      assertKeepable(part, name)
    }
}

function carried(operation: Operation, request: FastifyRequest): Record<string, unknown> {
  const isQuery = operation.method === 'GET' || operation.transfer === 'upload'
  const source = isQuery ? request.query : request.body
  return typeof source === 'object' && source !== null ? { ...source } : {}
}

function fromPath(operation: Operation, request: FastifyRequest): Record<string, unknown> {
  const params = request.params as Record<string, string> // fastify fills exactly the names of the path
  return Object.fromEntries(pathNames(operation.path).map((name) => [name, params[name]]))
}
