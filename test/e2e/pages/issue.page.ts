import type { Locator, Page } from 'playwright-core'

/** One obstacle: where it stands, and what may be done to it. */
export class IssuePage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  /** From what is owed today to the issue of this title. */
  async openFromMyWork(group: string, title: string): Promise<void> {
    await this.#page.goto('/my-work')
    const owed = this.#page.getByRole('region', { name: group })
    await owed.getByRole('link', { name: title }).click()
    await this.#page.getByRole('heading', { level: 1, name: title }).waitFor()
  }

  /** Registers an issue in a place. */
  async raise(title: string, place: string): Promise<void> {
    await this.#page.goto('/issues/new')
    await this.#page.getByRole('textbox', { name: '标题' }).fill(title)
    await pick(this.#page.getByRole('main'), '地区', place)
    await this.#page.getByRole('combobox', { name: '原因' }).selectOption({ label: '用地' })
    await this.#page.getByRole('button', { name: '登记难点堵点' }).click()
    await this.#page.getByRole('heading', { level: 1, name: title }).waitFor()
  }

  /** What was solved before and is like what is being written. */
  get similar(): Locator {
    return this.#page.getByRole('complementary', { name: '办过的类似事项' }).getByRole('listitem')
  }

  /** What the reader may do now. */
  get acts(): Locator {
    return this.#page.getByRole('region', { name: '可以办的' }).getByRole('button')
  }

  /** The state at which it stands. */
  get state(): Locator {
    return this.#page.locator('[aria-current=step]')
  }

  /** Every step that was taken, the last first. */
  get history(): Locator {
    return this.#page.getByRole('region', { name: '办理经过' }).getByRole('listitem')
  }

  /** Opens an act, fills it in, and sends it. */
  async act(name: string, fill: (form: Locator) => Promise<void> = async () => undefined): Promise<void> {
    await this.acts.filter({ hasText: new RegExp(`^${name}$`, 'u') }).click()
    const form = this.#page.getByRole('dialog')
    await fill(form)
    await form.getByRole('button', { name, exact: true }).click()
    await form.waitFor({ state: 'detached' })
  }
}

/** Picks the first choice that is found by words, once the choices have come. */
export async function pick(form: Locator, label: string, words: string): Promise<void> {
  await form.getByRole('combobox', { name: label }).fill(words)
  const offered = form.page().locator('.ant-select-dropdown:visible .ant-select-item-option')
  await offered.filter({ hasText: words }).first().click()
}

/** Types a day into a field; it counts when the field is left. */
export async function fillDay(form: Locator, label: string, day: string): Promise<void> {
  const field = form.getByRole('textbox', { name: label })
  await field.fill(day)
  await field.press('Tab')
}
