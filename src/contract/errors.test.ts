import { expect, test } from 'vitest'
import { type ErrorCode, errorCatalogue } from '#domain/errors.ts'
import { commonErrors, statusOf } from './errors.ts'

const codes = Object.keys(errorCatalogue) as ErrorCode[] // keys of a const object are its own

test('every refusal answers as one that the asker can do something about: ask otherwise, or again a little later', () => {
  const isTold = (status: number) => (status >= 400 && status < 500) || status === 503
  for (const code of codes) expect(statusOf(code), code).toSatisfy(isTold)
})

test.each<[number, readonly ErrorCode[]]>([
  [401, ['access.not-signed-in', 'session.bad-credentials']],
  [403, ['access.denied', 'access.outside-scope']],
  [
    404,
    [
      'place.unknown',
      'indicator.unknown',
      'target.unknown',
      'statistic.unknown',
      'programme.unknown',
      'organisation.unknown',
    ],
  ],
  [409, ['statistic.conflict', 'target.conflict', 'import.stale']],
  [423, ['session.locked-out']],
  [429, ['request.too-many']],
])('%i is the answer of %j', (status, refused) => {
  expect(refused.map(statusOf)).toEqual(refused.map(() => status))
})

test('a request that was understood and that the rules refuse answers 422', () => {
  expect(statusOf('target.not-positive')).toBe(422)
})

test('what every operation may answer is in the catalogue, each once', () => {
  expect(commonErrors.filter((code) => !codes.includes(code))).toEqual([])
  expect(new Set(commonErrors).size).toBe(commonErrors.length)
})
