import type { Locator, Page } from 'playwright-core'

/** The library: what is in it, and putting something in. */
export class LibraryPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  async open(search = ''): Promise<void> {
    await this.#page.goto(`/library${search}`)
    await this.#page.getByRole('heading', { level: 1, name: '文库' }).waitFor()
  }

  /** Pastes a text; its title and kind are read from it. */
  async paste(text: string): Promise<DocumentPage> {
    const form = await this.#openForm()
    await form.getByRole('button', { name: '粘贴', exact: true }).click()
    await form.getByRole('textbox', { name: '正文' }).fill(text)
    await form.getByRole('button', { name: '存入文库' }).click()
    await this.#page.waitForURL(/\/library\/.+/u)
    return DocumentPage.opened(this.#page)
  }

  /** Tries to put a file in that will not be taken; answers why. */
  async tryFile(name: string, content: Buffer): Promise<string> {
    const form = await this.#openForm()
    await form
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content })
    await form.getByRole('button', { name: '存入文库' }).click()
    return form.getByRole('alert').innerText()
  }

  async search(words: string): Promise<void> {
    await this.#page.getByRole('searchbox', { name: '搜索' }).fill(words)
    await this.#page.getByRole('button', { name: '搜索', exact: true }).click()
  }

  get found(): Locator {
    return this.#page.getByRole('list', { name: '文件清单' }).getByRole('listitem')
  }

  /** What was searched for, set off where it stands. */
  get highlights(): Locator {
    return this.found.locator('mark')
  }

  async #openForm(): Promise<Locator> {
    await this.#page.getByRole('button', { name: /^放入/u }).first().click()
    const form = this.#page.getByRole('dialog')
    await form.waitFor()
    return form
  }
}

/** One document: its text with marks, and beside it what can be made of it. */
export class DocumentPage {
  readonly #page: Page
  private constructor(page: Page) {
    this.#page = page
  }

  /** The page that is being opened. */
  static async opened(page: Page): Promise<DocumentPage> {
    const document = new DocumentPage(page)
    await document.text.waitFor()
    return document
  }

  get text(): Locator {
    return this.#page.getByRole('region', { name: '正文' })
  }

  /** A stretch of the text that is marked, by its words. */
  mark(quote: string): Locator {
    return this.text.getByRole('link', { name: new RegExp(quote, 'u') })
  }

  get chosenMark(): Locator {
    return this.text.locator('a[aria-current]')
  }

  get tasks(): Locator {
    return this.#page.getByRole('table', { name: /^任务/u }).locator('tbody').getByRole('row')
  }

  target(quote: string): Locator {
    return this.#page
      .getByRole('table', { name: /^拟列目标/u })
      .getByRole('row')
      .filter({ hasText: quote })
  }

  /** Gives the target that the programme has already the number of the text, when asked once more, and goes to it. */
  async revise(quote: string): Promise<void> {
    const row = this.target(quote)
    await row.getByRole('button', { name: /^修订目标.*→/u }).click()
    await this.#page.getByRole('dialog').getByRole('button', { name: '修订目标' }).click()
    await row.getByRole('link', { name: '已采用，看目标' }).click()
    await this.#page.waitForURL(/\/targets\//u)
  }

  /** From the target back to the sentence from which it came. */
  async followClause(): Promise<void> {
    await this.#page.getByRole('region', { name: '出自哪一句' }).getByRole('link').first().click()
    await this.#page.waitForURL(/\/library\//u)
    await this.text.waitFor()
  }
}
