import type { Locator, Page } from 'playwright-core'
import { pickFrom } from './picking.ts'

export interface NewIndicator {
  readonly name: string
  readonly nameEn: string
  readonly unit: string
  readonly definition: string
}

/** The form that adds a target, over the board, and the one that adds an indicator on the way. */
export class TargetForm {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: '新增目标' }).click()
    await this.sheet.waitFor()
  }

  get sheet(): Locator {
    return this.#page.getByRole('dialog', { name: '新增目标' })
  }

  async addIndicator(indicator: NewIndicator): Promise<void> {
    await this.sheet.getByRole('button', { name: '新增指标' }).click()
    await fillIndicator(this.#page, indicator)
  }

  async fill({ place, value, source }: { place: string; value: string; source: string }): Promise<void> {
    await pickFrom(this.sheet, '地区', place)
    await this.sheet.getByLabel('目标值', { exact: true }).fill(value)
    await this.sheet.getByLabel('来源文件').fill(source)
  }

  /** Saves and comes out on the new target's page. */
  async save(): Promise<void> {
    await this.sheet.getByRole('button', { name: '保存' }).click()
    await this.#page.waitForURL(/\/targets\//u)
  }
}

/** Fills the open form of an indicator and saves it. */
export async function fillIndicator(page: Page, indicator: NewIndicator): Promise<void> {
  const form = page.getByRole('dialog', { name: '新增指标' })
  await form.getByLabel('名称', { exact: true }).fill(indicator.name)
  await form.getByLabel('英文名称').fill(indicator.nameEn)
  await form.getByLabel('口径').fill(indicator.definition)
  await form.getByLabel('单位', { exact: true }).fill(indicator.unit)
  await form.getByRole('button', { name: '保存' }).click()
  await form.waitFor({ state: 'detached' })
}
