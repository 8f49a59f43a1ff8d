import type { Browser, BrowserContext } from 'playwright-core'
import { signIn } from '#contract/session.ts'
import { type DataPlace, openDataPlace } from '../process/data-place.ts'
import { copyDemoData } from '../process/demo-data.ts'
import { ServerProcess } from '../process/server-process.ts'
import { launchBrowser, openContext, Visit, type Width } from './browser.ts'

/** Everyone may know it: it opens only a demo world. */
export const demoPassword = 'Citong-demo-2026'

/** A served city and a browser before it. */
export class DemoCity {
  readonly server: ServerProcess
  readonly #place: DataPlace
  readonly #browser: Browser
  readonly #contexts = new Map<string, Promise<BrowserContext>>()
  readonly #visits: Visit[] = []

  private constructor(server: ServerProcess, place: DataPlace, browser: Browser) {
    this.server = server
    this.#place = place
    this.#browser = browser
  }

  /** @param world the demo unless said */
  static async open(world?: string): Promise<DemoCity> {
    const place = await openDataPlace('PGlite')
    if (world === undefined) await copyDemoData(place.directory)
    const server = await ServerProcess.start({ place, ...(world === undefined ? {} : { world }) })
    return new DemoCity(server, place, await launchBrowser())
  }

  /** A window in a browser of its own, before the door. */
  async visit(width: Width = 1440): Promise<Visit> {
    return this.#keep(await Visit.open(await openContext(this.#browser, this.server.address), width))
  }

  /** An empty window of somebody who is signed in already: the same browser each time, as people have it. */
  async visitAs(login: string, width: Width = 1440): Promise<Visit> {
    const opening = this.#contexts.get(login) ?? this.#openSignedIn(login)
    this.#contexts.set(login, opening)
    return this.#keep(await Visit.open(await opening, width))
  }

  /** Closes the windows that stand open: each would repaint itself with everything that the next test writes. */
  async leave(): Promise<void> {
    await Promise.all(this.#visits.map((visit) => visit.close()))
  }

  #keep(visit: Visit): Visit {
    this.#visits.push(visit)
    return visit
  }

  async #openSignedIn(login: string): Promise<BrowserContext> {
    const context = await openContext(this.#browser, this.server.address)
    const answer = await context.request.post(signIn.path, {
      headers: { 'x-citong': '1' },
      data: { login, password: demoPassword },
    })
    if (!answer.ok()) throw new Error(`${login} cannot sign in: ${answer.status()} ${await answer.text()}`)
    return context
  }

  /** What all pages complained about since the city was opened. */
  get complaints(): string[] {
    return this.#visits.flatMap(({ complaints }) => complaints)
  }

  async close(): Promise<void> {
    await this.#browser.close()
    await this.server.kill()
    await this.#place.remove()
  }
}
