/**
 * SHA-256 (FIPS 180-4) in pieces. The browser's own is missing where a page comes over plain http, as on a county's intranet, and it wants
 * the whole file at once.
 */
export interface Sha256 {
  update(bytes: Uint8Array): void
  /** In hex; nothing may be added after it. */
  digest(): string
}

const blockBytes = 64

// biome-ignore format: the constants as the standard prints them
const startState = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19]
// biome-ignore format: the constants as the standard prints them
const roundConstants = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
])

/** Begins a hash of nothing. */
export function createSha256(): Sha256 {
  const state = new Int32Array(startState)
  const schedule = new Int32Array(blockBytes)
  const pending = new Uint8Array(blockBytes)
  let waiting = 0
  let total = 0
  const add = (bytes: Uint8Array): void => {
    let offset = 0
    if (waiting > 0) {
      offset = Math.min(blockBytes - waiting, bytes.length)
      pending.set(bytes.subarray(0, offset), waiting)
      waiting += offset
      if (waiting < blockBytes) return
      mixBlock(state, schedule, pending, 0)
    }
    for (; offset + blockBytes <= bytes.length; offset += blockBytes) mixBlock(state, schedule, bytes, offset)
    pending.set(bytes.subarray(offset))
    waiting = bytes.length - offset
  }
  return {
    update(bytes) {
      total += bytes.length
      add(bytes)
    },
    digest() {
      add(paddingAfter(total, waiting))
      return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
    },
  }
}

/** A single bit, zeros up to the end of a block, and the length in bits. */
function paddingAfter(total: number, waiting: number): Uint8Array {
  const length = waiting < blockBytes - 8 ? blockBytes - waiting : 2 * blockBytes - waiting
  const padding = new Uint8Array(length)
  padding[0] = 0x80
  new DataView(padding.buffer).setBigUint64(length - 8, BigInt(total) * 8n)
  return padding
}

function mixBlock(state: Int32Array, schedule: Int32Array, bytes: Uint8Array, offset: number): void {
  fillSchedule(schedule, bytes, offset)
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight // a state always has eight words
  for (let round = 0; round < 64; round += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const choice = (e & f) ^ (~e & g)
    const t1 = (h + s1 + choice + at(roundConstants, round) + at(schedule, round)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + s0 + majority) | 0
  }
  const mixed: Eight = [a, b, c, d, e, f, g, h]
  for (let word = 0; word < 8; word += 1) state[word] = (at(state, word) + (mixed[word] ?? 0)) | 0
}

type Eight = [number, number, number, number, number, number, number, number]

function fillSchedule(schedule: Int32Array, bytes: Uint8Array, offset: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, blockBytes)
  for (let word = 0; word < 16; word += 1) schedule[word] = view.getInt32(word * 4)
  for (let word = 16; word < 64; word += 1) {
    const early = at(schedule, word - 15)
    const late = at(schedule, word - 2)
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    schedule[word] = (at(schedule, word - 16) + s0 + at(schedule, word - 7) + s1) | 0
  }
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

/** The loops stay inside; the compiler cannot know. */
function at(words: Int32Array, index: number): number {
  return words[index] ?? 0
}
