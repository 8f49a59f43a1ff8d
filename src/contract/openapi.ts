import { z } from 'zod'
import { commonErrors, statusOf } from './errors.ts'
import { type Operation, pathNames } from './operation.ts'
import { operations } from './operations.ts'

type Json = { readonly [name: string]: unknown }

/**
 * The OpenAPI 3.1 document of every operation.
 *
 * @param version of Citong
 */
export function describeApi(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const operation of operations) {
    const path = operation.path.replace(/:([a-zA-Z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describeOperation(operation) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Citong 刺桐', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'citong_session' } } },
  }
}

function describeOperation(operation: Operation): Json {
  const [noun = 'citong'] = operation.id.split('.')
  return {
    operationId: operation.id,
    tags: [noun],
    summary: operation.summary,
    security: operation.access === 'public' ? [] : [{ session: [] }],
    parameters: [...parametersOf(operation), ...headersOf(operation)],
    ...bodyOf(operation),
    responses: responsesOf(operation),
    'x-access': operation.access,
  }
}

function schemaOf(type: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { target: 'draft-2020-12', io, unrepresentable: 'any' })
  return schema
}

function parametersOf(operation: Operation): Json[] {
  const inPath = pathNames(operation.path)
  const inQuery = operation.method === 'GET' || operation.transfer === 'upload'
  return Object.entries(operation.input.shape).flatMap(([name, type]) => {
    const isInPath = inPath.includes(name)
    if (!isInPath && !inQuery) return []
    const required = isInPath || !type.safeParse(undefined).success
    return [{ name, in: isInPath ? 'path' : 'query', required, schema: schemaOf(type, 'input') }]
  })
}

function headersOf({ method }: Operation): Json[] {
  return method === 'GET' ? [] : [{ name: 'x-citong', in: 'header', required: true, schema: { const: '1' } }]
}

function bodyOf(operation: Operation): Json {
  if (operation.transfer === 'upload') {
    const schema = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } }
  }
  if (operation.method === 'GET') return {}
  const inPath = pathNames(operation.path)
  const inBody = Object.entries(operation.input.shape).filter(([name]) => !inPath.includes(name))
  const schema = schemaOf(z.object(Object.fromEntries(inBody)), 'input')
  return { requestBody: { required: true, content: { 'application/json': { schema } } } }
}

function contentOf({ transfer, output }: Operation): Json {
  if (transfer === 'download') return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
  const mediaType = transfer === 'stream' ? 'text/event-stream' : 'application/json'
  return { [mediaType]: { schema: schemaOf(output, 'output') } }
}

function responsesOf(operation: Operation): Json {
  const refusals = new Map<number, string[]>()
  for (const code of [...commonErrors, ...operation.errors])
    refusals.set(statusOf(code), [...(refusals.get(statusOf(code)) ?? []), code])
  return {
    200: { description: 'done', content: contentOf(operation) },
    ...Object.fromEntries(
      [...refusals].map(([status, codes]) => [
        status,
        { description: codes.join(', '), content: { 'application/json': { schema: refusalSchema(codes) } } },
      ]),
    ),
  }
}

function refusalSchema(codes: readonly string[]): Json {
  return {
    type: 'object',
    required: ['code', 'params', 'message'],
    properties: { code: { enum: [...codes] }, params: { type: 'object' }, message: { type: 'string' } },
  }
}
