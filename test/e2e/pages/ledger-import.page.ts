import type { Locator, Page } from 'playwright-core'

export interface Workbook {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A workbook in CSV; commas between cells, one text a row. */
export function workbookOf(name: string, ...rows: readonly string[]): Workbook {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) }
}

/** The way of a workbook into a ledger. */
export class LedgerImportPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  async open(ledger: string): Promise<void> {
    await this.#page.goto(`/ledgers/${ledger}/import`)
    await this.#page.getByText('认得的表样').waitFor()
  }

  async offer(file: Workbook): Promise<void> {
    await this.choose(file)
    await this.#page.waitForURL(/import=/u)
  }

  async choose(file: Workbook): Promise<void> {
    await this.#page.locator('input[type="file"]').setInputFiles(file)
  }

  get step(): Locator {
    return this.#page.getByRole('list', { name: '导入步骤' }).locator('[aria-current="step"]')
  }

  sheet(name: string): Locator {
    return this.#page.getByRole('region', { name, exact: true })
  }

  /** What a column is taken for, by its letters. */
  column(letters: string): Locator {
    return this.#page.getByRole('combobox', { name: `${letters} 列认作` })
  }

  async confirmLayout(name = ''): Promise<void> {
    if (name !== '') await this.#page.getByLabel('给这种表样起个名字').fill(name)
    await this.#page.getByRole('button', { name: '认得没错，去核对' }).click()
  }

  get problems(): Locator {
    return this.#page.getByRole('table', { name: '问题' }).locator('tbody').getByRole('row')
  }

  async mendAll(offered: string, text: string): Promise<void> {
    await this.#page
      .getByRole('button', { name: `相同的都改：“${offered}”改为“${text}”` })
      .first()
      .click()
  }

  count(state: '新增' | '有变' | '不变' | '不采用' | '略去'): Locator {
    return this.#page.getByRole('group', { name: '各状态的行数' }).getByRole('button', { name: state })
  }

  /** Leaves a line of the workbook out, or takes it back, in the list of rows that is shown. */
  async treat(action: '略去这一行' | '取回这一行', row: number): Promise<void> {
    await this.#page
      .getByRole('button', { name: `${action}（第 ${row} 行）` })
      .first()
      .click()
  }

  /** Says which rows are the header of a sheet. */
  async moveHeader(sheet: string, first: number, last: number): Promise<void> {
    const shown = this.sheet(sheet)
    await shown.getByText('表头的行认得不对？').click()
    await shown.getByLabel('表头第一行').fill(String(first))
    await shown.getByLabel('表头最后一行').fill(String(last))
    await shown.getByRole('button', { name: '按这几行重新认列' }).click()
  }

  /** What the columns were taken for, unfolded. */
  async takenColumns(): Promise<Locator> {
    const taken = this.#page.locator('details').filter({ hasText: '各列认作什么' })
    await taken.locator('summary').click()
    return taken
  }

  /** The plan stands when what it would write is said. */
  get commit(): Locator {
    return this.#page.getByRole('form', { name: '写入' })
  }

  async write(rows: number): Promise<void> {
    await this.commit.getByRole('button', { name: `写入 ${rows} 行` }).click()
    await this.#page.getByText('每一行都记着它的工作簿').waitFor()
  }

  async cancel(): Promise<void> {
    await this.#page.getByRole('button', { name: '取消导入' }).click()
    await this.#page.getByText('什么都没有写入').waitFor()
  }

  layout(name: string): Locator {
    return this.#page.getByRole('region', { name: '认得的表样' }).getByRole('listitem').filter({ hasText: name })
  }
}
