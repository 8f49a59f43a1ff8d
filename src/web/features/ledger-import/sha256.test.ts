import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSha256 } from './sha256.ts'

function hexOf(...parts: Uint8Array[]): string {
  const hash = createSha256()
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const bytes = (text: string) => new TextEncoder().encode(text)

// The two examples of FIPS 180-4 and the empty message.
test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('“%s” has the hash of the standard', (text, expected) => {
  expect(hexOf(bytes(text))).toBe(expected)
})

test('however a file is cut into pieces, its hash is that of the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }), (parts) => {
      const whole = createHash('sha256')
      for (const part of parts) whole.update(part)
      expect(hexOf(...parts)).toBe(whole.digest('hex'))
    }),
  )
})

test('a piece that is a part of a larger buffer counts alone', () => {
  const large = new Uint8Array(1_000).fill(7)
  expect(hexOf(large.subarray(100, 300))).toBe(createHash('sha256').update(large.subarray(100, 300)).digest('hex'))
})
