import type { Download, Locator, Page } from 'playwright-core'

/** 数字核对: a draft, and what is said of each of its figures. */
export class DraftCheckPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  async open(search = ''): Promise<void> {
    await this.#page.goto(`/draft-check${search}`)
    await this.field.waitFor()
  }

  get field(): Locator {
    return this.#page.getByRole('textbox', { name: '文稿', exact: true })
  }

  get notKept(): Locator {
    return this.#page.getByText('文稿不留存')
  }

  async check(text: string): Promise<void> {
    await this.field.fill(text)
    await this.#page.getByRole('button', { name: '核对', exact: true }).click()
    await this.verdicts.first().waitFor()
  }

  get text(): Locator {
    return this.#page.getByRole('region', { name: '文稿正文' })
  }

  /** The marks in the text, each with sign and word. */
  mark(quote: string): Locator {
    return this.text.getByRole('link', { name: new RegExp(quote, 'u') })
  }

  get verdicts(): Locator {
    return this.#page.getByRole('list', { name: '核对结果' }).locator(':scope > li')
  }

  verdict(quote: string): Locator {
    return this.verdicts.filter({ has: this.#page.getByRole('link', { name: quote, exact: true }) })
  }

  async openPassport(quote: string): Promise<Locator> {
    await this.verdict(quote).getByTitle('查看数据溯源').click()
    const drawer = this.#page.getByRole('dialog')
    await drawer.waitFor()
    return drawer
  }

  async replace(quote: string): Promise<void> {
    await this.verdict(quote)
      .getByRole('button', { name: /^替换为/u })
      .click()
  }

  /** Goes on writing; answers the draft as it stands now. */
  async mendedText(): Promise<string> {
    await this.#page.getByRole('button', { name: '继续改稿' }).click()
    return this.field.inputValue()
  }

  async downloadWord(): Promise<Download> {
    const [file] = await Promise.all([
      this.#page.waitForEvent('download'),
      this.#page.getByRole('button', { name: '下载标注的 Word' }).click(),
    ])
    return file
  }
}
