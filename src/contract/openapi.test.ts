import { expect, test } from 'vitest'
import { describeApi } from './openapi.ts'
import { type Operation, pathNames } from './operation.ts'
import { operations } from './operations.ts'

// The shape that OpenAPI 3.1.0 asks for: https://spec.openapis.org/oas/v3.1.0

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly schema: object
}

interface Described {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly security: readonly object[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, { schema: Schema }>> }
  readonly responses: Readonly<Record<string, { description: string; content: Record<string, { schema: Schema }> }>>
  readonly 'x-access': string
}

interface Schema {
  readonly properties?: Readonly<Record<string, { readonly enum?: readonly string[] }>>
}

interface Api {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: { readonly securitySchemes: Readonly<Record<string, object>> }
}

const document = describeApi('0.1.0')
const text = JSON.stringify(document)
const api: Api = JSON.parse(text) // the tests below hold that it has this shape

const named = operations.map((operation): [string, Operation] => [operation.id, operation])

function describedAs({ method, path }: Operation): Described {
  const found = api.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
  if (found === undefined) throw new Error(`${method} ${path} is not described`)
  return found
}

test('the document says what it is: OpenAPI 3.1, of which version of Citong', () => {
  expect(api.openapi).toMatch(/^3\.1\.\d$/)
  expect(api.info).toMatchObject({ title: 'Citong 刺桐', version: '0.1.0' })
})

test('the document is JSON as it stands: nothing in it is lost or changed by being sent', () => {
  expect(api).toStrictEqual(document)
})

test('the document refers to nothing outside itself, nor to its own parts', () => {
  expect(text).not.toContain('"$ref"')
  expect(text).not.toContain('"$schema"')
})

test('every operation is described, and nothing else is', () => {
  const described = Object.values(api.paths).flatMap((methods) => Object.values(methods))
  expect(described.map(({ operationId }) => operationId).toSorted()).toEqual(operations.map(({ id }) => id).toSorted())
})

test.each(named)('%s is described under its own address with what a reader needs', (id, operation) => {
  const described = describedAs(operation)
  expect(described).toMatchObject({ operationId: id, summary: operation.summary, 'x-access': operation.access })
  expect(described.tags).toEqual([id.slice(0, id.indexOf('.'))])
})

test.each(named)('%s names each parameter once, and those of its path as required', (_id, operation) => {
  const { parameters } = describedAs(operation)
  const places = parameters.map((parameter) => `${parameter.in} ${parameter.name}`)
  expect(new Set(places).size).toBe(places.length)
  expect(parameters.every(({ schema }) => typeof schema === 'object')).toBe(true)
  const inPath = parameters.filter((parameter) => parameter.in === 'path')
  expect(inPath.map(({ name }) => name).toSorted()).toEqual(pathNames(operation.path).toSorted())
  expect(inPath.every(({ required }) => required)).toBe(true)
})

test.each(named)('%s takes each field of its input in exactly one place', (_id, operation) => {
  const { parameters, requestBody } = describedAs(operation)
  const inAddress = parameters.filter((parameter) => parameter.in !== 'header').map(({ name }) => name)
  const inBody = Object.keys(requestBody?.content['application/json']?.schema.properties ?? {})
  expect([...inAddress, ...inBody].toSorted()).toEqual(Object.keys(operation.input.shape).toSorted())
})

test.each(named)(
  '%s has a body only when it writes, and then the header that a foreign page cannot send',
  (_id, operation) => {
    const { requestBody, parameters } = describedAs(operation)
    const isWriting = operation.method === 'POST'
    expect(requestBody !== undefined).toBe(isWriting)
    expect(parameters.some(({ name }) => name === 'x-citong')).toBe(isWriting)
    const kind = operation.transfer === 'upload' ? 'multipart/form-data' : 'application/json'
    if (isWriting) expect(Object.keys(requestBody?.content ?? {})).toEqual([kind])
  },
)

test.each(named)('%s answers 200 and, by status, every refusal it declares', (_id, operation) => {
  const { 200: done, ...refusals } = describedAs(operation).responses
  expect(done?.description).toBe('done')
  const codes = Object.values(refusals).flatMap(({ content }) => codesOf(content['application/json']?.schema))
  expect(codes).toEqual(expect.arrayContaining([...operation.errors]))
  expect(Object.keys(refusals).every((status) => /^(4\d\d|503)$/.test(status))).toBe(true)
})

function codesOf(schema: Schema | undefined): readonly string[] {
  return schema?.properties?.code?.enum ?? []
}

test('who is not signed in reaches only what is public; the session is a cookie', () => {
  for (const operation of operations)
    expect(describedAs(operation).security).toEqual(operation.access === 'public' ? [] : [{ session: [] }])
  expect(api.components.securitySchemes.session).toMatchObject({ type: 'apiKey', in: 'cookie' })
})
