import type { Locator, Page } from 'playwright-core'
import { pickFrom } from './picking.ts'

/** Figures computed from the ledgers: the list of them, and the page of one. */
export class ComputedFiguresPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  /** @param search as in the address: `?place=350582&period=2026-09` */
  async open(search = ''): Promise<void> {
    await this.#page.goto(`/figures${search}`)
    await this.ledger('项目').waitFor()
  }

  async choosePlace(name: string): Promise<void> {
    await pickFrom(this.#page.locator('body'), '地区', name)
    await this.placePath.getByText(name).waitFor()
  }

  /** The place with those it lies in, each a link. */
  get placePath(): Locator {
    return this.#page.getByRole('navigation', { name: '所在地区' })
  }

  /** The figures of one ledger. */
  ledger(name: string): Locator {
    return this.#page.getByRole('table', { name, exact: true })
  }

  /** Opens the page of an indicator. */
  async openIndicator(name: string): Promise<FigurePage> {
    await this.#page.getByRole('main').getByRole('link', { name, exact: true }).click()
    return FigurePage.opened(this.#page)
  }
}

/** The page of one computed figure. */
export class FigurePage {
  readonly #page: Page
  private constructor(page: Page) {
    this.#page = page
  }

  static async open(page: Page, indicator: string, search = ''): Promise<FigurePage> {
    await page.goto(`/figures/${indicator}${search}`)
    return FigurePage.opened(page)
  }

  /** The page that is being opened. */
  static async opened(page: Page): Promise<FigurePage> {
    const figure = new FigurePage(page)
    await figure.parts.waitFor()
    return figure
  }

  get main(): Locator {
    return this.#page.getByRole('main')
  }

  section(name: string): Locator {
    return this.#page.getByRole('region', { name, exact: true })
  }

  /** Total, or numerator and denominator, each with its rows. */
  get parts(): Locator {
    return this.section('数据构成')
  }

  get places(): Locator {
    return this.section('下一级情况').getByRole('table').locator('tbody').getByRole('row')
  }

  /** Opens the page that says what changed. */
  async openChange(): Promise<ChangePage> {
    await this.main.getByRole('link', { name: /^变动说明/u }).click()
    return ChangePage.opened(this.#page)
  }

  /** A part by its name, such as 分子: its measure, amount and rows. */
  part(name: string): Locator {
    return this.parts.getByRole('paragraph').filter({ hasText: name })
  }

  /** Opens the ledger with the rows behind a part; returns what the figure says of them. */
  async openRows(name: string): Promise<{ amount: string; rows: string }> {
    const link = this.part(name).getByRole('link')
    const rows = /[\d,]+/u.exec(await link.innerText())?.[0] ?? ''
    const amount =
      /[\d,.]+/u.exec(
        await this.part(name)
          .locator('span', { hasText: /^[\d,.]+$/u })
          .innerText(),
      )?.[0] ?? ''
    await link.click()
    await this.#page.waitForURL(/\/ledgers\//u)
    return { amount, rows }
  }
}

/** What lies between a figure on two days of knowing, or in two periods. */
export class ChangePage {
  readonly #page: Page
  private constructor(page: Page) {
    this.#page = page
  }

  static async opened(page: Page): Promise<ChangePage> {
    const change = new ChangePage(page)
    await change.#bridge.waitFor()
    return change
  }

  get #bridge(): Locator {
    return this.#page.getByRole('region', { name: '变动构成', exact: true })
  }

  get next(): Locator {
    return this.#page.getByRole('region', { name: '下一步', exact: true })
  }

  async chooseFirstDay(day: string): Promise<void> {
    const field = this.#page.getByRole('textbox', { name: '起始日' })
    await field.fill(day)
    await field.press('Enter')
    await this.#bridge.getByText(`按 ${day} 掌握的数`).waitFor()
  }

  async choosePeriods(): Promise<void> {
    await this.#page.getByText('前后两期', { exact: true }).click()
    await this.#bridge.getByText(/2025年/u).waitFor()
  }

  /** The lines of the bridge, from the one end to the other. */
  async parts(): Promise<string[]> {
    return this.#bridge.getByRole('table').locator('tbody').getByRole('row').allInnerTexts()
  }

  /** Opens the list of the first part that moved a side; returns how many rows it holds. */
  async openRows(side: string): Promise<string> {
    const part = this.#page.getByRole('group').filter({ hasText: side }).first()
    if ((await part.getAttribute('open')) === null) await part.locator('summary').click()
    const link = part.getByRole('link', { name: /^在台账里看这/u })
    const rows = /\d+/u.exec(await link.innerText())?.[0] ?? ''
    await link.click()
    await this.#page.waitForURL(/\/ledgers\//u)
    return rows
  }
}
