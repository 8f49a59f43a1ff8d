import type { Page } from 'playwright-core'

/** The door. */
export class SignInPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  async open(): Promise<void> {
    await this.#page.goto('/')
    await this.#page.getByLabel('登录名').waitFor()
  }

  async try(login: string, password: string): Promise<void> {
    await this.#page.getByLabel('登录名').fill(login)
    await this.#page.getByLabel('密码', { exact: true }).fill(password)
    await this.#page.getByRole('button', { name: '登录', exact: true }).click()
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.open()
    await this.try(login, password)
    await this.#page.getByLabel('登录名').waitFor({ state: 'detached' })
    await this.#page.getByRole('main').waitFor()
  }

  get refusal() {
    return this.#page.getByRole('alert')
  }
}
