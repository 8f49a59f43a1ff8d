import { expect, test } from 'vitest'
import { offline, RequestRefused } from '../../app/request-refused.ts'
import type { ImportState } from './ledger-import.queries.ts'
import { partBytes, sendParts, type Wire } from './send-parts.ts'

// Faked: the server, which keeps what arrives; and the clock.

const size = partBytes * 2 + 345
const file = new File([new Uint8Array(size).map((_, index) => index % 251)], '南安9月.xlsx')

function aState(received: number): ImportState {
  return {
    importId: 'i-1',
    ledger: 'project',
    fileName: file.name,
    bytes: size,
    received,
    state: received < size ? 'receiving' : 'reading',
    progress: { done: received, total: size },
    startedAt: '2026-10-31T08:00:00Z',
    failure: null,
    sheets: [],
    counts: null,
    problemCounts: null,
    leftOut: 0,
    earlierMends: null,
    dataVersion: null,
  }
}

/** A server that keeps parts in order; `breaks` names the attempts at which the line breaks, before or after the part arrived. */
function aServer(breaks: Readonly<Record<number, 'before' | 'after' | 'for-ever'>> = {}) {
  const kept: Uint8Array[] = []
  let attempt = 0
  let isDead = false
  const received = () => kept.reduce((sum, part) => sum + part.length, 0)
  const wire: Wire = {
    send: async (_, offset, part) => {
      attempt += 1
      const failure = breaks[attempt]
      isDead ||= failure === 'for-ever'
      if (isDead || failure === 'before') throw new RequestRefused(offline)
      if (offset !== received()) throw new RequestRefused('import.part-out-of-order', { expected: received() })
      kept.push(new Uint8Array(await part.arrayBuffer()))
      if (failure === 'after') throw new RequestRefused(offline)
      return aState(received())
    },
    look: async () => {
      if (isDead) throw new RequestRefused(offline)
      return aState(received())
    },
    pause: async () => undefined,
  }
  return { wire, bytes: () => new Blob(kept as BlobPart[]).arrayBuffer(), attempts: () => attempt }
}

async function sendTo(server: ReturnType<typeof aServer>, from = 0): Promise<ImportState> {
  return sendParts(file, aState(from), server.wire, new AbortController().signal, () => undefined)
}

test('a file arrives whole, in parts', async () => {
  const server = aServer()
  expect((await sendTo(server)).state).toBe('reading')
  expect(await server.bytes()).toEqual(await file.arrayBuffer())
  expect(server.attempts()).toBe(3)
})

test('a part that was lost is sent again, and one whose answer was lost is not', async () => {
  const server = aServer({ 1: 'before', 3: 'after' })
  await sendTo(server)
  expect(await server.bytes()).toEqual(await file.arrayBuffer())
})

test('a line that stays broken ends in a refusal that may be tried again', async () => {
  await expect(sendTo(aServer({ 2: 'for-ever' }))).rejects.toMatchObject({ code: offline })
})

test('a refusal of the server ends the transfer at once', async () => {
  const server = aServer()
  const refusing: Wire = {
    ...server.wire,
    send: () => Promise.reject(new RequestRefused('import.part-differs')),
  }
  await expect(
    sendParts(file, aState(0), refusing, new AbortController().signal, () => undefined),
  ).rejects.toMatchObject({ code: 'import.part-differs' })
})

test('a transfer that was stopped sends nothing more', async () => {
  const server = aServer()
  const stop = new AbortController()
  const sending = sendParts(file, aState(0), server.wire, stop.signal, () => stop.abort())
  await expect(sending).rejects.toThrow()
  expect(server.attempts()).toBe(1)
})
