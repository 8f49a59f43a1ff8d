import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'

/** A file that the browser was handed. */
export interface TakenOut {
  readonly name: string
  readonly bytes: Buffer
}

/** The weekly bulletin and the overview. */
export class BulletinPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  async open(kind: 'weekly' | 'overview' = 'weekly'): Promise<void> {
    await this.#page.goto(`/bulletin?kind=${kind}`)
    await this.paper.waitFor()
  }

  get paper(): Locator {
    return this.#page.getByRole('article', { name: /^预览/u })
  }

  async takeOut(way: 'Word' | '图片'): Promise<TakenOut> {
    const handed = this.#page.waitForEvent('download')
    await this.#page.getByRole('button', { name: way, exact: true }).click()
    const download = await handed
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
}
