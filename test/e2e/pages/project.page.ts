import type { Locator, Page } from 'playwright-core'

/** One project: its line of gates, and what may be done about each. */
export class ProjectPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  async open(id: string): Promise<void> {
    await this.#page.goto(`/projects/${id}`)
    await this.line.waitFor()
  }

  /** The gates, in their order. */
  get line(): Locator {
    return this.#page.getByRole('list', { name: '项目节点线' })
  }

  async choose(gate: string): Promise<Locator> {
    await this.line.getByRole('button', { name: gate }).click()
    return this.gate(gate)
  }

  /** What stands below the line of the gate that is chosen. */
  gate(name: string): Locator {
    return this.#page.getByRole('region', { name, exact: true })
  }

  /** Promises a day for the gate that is chosen. `why` is what must be said of a later day. */
  async postpone(gate: string, day: string, why: string): Promise<void> {
    await this.gate(gate).getByRole('button', { name: '改期' }).click()
    const form = this.#page.getByRole('dialog')
    const field = form.getByLabel('承诺完成日期')
    await field.fill(day)
    await field.press('Enter')
    await form.getByRole('button', { name: '改期', exact: true }).and(form.locator(':disabled')).waitFor()
    await form.getByLabel('原因').fill(why)
    await form.getByRole('button', { name: '改期', exact: true }).click()
    await form.waitFor({ state: 'detached' })
  }
}
