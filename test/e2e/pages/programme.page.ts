import type { Locator, Page } from 'playwright-core'

/** A programme year and its cycle 发布 – 分解 – 确认. */
export class ProgrammePage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  async open(year: number): Promise<void> {
    await this.#page.goto(`/programme/${year}`)
    await this.cycle.waitFor()
  }

  get cycle(): Locator {
    return this.#page.getByRole('region', { name: '发布 – 分解 – 确认' })
  }

  onRoster(place: string): Locator {
    return this.#page.getByRole('region', { name: '参加地区' }).getByRole('listitem').filter({ hasText: place })
  }

  get confirmButton(): Locator {
    return this.cycle.getByRole('button', { name: '确认本地任务' })
  }

  async confirm(note: string): Promise<void> {
    await this.cycle.getByLabel('备注').fill(note)
    await this.confirmButton.click()
  }
}
