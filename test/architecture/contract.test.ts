import { expect, test } from 'vitest'
import { type Operation, pathNames } from '#contract/operation.ts'
import { operations } from '#contract/operations.ts'

function repeated(names: readonly string[]): string[] {
  return names.filter((name, at) => names.indexOf(name) !== at)
}

test('no two operations share an id', () => {
  expect(operations.length).toBeGreaterThan(30)
  expect(repeated(operations.map(({ id }) => id))).toEqual([])
})

test('no two operations share a method and a path, whatever their path names are called', () => {
  const addresses = operations.map(({ method, path }) => `${method} ${path.replace(/:[a-zA-Z]+/g, ':')}`)
  expect(repeated(addresses)).toEqual([])
})

test.each(operations.map((operation): [string, Operation] => [operation.id, operation]))(
  '%s is called noun.verb, lies under /api, and takes what its path names',
  (id, { path, input }) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
    expect(path).toMatch(/^\/api\//)
    expect(Object.keys(input.shape)).toEqual(expect.arrayContaining(pathNames(path)))
  },
)
