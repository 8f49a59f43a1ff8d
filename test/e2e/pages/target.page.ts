import type { Locator, Page } from 'playwright-core'

/** One target. */
export class TargetPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  async open(id: string): Promise<void> {
    await this.#page.goto(`/targets/${id}`)
    await this.heading.waitFor()
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1 })
  }

  /** Every value the target has had, newest first. */
  get revisions(): Locator {
    return this.#page.getByRole('region', { name: '历次目标值' }).getByRole('listitem')
  }

  get split(): Locator {
    return this.#page.getByRole('region', { name: '分解', exact: true })
  }

  /** Both paces, and what each month must bring beside the best month. */
  get pacing(): Locator {
    return this.#page.getByRole('region', { name: '节奏', exact: true })
  }

  /** The row of the trend's table for a day; the table is opened first. */
  async trendOn(day: string): Promise<string> {
    await this.#page.getByText('数表', { exact: true }).click()
    return this.#page.getByRole('table', { name: /走势/u }).getByRole('row').filter({ hasText: day }).innerText()
  }

  county(name: string): Locator {
    return this.#page
      .getByRole('table', { name: /各地明细/u })
      .getByRole('row')
      .filter({ hasText: name })
  }

  async revise(value: string, why: string): Promise<void> {
    await saveWith(await this.beginRevising(value), why, '保存')
  }

  /** The form of a new value, not saved yet. */
  async beginRevising(value: string): Promise<Locator> {
    const form = await this.#openForm('调整目标值')
    await form.getByLabel('目标值', { exact: true }).fill(value)
    return form
  }

  /** A county without a share is left empty. */
  async splitTo(shares: Readonly<Record<string, string>>, why: string): Promise<void> {
    const form = await this.#openForm('分解到县')
    for (const [county, share] of Object.entries(shares)) await form.getByLabel(county, { exact: true }).fill(share)
    await saveWith(form, why, '保存')
  }

  async withdraw(why: string): Promise<void> {
    await saveWith(await this.#openForm('撤回'), why, '撤回')
  }

  async #openForm(action: string): Promise<Locator> {
    await this.#page.getByRole('main').getByRole('button', { name: action, exact: true }).click()
    const form = this.#page.getByRole('dialog')
    await form.waitFor()
    return form
  }
}

async function saveWith(form: Locator, why: string, button: string): Promise<void> {
  await form.getByLabel('原因（会留在记录里）').fill(why)
  await form.getByRole('button', { name: button, exact: true }).click()
  await form.waitFor({ state: 'detached' })
}
