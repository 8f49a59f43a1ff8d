import type { Locator, Page } from 'playwright-core'

/** What stands below the exceptions on the board: chief figures, ranking, funnels, the map. */
export class CockpitPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  /** City, county, town, park. */
  get path(): Locator {
    return this.#page.getByRole('navigation', { name: '所在地区' })
  }

  section(name: string): Locator {
    return this.#page.getByRole('region', { name, exact: true })
  }

  tile(name: string): Locator {
    return this.section('主要指标').getByRole('listitem').filter({ hasText: name })
  }

  get ranking(): Locator {
    return this.section('各地各园排名')
  }

  /** A line of the ranking. */
  ranked(name: string): Locator {
    return this.ranking.getByRole('row').filter({ hasText: name })
  }

  /** Of how many rows a line is made. */
  async sampleOf(name: string): Promise<string> {
    return (await this.ranked(name).getByRole('cell').nth(-2).innerText()).trim()
  }

  async rankBy(indicator: string): Promise<void> {
    await this.ranking.getByLabel('按哪个指标').selectOption({ label: indicator })
    await this.ranking.getByRole('columnheader', { name: indicator }).waitFor()
  }

  /** The count of a step of 招引–装修–投产–纳统; it leads to the rows. */
  countOf(step: string): Locator {
    return this.section('招引–装修–投产–纳统')
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^${step}`, 'u') })
      .getByRole('link', { name: /^[\d,]+$/u })
      .first()
  }

  /** Brings a map made up for the test, in the manner of the city office. */
  async importMap(file: { name: string; text: string }, approvalNumber: string): Promise<void> {
    await this.#page.getByRole('button', { name: '导入本市地图' }).first().click()
    await this.#page
      .getByLabel('GeoJSON 文件')
      .setInputFiles({ name: file.name, mimeType: 'application/geo+json', buffer: Buffer.from(file.text) })
    await this.#page.getByLabel('审图号', { exact: true }).fill(approvalNumber)
    await this.#page.getByLabel('来源', { exact: true }).fill('测试用合成图形')
    await this.#page.getByLabel('这是合成的演示图形').check()
    await this.submitMap()
  }

  async submitMap(): Promise<void> {
    await this.#page.getByRole('dialog').getByRole('button', { name: '导入本市地图' }).click()
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog')
  }

  get map(): Locator {
    return this.ranking.getByRole('figure')
  }
}
