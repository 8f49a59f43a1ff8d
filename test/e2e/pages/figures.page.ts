import type { Locator, Page } from 'playwright-core'
import { PassportDrawer } from './board.page.ts'
import { pickFrom } from './picking.ts'

export interface NewFigure {
  readonly indicator: string
  readonly place: string
  readonly period: string
  readonly value: string
  readonly source: string
}

/** The list of published figures. */
export class FiguresPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  /** @param filter as in the address: `place=350582&period=2026-Q2` */
  async open(filter: string): Promise<void> {
    await this.#page.goto(`/statistics?${filter}`)
    await this.rows.or(this.nothing).first().waitFor()
  }

  get rows(): Locator {
    return this.#page.getByRole('table', { name: '公布数' }).locator('tbody').getByRole('row')
  }

  get nothing(): Locator {
    return this.#page.getByText('没有符合条件的公布数')
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text })
  }

  async record(figure: NewFigure): Promise<void> {
    await this.#page.getByRole('button', { name: '填报一条' }).click()
    const form = this.#page.getByRole('dialog', { name: '填报一条公布数' })
    await pickFrom(form, '指标', figure.indicator)
    await pickFrom(form, '地区', figure.place)
    await form.getByLabel('期间').fill(figure.period)
    await form.getByLabel('数值', { exact: true }).fill(figure.value)
    await form.getByLabel('来源标题').fill(figure.source)
    await form.getByRole('button', { name: '保存' }).click()
    await form.waitFor({ state: 'detached' })
  }

  /** Opens the passport of the figure in a row. */
  async openPassport(text: string): Promise<FigurePassport> {
    await this.row(text).locator('button[title]').first().click()
    const passport = new FigurePassport(this.#page)
    await passport.leading.waitFor()
    return passport
  }
}

/** A passport and what may be done with its figure. */
export class FigurePassport extends PassportDrawer {
  async approve(): Promise<void> {
    await this.sheet.getByRole('button', { name: '审核通过' }).click()
    await this.leading.getByText('已审核').waitFor()
  }

  async withdraw(why: string): Promise<void> {
    await this.leading.getByRole('button', { name: '撤回' }).click()
    await this.sheet.getByLabel('原因（会留在记录里）').fill(why)
    await this.leading.getByRole('button', { name: '撤回' }).click()
  }
}
