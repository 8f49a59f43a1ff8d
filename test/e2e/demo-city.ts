import type { Browser } from 'playwright-core'
import { type DataPlace, openDataPlace } from '../process/data-place.ts'
import { copyDemoData } from '../process/demo-data.ts'
import { ServerProcess } from '../process/server-process.ts'
import { launchBrowser, Visit, type Width } from './browser.ts'
import { SignInPage } from './pages/sign-in.page.ts'

/** Everyone may know it: it opens only a demo world. */
export const demoPassword = 'Citong-demo-2026'

/** A served city and a browser before it. */
export class DemoCity {
  readonly server: ServerProcess
  readonly #place: DataPlace
  readonly #browser: Browser
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

  async visit(width: Width = 1440): Promise<Visit> {
    const visit = await Visit.open(this.#browser, this.server.address, width)
    this.#visits.push(visit)
    return visit
  }

  /** A window in which somebody is signed in already. */
  async visitAs(login: string, width: Width = 1440): Promise<Visit> {
    const visit = await this.visit(width)
    await new SignInPage(visit.page).signIn(login, demoPassword)
    return visit
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
