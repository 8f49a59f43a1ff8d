import { expect, test } from 'vitest'
import { z } from 'zod'
import { permissions } from '#domain/access/access.ts'
import { errorCatalogue } from '#domain/errors.ts'
import { commonErrors } from './errors.ts'
import { type Operation, pathNames } from './operation.ts'
import { operations } from './operations.ts'

const named = operations.map((operation): [string, Operation] => [operation.id, operation])

test('ids and addresses are those of one operation each', () => {
  const repeated = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at)
  expect(operations.length).toBeGreaterThan(30)
  expect(repeated(operations.map(({ id }) => id))).toEqual([])
  expect(repeated(operations.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`))).toEqual([])
})

test.each(named)('%s is called noun.verb and lies under /api', (id, { path }) => {
  expect(id).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
  expect(path).toMatch(/^\/api\//)
})

test.each(named)(
  '%s declares refusals of the catalogue, each once, besides those of every operation',
  (_id, { errors }) => {
    expect(errors.filter((code) => commonErrors.includes(code))).toEqual([])
    expect(errors.filter((code) => !Object.hasOwn(errorCatalogue, code))).toEqual([])
    expect(new Set(errors).size).toBe(errors.length)
  },
)

test.each(named)(
  '%s needs an action of the permission table, and says in words what it does',
  (_id, { access, summary }) => {
    expect(Object.hasOwn(permissions, access)).toBe(true)
    expect(summary).toMatch(/^\S.{10,}[^.。]$/)
  },
)

/** What may stand in an address: plain texts, or one of the words that the field lists. */
function readsSomeText(field: z.core.$ZodType | undefined): boolean {
  if (field === undefined) return false
  const { enum: words = [] } = z.toJSONSchema(field, { io: 'input', unrepresentable: 'any' })
  return ['2026', '31', '2026-10-31', '350582', ...words].some((text) => z.safeParse(field, String(text)).success)
}

function mayBeLeftOut(field: z.core.$ZodType): boolean {
  return z.safeParse(field, undefined).success
}

test.each(named)('%s takes each name of its path as a text that must be there', (_id, { path, input }) => {
  for (const name of pathNames(path)) {
    const field = input.shape[name]
    expect(field === undefined || mayBeLeftOut(field), name).toBe(false)
    expect(readsSomeText(field), name).toBe(true)
  }
})

const fromAddress = named.filter(([, { method, transfer }]) => method === 'GET' || transfer === 'upload')

test.each(fromAddress)(
  '%s reads every field from the text of an address, where there is nothing but text',
  (_id, { input }) => {
    for (const [name, field] of Object.entries(input.shape)) expect(readsSomeText(field), name).toBe(true)
  },
)

test.each(named.filter(([, { method }]) => method === 'GET'))(
  '%s reads, and is permitted as reading',
  (_id, { access }) => {
    expect(access).toMatch(/^(?:public|signed-in|account\.manage|[a-z-]+\.read)$/)
  },
)

test('the names of a path stand between a colon and the next slash', () => {
  expect(pathNames('/api/targets/:id/shares/:placeId')).toEqual(['id', 'placeId'])
  expect(pathNames('/api/targets')).toEqual([])
})
