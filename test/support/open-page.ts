import { on } from 'node:events'
import type { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { dataMoved, followEvents } from '#contract/event.ts'
import type { DataMoved } from '#server/event/data-moves.ts'
import type { Client } from './app.ts'

/** A browser's page that listens to the server. */
export class OpenPage {
  readonly headers: Readonly<Record<string, unknown>>
  readonly #stream: Readable
  readonly #chunks: AsyncIterator<unknown[]>
  readonly #close: () => void
  /** Blocks of the stream that were not asked for yet. */
  readonly #blocks: string[] = []
  readonly hasEnded: Promise<void>

  private constructor(stream: Readable, headers: OpenPage['headers'], close: () => void) {
    this.#stream = stream
    this.headers = headers
    this.#close = close
    this.#chunks = on(stream, 'data', { close: ['end', 'close'] })
    this.hasEnded = new Promise((resolve) => stream.once('end', resolve))
  }

  /** Opens the stream and hears its first event. */
  static async open(server: FastifyInstance, { token }: Client): Promise<{ page: OpenPage; first: DataMoved }> {
    const response = await server.inject({
      url: followEvents.path,
      headers: { cookie: `citong_session=${token}` },
      payloadAsStream: true,
    })
    const page = new OpenPage(response.stream(), response.headers, () => response.raw.res.destroy())
    return { page, first: await page.next() }
  }

  /** The next event; signs of life are passed over. */
  async next(): Promise<DataMoved> {
    for (;;) {
      const data = /^data: (.*)$/m.exec(await this.#block())?.[1]
      if (data !== undefined) return dataMoved.parse(JSON.parse(data))
    }
  }

  /** As when the person leaves the page. */
  close(): void {
    this.#close()
    this.#stream.destroy()
  }

  async #block(): Promise<string> {
    while (this.#blocks.length === 0) {
      const { value, done } = await this.#chunks.next()
      if (done) throw new Error('the stream has ended')
      this.#blocks.push(
        ...String(value[0])
          .split('\n\n')
          .filter((block) => block !== ''),
      )
    }
    return this.#blocks.shift() ?? ''
  }
}
