import type { Locator, Page } from 'playwright-core'

/** One row of a ledger: its values, its history, its evidence, and the form that changes it. */
export class RowPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  /** @param search as in the address: `tab=history` */
  async open(ledger: string, id: string, search = ''): Promise<void> {
    await this.#page.goto(`/ledgers/${ledger}/${id}${search === '' ? '' : `?${search}`}`)
    await this.heading.waitFor()
  }

  async openNew(ledger: string, search = ''): Promise<void> {
    await this.#page.goto(`/ledgers/${ledger}/new${search === '' ? '' : `?${search}`}`)
    await this.panel('录入').waitFor()
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1 })
  }

  /** A value with where it comes from. */
  value(label: string): Locator {
    return this.#page
      .getByRole('definition')
      .filter({ has: this.#page.locator(`xpath=../dt[starts-with(normalize-space(),"${label}")]`) })
  }

  get versions(): Locator {
    return this.#page.getByRole('region', { name: '历史' }).locator('ol > li')
  }

  /** What is shown of one cell, version by version. */
  async openCell(label: string): Promise<Locator> {
    await this.value(label)
      .getByTitle(/历次值/u)
      .click()
    const sheet = this.#page.getByRole('dialog', { name: `${label}：历次值` })
    await sheet.getByRole('listitem').first().waitFor()
    return sheet
  }

  async show(tab: '内容' | '历史' | '佐证'): Promise<void> {
    await this.#page.getByRole('navigation', { name: '这一行的内容' }).getByRole('link', { name: tab }).click()
  }

  async edit(): Promise<void> {
    await this.#page.getByRole('button', { name: '修改', exact: true }).click()
    await this.panel('本次修改').waitFor()
  }

  async fill(label: string, text: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: label, exact: true }).fill(text)
  }

  /** As a person does: the calendar stands open while the day is typed, and closes with Enter, which takes the day. */
  async fillDay(label: string, day: string): Promise<void> {
    const field = this.#page.getByRole('textbox', { name: label, exact: true })
    const calendar = this.#page.locator('.ant-picker-dropdown:visible')
    await field.click()
    await calendar.waitFor()
    await field.fill(day)
    await field.press('Enter')
    await calendar.waitFor({ state: 'hidden' })
  }

  /** What is said beside the form. */
  panel(title: string): Locator {
    return this.#page.getByRole('complementary', { name: title })
  }

  /** What a check or the server says at a field, or beside the button. */
  complaint(text: string | RegExp): Locator {
    return this.#page.getByRole('alert').filter({ hasText: text })
  }

  get answers(): Locator {
    return this.#page.getByLabel('确实如此的理由（会留在记录里）')
  }

  async saveAs(kind: '情况变了' | '原来记错了', why = ''): Promise<void> {
    await this.panel('本次修改').getByLabel(kind).check()
    if (why !== '') await this.panel('本次修改').getByLabel('原因（会留在记录里）').fill(why)
    await this.save()
  }

  async save(): Promise<void> {
    await this.panel('本次修改').getByRole('button', { name: '保存', exact: true }).click()
  }

  async add(): Promise<void> {
    await this.panel('录入').getByRole('button', { name: '新增', exact: true }).click()
  }

  /** What is confirmed above the page once it is done. */
  async confirmed(text: string | RegExp): Promise<void> {
    await this.#page.getByRole('status').getByText(text).waitFor()
  }

  async approve(): Promise<void> {
    await this.#page.getByRole('button', { name: '审核通过' }).click()
    await this.confirmed('已审核通过')
  }

  async withdraw(why: string): Promise<void> {
    await this.#page.getByRole('button', { name: '撤销', exact: true }).click()
    const form = this.#page.getByRole('dialog')
    await form.getByLabel('原因（会留在记录里）').fill(why)
    await form.getByRole('button', { name: '撤销', exact: true }).click()
    await this.confirmed(/^已撤销“/u)
  }

  async undoTo(version: number): Promise<void> {
    await this.#page.getByRole('button', { name: `恢复到第 ${version} 版` }).click()
    const form = this.#page.getByRole('dialog', { name: `恢复到第 ${version} 版` })
    await form.getByRole('button', { name: '恢复', exact: true }).click()
    await this.confirmed(`已恢复到第 ${version} 版`)
  }
}

interface EvidenceFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Photos and files of a row. */
export class RowEvidence {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  get files(): Locator {
    return this.#page.getByRole('region', { name: '佐证' }).getByRole('button', { name: /^查看/u })
  }

  async add(note: string, ...files: EvidenceFile[]): Promise<void> {
    await this.#page.getByLabel('拍的是什么、哪份文件').fill(note)
    await this.#page.getByLabel('选择照片或文件').setInputFiles(files)
  }

  async look(name: string): Promise<Locator> {
    await this.files.filter({ hasText: name }).click()
    return this.#page.getByRole('dialog', { name })
  }
}
