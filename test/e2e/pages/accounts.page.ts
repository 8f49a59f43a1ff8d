import type { Locator, Page } from 'playwright-core'
import { pickFrom } from './picking.ts'

export interface NewAccount {
  readonly login: string
  readonly name: string
  readonly role: string
  readonly place: string
}

/** Who may sign in. */
export class AccountsPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  async open(): Promise<void> {
    await this.#page.goto('/accounts')
    await this.#page.getByRole('table', { name: '账号' }).waitFor()
  }

  row(login: string): Locator {
    return this.#page.getByRole('row').filter({ hasText: login })
  }

  /** @returns the one-time password, which is shown once */
  async add(account: NewAccount): Promise<string> {
    await this.#page.getByRole('button', { name: '添加账号' }).click()
    const form = this.#page.getByRole('dialog', { name: '添加账号' })
    await form.getByLabel('登录名').fill(account.login)
    await form.getByLabel('姓名或岗位').fill(account.name)
    await form.getByLabel('角色').selectOption({ label: account.role })
    await pickFrom(form, '地区', account.place)
    await form.getByRole('button', { name: '保存' }).click()
    const handed = this.#page.getByRole('dialog', { name: '一次性密码' })
    const password = await handed.getByRole('status', { name: '一次性密码' }).innerText()
    await handed.getByRole('button', { name: '关闭' }).click()
    return password.trim()
  }
}
