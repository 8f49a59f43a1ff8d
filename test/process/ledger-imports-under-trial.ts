import { createHash } from 'node:crypto'
import { setTimeout as after } from 'node:timers/promises'
import { listAudit } from '#contract/audit.ts'
import { summariseLedger } from '#contract/ledger.ts'
import {
  commitLedgerImport,
  getLedgerImport,
  mendLedgerImport,
  sendImportPart,
  startLedgerImport,
} from '#contract/ledger-import.ts'
import type { OutputOf } from '#contract/operation.ts'
import { conditionText } from '#domain/condition/condition-text.ts'
import type { UploadedFile } from './api-client.ts'
import { type CityUnderTrial, demoPassword } from './city-under-trial.ts'

type ImportState = OutputOf<typeof getLedgerImport>

/** Projects that no world holds; the place of the first one cannot be read until it is mended. */
export function writeProjects(prefix: string, rows: number): UploadedFile {
  const lines = Array.from(
    { length: rows },
    (_, at) => `${prefix}-${at},项目${prefix}${at},${at === 0 ? '没有这个地方' : '南安市'},${1_000 + at}`,
  )
  return { name: `${prefix}.csv`, text: ['项目编号,项目名称,属地,总投资（万元）', ...lines].join('\n') }
}

/** Imports of workbooks into the ledger of projects, as the city office makes them. */
export class LedgerImportsUnderTrial {
  readonly #city: CityUnderTrial

  constructor(city: CityUnderTrial) {
    this.#city = city
  }

  /** Sends a workbook and waits for the plan. */
  async plan(file: UploadedFile): Promise<ImportState> {
    const bytes = Buffer.from(file.text)
    const announced = { ledger: 'project', fileName: file.name, bytes: bytes.byteLength }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const { importId } = await this.#city.office.call(startLedgerImport, { ...announced, sha256 })
    await this.#city.office.call(sendImportPart, { importId, offset: 0 }, file)
    return this.#untilReady(importId)
  }

  /** Sends a workbook and mends the cell that cannot be read. @returns the id of the import, for `commit` */
  async planMended(file: UploadedFile, rows: number): Promise<string> {
    const { importId } = await this.plan(file)
    const sheet = file.name.replace('.csv', '')
    await this.#city.office.call(mendLedgerImport, { importId, mends: [{ sheet, cell: 'C2', text: '南安市' }] })
    const { counts } = await this.#untilReady(importId)
    if (counts?.new !== rows) throw new Error(`the plan is not ${rows} new rows: ${JSON.stringify(counts)}`)
    return importId
  }

  /** @returns true when the server acknowledged it, false when the server was gone */
  async commit(importId: string): Promise<boolean> {
    try {
      await this.#city.office.call(commitLedgerImport, { importId, answer: 'a trial' })
      return true
    } catch (error) {
      if (error instanceof TypeError) return false // fetch lost the server
      throw error
    }
  }

  /** How many rows of the ledger that import wrote. */
  async countWritten(importId: string): Promise<number> {
    const condition = conditionText({ field: 'import', operator: '=', value: importId })
    const { count } = await this.#city.office.call(summariseLedger, { ledger: 'project', condition })
    return count
  }

  /** Whether the audit log holds that import. */
  async isAudited(importId: string): Promise<boolean> {
    const auditor = this.#city.server.client()
    await auditor.signIn('auditadmin', demoPassword)
    const { entries } = await auditor.call(listAudit, { action: 'ledger-import.commit' })
    return entries.some(({ detail }) => detail.importId === importId)
  }

  async #untilReady(importId: string): Promise<ImportState> {
    for (;;) {
      const state = await this.#city.office.call(getLedgerImport, { importId })
      if (state.state === 'ready') return state
      if (state.state === 'failed' || state.state === 'mapping')
        throw new Error(`the import is ${state.state}: ${JSON.stringify(state.failure)}`)
      await after(20)
    }
  }
}
