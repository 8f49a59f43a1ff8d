import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import type { Lexicon } from '#domain/finding/text-card.ts'
import { exact } from '#domain/quantity/exact.ts'
import { findAll } from './read-text.ts'
import { createTextReader, type TextReader, usualTextLimits } from './text-reader.ts'

// Real threads. Where a test says so the thread's program is another one, which never answers, ends by itself, or answers at once.

const lexicon: Lexicon = { places: [], indicators: [] }
const line = '到2026年底，全市新增规上工业企业300家，同比增长12.5%，其中新入园120家。\n'
const long = line.repeat(200)

const readers: TextReader[] = []
function aReader(limits: Partial<typeof usualTextLimits> = {}, start?: () => Worker): TextReader {
  const reader = createTextReader({ ...usualTextLimits, ...limits }, start)
  readers.push(reader)
  return reader
}
afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.close()))
})

const running = (program: string) => () => new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`))
const listen = "import { parentPort } from 'node:worker_threads';"
const endless = running(`${listen} parentPort.on('message', () => { for (;;); })`)
const ending = running(`${listen} parentPort.on('message', () => process.exit(1))`)
const prompt = running(
  `${listen} parentPort.on('message', () => parentPort.postMessage({ kind: 'done', answer: 'read' }))`,
)
const never = () => {
  throw new Error('no thread is needed')
}

describe('a text', () => {
  test('gives in a thread what it gives at once, exact numbers included', async () => {
    const [inThread, atOnce] = [await aReader().findings(long, lexicon), findAll(long, lexicon)]
    expect(inThread).toEqual(atOnce)
    expect(
      inThread.findings
        .find(({ quote }) => quote.startsWith('300'))
        ?.value.plus(exact('1'))
        .toString(),
    ).toBe('301')
    expect((await aReader().card(long, lexicon)).text).toEqual(atOnce.text)
  })

  test('that is short needs no thread', async () => {
    const { findings } = await aReader({}, never).findings(line, lexicon)
    expect(findings).toHaveLength(3)
  })

  test('of a file is read in a thread, and a file is refused in the words of its reading', async () => {
    const reader = aReader()
    const bytes = new TextEncoder().encode(line)
    expect(await reader.file({ bytes, name: '方案.txt' })).toBe(line)
    await expect(reader.file({ bytes: new Uint8Array(0), name: '空.txt' })).rejects.toMatchObject({
      code: 'text.empty',
    })
    expect(await reader.file({ bytes, name: '方案.txt' })).toBe(line)
  })
})

describe('a thread that does not answer', () => {
  test('is ended in time, while others are answered, and the next text has a new one', async () => {
    let started = 0
    const reader = aReader({ threads: 1, seconds: 1 }, () => (started++ === 0 ? endless() : prompt()))
    let answered = 0
    const others = setInterval(() => answered++, 5)
    await expect(reader.findings(long, lexicon)).rejects.toMatchObject({
      ...{ code: 'text.takes-too-long', params: { seconds: 1 } },
    })
    clearInterval(others)
    expect(answered).toBeGreaterThan(1)
    expect(await reader.card(long, lexicon)).toBe('read')
    expect(started).toBe(2)
  })

  test('is ended when nobody waits for it any more', async () => {
    const gone = new AbortController()
    const reader = aReader({ threads: 1 }, endless)
    const read = reader.findings(long, lexicon, {}, gone.signal)
    const reason = new Error('gone')
    setTimeout(() => gone.abort(reason), 50)
    await expect(read).rejects.toBe(reason)
  })

  test('keeps so many waiting and no more', async () => {
    const gone = new AbortController()
    const reader = aReader({ threads: 1, waiting: 1 }, endless)
    const waiting = [1, 2].map(() => reader.findings(long, lexicon, {}, gone.signal))
    await expect(reader.findings(long, lexicon)).rejects.toMatchObject({ code: 'request.busy' })
    gone.abort(new Error('gone'))
    const ended = await Promise.allSettled(waiting)
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})

test('a thread that ends over a text is told of, and replaced', async () => {
  let started = 0
  const reader = aReader({ threads: 1 }, () => (started++ === 0 ? ending() : prompt()))
  await expect(reader.findings(long, lexicon)).rejects.toThrow('has ended')
  expect(await reader.card(long, lexicon)).toBe('read')
})
