import { setTimeout as after } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { verifyAudit } from '#contract/audit.ts'
import { commitImport, planImport } from '#contract/import.ts'
import { listIndicators } from '#contract/indicator.ts'
import { listOrganisations } from '#contract/organisation.ts'
import { listPlaces } from '#contract/place.ts'
import { getBoard } from '#contract/programme.ts'
import { exportLedger, getPassport, listStatistics, recordStatistic } from '#contract/statistic.ts'
import type { ApiClient } from './api-client.ts'
import type { DataPlace } from './data-place.ts'
import { ServerProcess } from './server-process.ts'

/** The password of every account of the demo world; the server prints it when it starts. */
export const demoPassword = 'Citong-demo-2026'

/** A figure that the demo world leaves free: entries of the trials land here and nowhere else. */
const figure = { indicatorId: 'signed-projects', placeId: '350500', unit: '个' } as const
const entryPeriod = '2019-06'
const knownFrom = '2026-10-30'
/** So many saves can be under way when the server dies. */
export const clerkCount = 3

/** The demo city on one place of data, through any number of deaths of its server. */
export class CityUnderTrial {
  readonly #place: DataPlace
  #server: ServerProcess | null = null
  #office: ApiClient | null = null

  constructor(place: DataPlace) {
    this.#place = place
  }

  async start(): Promise<void> {
    this.#server = await ServerProcess.start({ place: this.#place })
    this.#office = this.#server.client()
    await this.#office.signIn('city', demoPassword)
  }

  /** Starts the server and kills it after so long, wherever it then is. */
  async dieWhileStarting(milliseconds: number): Promise<void> {
    const server = await ServerProcess.spawn({ place: this.#place })
    await after(milliseconds)
    if (server.hasEnded) throw new Error(`the server ended by itself:\n${server.printed}`)
    await server.kill()
  }

  /** Kills the server so many milliseconds after `work` has begun. @returns what the work had seen by then */
  async dieWhile<T>(work: () => Promise<T>, milliseconds: number): Promise<T> {
    const death = after(milliseconds).then(() => this.server.kill())
    const [seen] = await Promise.all([work(), death])
    return seen
  }

  /** Nobody has its data open any more. */
  async die(): Promise<void> {
    await this.server.kill()
  }

  async close(): Promise<void> {
    await this.#server?.kill()
    await this.#place.remove()
  }

  get server(): ServerProcess {
    if (this.#server === null) throw new Error('the city has not been started')
    return this.#server
  }

  get office(): ApiClient {
    if (this.#office === null) throw new Error('the city has not been started')
    return this.#office
  }

  /** Three clerks save figure after figure, each from a source of its own, until the server is gone. @returns titles that were acknowledged */
  async saveUntilDeath(prefix: string): Promise<string[]> {
    const clerks = Array.from({ length: clerkCount }, (_, at) => this.#saveAsOneClerk(`${prefix} clerk ${at + 1}`))
    return (await Promise.all(clerks)).flat()
  }

  async #saveAsOneClerk(prefix: string): Promise<string[]> {
    const acknowledged: string[] = []
    for (let number = 1; ; number += 1) {
      const title = `${prefix} figure ${number}`
      try {
        await this.save(title, number)
      } catch (error) {
        if (error instanceof TypeError) return acknowledged // fetch lost the server
        throw error
      }
      acknowledged.push(title)
    }
  }

  async save(sourceTitle: string, value: number): Promise<void> {
    await this.office.call(recordStatistic, {
      ...figure,
      period: entryPeriod,
      value: `${value}`,
      knownFrom,
      sourceTitle,
    })
  }

  /** Source titles of every saved figure that the passport shows. */
  async listSaved(): Promise<string[]> {
    const { indicatorId: indicator, placeId } = figure
    const passport = await this.office.call(getPassport, { indicator, place: placeId, period: entryPeriod })
    return passport.versions.map(({ source }) => source.title)
  }

  /** Reads a workbook of new rows, all from one source. @returns its id, for `commit` */
  async plan(sourceTitle: string, rows: number): Promise<string> {
    const file = { name: `${sourceTitle}.csv`, text: writeForm(sourceTitle, rows) }
    const plan = await this.office.call(planImport, { ledger: 'statistic' }, file)
    if (plan.counts.new !== rows)
      throw new Error(`the plan is not ${rows} new rows: ${JSON.stringify(plan).slice(0, 500)}`)
    return plan.importId
  }

  /** @returns true when the server acknowledged it, false when the server was gone */
  async commit(importId: string): Promise<boolean> {
    try {
      await this.office.call(commitImport, { importId, confirmAsked: true })
      return true
    } catch (error) {
      if (error instanceof TypeError) return false // fetch lost the server
      throw error
    }
  }

  /** How many rows of that source the ledger holds. */
  async countImported(sourceTitle: string): Promise<number> {
    const { indicatorId: indicator, placeId: place } = figure
    const csv = await this.office.download(exportLedger, {
      ledger: 'statistic',
      place,
      indicator,
      format: 'csv',
      locale: 'en',
    })
    const rows: { source: string }[] = parse(csv, { columns: true, bom: true })
    return rows.filter(({ source }) => source === sourceTitle).length
  }

  /** The number of audit entries when the chain holds. @throws Error when it is broken */
  async verifyAudit(): Promise<number> {
    const auditor = this.server.client()
    await auditor.signIn('auditadmin', demoPassword)
    const { entries, brokenAt } = await auditor.call(verifyAudit, {})
    if (brokenAt !== null) throw new Error(`the audit chain is broken at ${brokenAt}`)
    return entries
  }

  /** How much of everything the world holds: the same for every complete world of this name. */
  async measure(): Promise<Record<string, number>> {
    const { places } = await this.office.call(listPlaces, {})
    const { organisations } = await this.office.call(listOrganisations, {})
    const { indicators } = await this.office.call(listIndicators, {})
    const { total } = await this.office.call(listStatistics, {})
    const { years } = await this.office.call(getBoard, { year: 2026 })
    const boards = await Promise.all(years.map((year) => this.office.call(getBoard, { year })))
    const targets = boards.reduce((sum, board) => sum + board.targets.length, 0)
    return {
      places: places.length,
      organisations: organisations.length,
      indicators: indicators.length,
      statistics: total,
      years: years.length,
      targets,
    }
  }
}

/** Months from January 1990 on, each for the city itself: `rows` figures that no world holds. */
function writeForm(sourceTitle: string, rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const month = `${(at % 12) + 1}`.padStart(2, '0')
    const period = `${1990 + Math.floor(at / 12)}-${month}`
    return [
      figure.placeId,
      figure.indicatorId,
      'statistic',
      '=',
      at + 1,
      figure.unit,
      period,
      sourceTitle,
      knownFrom,
    ].join(',')
  })
  return ['place_code,indicator_code,kind,comparator,value,unit,period,source,known_from', ...lines].join('\n')
}
