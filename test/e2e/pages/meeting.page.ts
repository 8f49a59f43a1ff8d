import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { fillDay, pick } from './issue.page.ts'

/** A meeting before, while and after it is held. */
export class MeetingPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  /** Plans a monthly meeting of a place and opens its page. */
  async plan(place: string, day: string): Promise<void> {
    await this.#page.goto('/meetings')
    await this.#page.getByRole('button', { name: '安排会议' }).click()
    const form = this.#page.getByRole('dialog')
    await form.getByRole('combobox', { name: '会议' }).selectOption({ label: '月调度' })
    await pick(form, '地区', place)
    await fillDay(form, '日期', day)
    await form.getByRole('button', { name: '安排会议' }).click()
    await this.#page.getByRole('button', { name: '开会' }).waitFor()
  }

  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: '开会' }).click()
    await this.card.waitFor()
  }

  async close(): Promise<void> {
    await this.#page.getByRole('button', { name: '结束会议' }).click()
    await this.#page.getByRole('button', { name: '结束会议' }).waitFor({ state: 'detached' })
  }

  get card(): Locator {
    return this.#page.getByRole('article')
  }

  get position(): Locator {
    return this.#page.getByRole('status').filter({ hasText: '张' })
  }

  get decisions(): Locator {
    return this.#page.getByRole('region', { name: '议定事项' }).getByRole('listitem')
  }

  /** Types a decision: of the card that stands there, or of a matter raised in the room. */
  async decide(words: string, duty: string, day: string, title?: string): Promise<void> {
    await this.#page.getByRole('button', { name: title === undefined ? '记下决定' : '会上新提事项' }).click()
    const form = this.#page.getByRole('dialog')
    if (title !== undefined) await form.getByRole('textbox', { name: '标题' }).fill(title)
    await form.getByRole('textbox', { name: '决定' }).fill(words)
    await pick(form, '责任单位', duty)
    await fillDay(form, '日期', day)
    await form.getByRole('button', { name: '记下决定' }).click()
    await form.waitFor({ state: 'detached' })
  }

  /** The words of the minutes that are downloaded. */
  async minutes(): Promise<string> {
    const coming = this.#page.waitForEvent('download')
    await this.#page.getByRole('button', { name: '会议纪要（Word）' }).click()
    const file = await (await coming).path()
    const document = strFromU8(unzipSync(await readFile(file))['word/document.xml'] ?? new Uint8Array())
    return document.replace(/<[^>]*>/gu, '')
  }
}
