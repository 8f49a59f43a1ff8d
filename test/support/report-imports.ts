import { afterAll, beforeAll, beforeEach } from 'vitest'
import { commitImport, planImport } from '#contract/import.ts'
import type { InputOf, OutputOf } from '#contract/operation.ts'
import { listStatistics } from '#contract/statistic.ts'
import { type Client, openTestApp, type ParkCityApp, type TestFile } from './app.ts'
import type { TestDatabases } from './database.ts'
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
  #opened: { readonly tested: ParkCityApp; readonly office: Client } | null = null

  get tested(): ParkCityApp {
    return this.#city().tested
  }

  get office(): Client {
    return this.#city().office
  }

  /** Opens the city, or begins it anew. */
  async begin(database: TestDatabase | null): Promise<void> {
    const tested = database === null ? this.tested : await openTestApp(database)
    if (database === null) await tested.reset()
    this.#opened = { tested, office: await tested.as('city-office') }
  }

  #city() {
    if (this.#opened === null) throw new Error('the city is there inside of tests only')
    return this.#opened
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

/** Opens the city for a suite and begins it anew before each test; to be read inside of tests only. */
export function useReportImports(databases: TestDatabases): ReportImports {
  const imports = new ReportImports()
  beforeAll(async () => imports.begin(await databases.open()))
  beforeEach(() => imports.begin(null))
  afterAll(() => imports.tested.close())
  return imports
}
