import { commitImport, planImport } from '#contract/import.ts'
import type { InputOf, OutputOf } from '#contract/operation.ts'
import { listStatistics } from '#contract/statistic.ts'
import { type Client, openTestApp, type ParkCityApp, type TestFile } from './app.ts'
import type { TestDatabase } from './test-database.ts'

// Rows of a county's report of figures. 晋江市 has 1106 亿元 for January to September by 专班月报 (表3) in the city of `park-city.ts`.

export const header = ['地区', '指标', '数值', '单位', '期间', '来源']
export const jinjiang = ['晋江市', '签约投资额', '1106', '亿元', '2026-01..2026-09', '专班月报']
export const huian = ['惠安县', '升规纳统', '16', '家', '2026-01..2026-10', '专班月报']
export const zone = ['泉州台商投资区', '升规纳统', '6', '家', '2026-01..2026-10', '专班月报']

export type ReportRow = readonly string[]

export function csvOf(rows: readonly ReportRow[], head: ReportRow = header): TestFile {
  const text = [head, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
  return { name: '报送.csv', bytes: new TextEncoder().encode(`${text}\n`) }
}

/** The row with some of its cells written otherwise. */
export function changed(
  row: ReportRow,
  cells: Partial<Record<'place' | 'indicator' | 'value' | 'unit' | 'period' | 'source', string>>,
): ReportRow {
  const names = ['place', 'indicator', 'value', 'unit', 'period', 'source'] as const
  return names.map((name, index) => cells[name] ?? row[index] ?? '')
}

type Figure = OutputOf<typeof listStatistics>['rows'][number]['statement']

/** The city office taking in reports of figures; each test may begin the city anew. */
export class ReportImports {
  readonly tested: ParkCityApp
  office: Client

  private constructor(tested: ParkCityApp, office: Client) {
    this.tested = tested
    this.office = office
  }

  static async open(database: TestDatabase): Promise<ReportImports> {
    const tested = await openTestApp(database)
    return new ReportImports(tested, await tested.as('city-office'))
  }

  async reset(): Promise<void> {
    await this.tested.reset()
    this.office = await this.tested.as('city-office')
  }

  close(): Promise<void> {
    return this.tested.close()
  }

  plan(
    rows: readonly ReportRow[],
    client = this.office,
    head: ReportRow = header,
  ): Promise<OutputOf<typeof planImport>> {
    return client.call(planImport, { ledger: 'statistic' }, { file: csvOf(rows, head) })
  }

  commit(
    importId: string,
    choices: Omit<InputOf<typeof commitImport>, 'importId'> = {},
    client = this.office,
  ): Promise<OutputOf<typeof commitImport>> {
    return client.call(commitImport, { importId, ...choices })
  }

  /** What the ledger says of the figure that the row reports; null when nothing. */
  async figureOf(row: ReportRow): Promise<Figure | null> {
    const { rows } = await this.office.call(listStatistics, { period: row[4] })
    return rows.find(({ place, indicator }) => place.name === row[0] && indicator.name === row[1])?.statement ?? null
  }
}
