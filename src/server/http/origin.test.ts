import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { originOf } from './origin.ts'

const own = Object.values(networkInterfaces())
  .flatMap((all) => all ?? [])
  .find(({ family }) => family === 'IPv4')

test.each([
  ['localhost:8080', 'http://localhost:8080'],
  ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['[::1]:8080', 'http://[::1]:8080'],
  [`${own?.address}:8080`, `http://${own?.address}:8080`],
])('%s is this machine', (host, origin) => {
  expect(originOf({ protocol: 'http', host })).toBe(origin)
})

test.each([
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  '203.0.113.9',
  'a b',
  '',
  'x@evil.example',
])('%s is believed by nobody', (host) => {
  expect(originOf({ protocol: 'https', host })).toBeNull()
})
