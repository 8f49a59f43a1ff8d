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
  if (found.success) return found.data
  const issue = found.error.issues[0]
  throw new DomainError('request.invalid', {
    field: issue?.path.join('.') || 'body',
    reason: issue?.message ?? 'invalid',
  })
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
