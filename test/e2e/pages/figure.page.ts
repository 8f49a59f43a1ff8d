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
    await pickFrom(this.#page.locator('body'), '换地区', name)
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
    return this.section('怎么来的')
  }

  get places(): Locator {
    return this.section('下一级各是多少').getByRole('table').locator('tbody').getByRole('row')
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
