import { expect, test } from 'vitest'
import { DomainError, errorCatalogue, isProblem, problem } from './errors.ts'

const codes = Object.keys(errorCatalogue)

test('a code is a noun and what is the matter with it', () => {
  expect(codes.length).toBeGreaterThan(70)
  expect(codes.filter((code) => !/^[a-z]+\.[a-z]+(?:-[a-z]+)*$/.test(code))).toEqual([])
})

test('the catalogue is sorted, so that two people do not add one code twice', () => {
  expect(codes).toEqual(codes.toSorted())
})

test.each(Object.entries(errorCatalogue))(
  '%s names each parameter once, as a word',
  (_code, names: readonly string[]) => {
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[a-z][a-zA-Z]*$/.test(name))).toEqual([])
  },
)

test('a refusal carries its code and parameters, and is told from a bug by its class', () => {
  const cause = new Error('row 12')
  const error = new DomainError('target.conflict', { version: 1, current: 2 }, { cause })
  expect(error).toMatchObject({
    name: 'DomainError',
    code: 'target.conflict',
    params: { version: 1, current: 2 },
    cause,
  })
  expect(error.message).toBe('target.conflict {"version":1,"current":2}')
  expect(error).toBeInstanceOf(Error)
})

test('a problem is told from a reading', () => {
  expect(isProblem(problem('quantity.unreadable', { text: '?' }))).toBe(true)
  expect([null, 0, '', 'quantity.unreadable', {}, { code: '350500' }, { params: {} }].some(isProblem)).toBe(false)
})
