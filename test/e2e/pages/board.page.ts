import type { Locator, Page } from 'playwright-core'

/** The target board. */
export class BoardPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  async open(year: number, search = ''): Promise<void> {
    await this.#page.goto(`/board/${year}${search}`)
    await this.targets.first().waitFor()
  }

  /** Most endangered first. */
  get targets(): Locator {
    return this.#page.getByRole('region', { name: '目标，最危险的在前' }).getByRole('listitem')
  }

  target(indicator: string): Locator {
    return this.targets.filter({ hasText: indicator })
  }

  tile(place: string): Locator {
    return this.#page.getByRole('navigation', { name: /方格图/u }).getByRole('link', { name: new RegExp(place, 'u') })
  }

  /** Opens the passport of a target's actual figure. */
  async openPassport(indicator: string): Promise<PassportDrawer> {
    await this.target(indicator)
      .getByTitle('数据溯源')
      .or(this.target(indicator).locator('button[title]'))
      .first()
      .click()
    return new PassportDrawer(this.#page)
  }
}

/** A figure's passport, over any page. */
export class PassportDrawer {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  get sheet(): Locator {
    return this.#page.getByRole('dialog', { name: '数据溯源' })
  }

  get leading(): Locator {
    return this.sheet.getByRole('region', { name: '采用值' })
  }

  section(title: string): Locator {
    return this.sheet.getByRole('region', { name: title })
  }

  async asKnownOn(day: string): Promise<void> {
    await this.sheet.getByRole('button', { name: /按哪一天掌握的数看/u }).click()
    const field = this.sheet.getByRole('textbox', { name: '按哪一天掌握的数看' })
    await field.fill(day)
    await field.press('Enter')
  }

  async correct(value: string, why: string): Promise<void> {
    await this.sheet.getByRole('button', { name: '更正错误' }).click()
    await this.fillAmendment(value, why)
    await this.sheet.getByRole('button', { name: '保存' }).click()
  }

  async fillAmendment(value: string, why: string): Promise<void> {
    await this.sheet.getByLabel('数值', { exact: true }).fill(value)
    await this.sheet.getByLabel('原因（会留在记录里）').fill(why)
  }
}
