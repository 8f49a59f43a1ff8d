import type { Locator, Page } from 'playwright-core'

/** A ledger as a list: a sheet on the desk, cards on a phone. */
export class LedgerPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  /** @param search as in the address, e.g. `?columns=place,totalInvestment` */
  async open(ledger: string, search = ''): Promise<void> {
    await this.#page.goto(`/ledgers/${ledger}${search}`)
    await this.rows.first().or(this.cards.first()).or(this.nothing).first().waitFor()
  }

  get sheet(): Locator {
    return this.#page.getByRole('grid')
  }

  /** Rows that have been fetched, without header and foot. */
  get rows(): Locator {
    return this.sheet.locator('.rdg-row:not(.rdg-summary-row)').filter({ has: this.#page.getByRole('link') })
  }

  get foot(): Locator {
    return this.sheet.locator('.rdg-summary-row')
  }

  /** What the foot says, cell by cell, once the rows are counted: how many there are, and the totals of the columns. */
  async total(): Promise<string[]> {
    await this.foot.getByText(/^共 .* 行$/u).waitFor()
    return (await this.foot.getByRole('gridcell').allInnerTexts()).map((text) => text.trim())
  }

  get nothing(): Locator {
    return this.#page.getByText('没有符合条件的记录')
  }

  row(title: string): Locator {
    return this.rows.filter({ hasText: title })
  }

  /** A cell by the title of its row and the name of its column. */
  async cell(title: string, column: string): Promise<Locator> {
    const header = this.sheet.getByRole('columnheader', { name: column })
    const place = await header.getAttribute('aria-colindex')
    return this.row(title).locator(`[aria-colindex="${place}"]`)
  }

  /** Selects a cell and types over it, as in a spreadsheet. */
  async typeOver(title: string, column: string, text: string): Promise<void> {
    await (await this.cell(title, column)).click()
    await this.#page.keyboard.type(text)
    await this.#page.keyboard.press('Enter')
  }

  /** Answers what kind of change an edit is: asked once in a session. */
  async say(kind: '更正' | '变化'): Promise<void> {
    await this.#page
      .getByRole('alert')
      .getByRole('button', { name: new RegExp(kind, 'u') })
      .click()
  }

  /** What stands above the sheet while an edit waits. */
  get waiting(): Locator {
    return this.#page.getByRole('alert')
  }

  get saved(): Locator {
    return this.#page.getByText(/^已保存：/u)
  }

  async undo(): Promise<void> {
    await this.#page.keyboard.press('Control+z')
    await this.#page.getByText(/^已撤销：/u).waitFor()
  }

  async search(text: string): Promise<void> {
    await this.#page.getByRole('searchbox').fill(text)
  }

  async sortBy(column: string): Promise<void> {
    await this.sheet.getByRole('columnheader', { name: column }).getByRole('button').click()
  }

  /** Puts texts on the clipboard and pastes them over a cell. */
  async pasteOver(title: string, column: string, cells: readonly (readonly string[])[]): Promise<void> {
    await (await this.cell(title, column)).click()
    const text = cells.map((row) => row.join('\t')).join('\r\n')
    await this.#page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await this.#page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await this.#page.keyboard.press('Control+v')
  }

  /** Draws a block from a cell with Shift and the arrow keys, and copies it. */
  async copyFrom(title: string, column: string, arrows: readonly string[]): Promise<string> {
    await (await this.cell(title, column)).click()
    await this.#page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    for (const arrow of arrows) await this.#page.keyboard.press(`Shift+${arrow}`)
    await this.#page.keyboard.press('Control+c')
    return this.#page.evaluate(() => navigator.clipboard.readText())
  }

  /** The plan of a pasted block. */
  get plan(): Locator {
    return this.#page.getByRole('dialog', { name: /^粘贴/u })
  }

  async openFilter(): Promise<FilterDrawer> {
    await this.#page.getByRole('button', { name: /^筛选/u }).click()
    return new FilterDrawer(this.#page)
  }

  /** The filter in words, part by part. */
  get chips(): Locator {
    return this.#page.getByRole('button', { name: /^去掉：/u })
  }

  async saveView(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: /^视图：/u }).click()
    await this.#page.getByLabel('把现在的筛选、排序和列存为视图').fill(name)
    await this.#page.getByRole('button', { name: '保存视图' }).click()
    await this.#page.getByRole('button', { name: `视图：${name}` }).waitFor()
  }

  async openView(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: /^视图：/u }).click()
    await this.#page.getByRole('button', { name, exact: true }).click()
  }

  async choose(title: string): Promise<void> {
    await this.row(title).getByRole('checkbox').check()
  }

  async approveChosen(): Promise<void> {
    await this.#page.getByRole('button', { name: /^审核通过/u }).click()
    await this.#page.getByRole('region', { name: '对所选行' }).waitFor({ state: 'detached' })
  }

  get cards(): Locator {
    return this.#page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: this.#page.getByRole('heading') })
  }
}

/** The drawer in which a condition is put together. */
export class FilterDrawer {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  get sheet(): Locator {
    return this.#page.getByRole('dialog', { name: /^筛选/u })
  }

  /** Adds a claim about a field; its controls stand in the group that is returned. */
  async add(field: string): Promise<Locator> {
    await this.sheet.getByRole('button', { name: '加一条' }).last().click()
    const added = this.sheet
      .getByRole('group')
      .filter({ has: this.#page.getByLabel('字段') })
      .last()
    await added.getByLabel('字段').selectOption({ label: field })
    return this.sheet.getByRole('group', { name: field, exact: true }).last()
  }

  async apply(): Promise<void> {
    await this.sheet.getByRole('button', { name: '查看结果' }).click()
    await this.sheet.waitFor({ state: 'detached' })
  }
}
