import { appendAudit } from '#db/audit.repository.ts'
import { bumpDataVersion } from '#db/city.repository.ts'
import type { Database } from '#db/connection/database.ts'
import { isBasisOutdated, rebuildFigures } from '#db/figure/rebuild-figures.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { gateChainKind } from '../gate/gate-chain-row.ts'
import { issueRuleKinds } from '../issue/issue-rule-row.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { projectRuleNames } from '../light/lateness-rule-row.ts'
import { upkeepKind } from '../light/upkeep-rule-row.ts'
import { loadIndicators } from './load-indicators.ts'
import { loadLedgerChecks } from './load-ledger-checks.ts'
import { loadLightRules } from './load-light-rules.ts'
import { loadMeasures } from './load-measures.ts'
import { packAuthor } from './load-pack.ts'
import { loadWorkingDays } from './load-working-days.ts'
import { packFolder } from './world-files.ts'

/** How many of each were added, and how many figures were computed anew. */
export interface Completed {
  readonly checks: number
  /** Rules by which a pace is learned; the bands of lights stay the city's own. */
  readonly paceRules: number
  /** Rules that say of how few rows nobody is ranked. */
  readonly rankingRules: number
  /** Rules that say how old a value may be. */
  readonly ageRules: number
  /** Rules that say of how few firms an amount is withheld. */
  readonly smallCellRules: number
  /** What stands on the overview of the counties. */
  readonly overviews: number
  /** Rules by which projects get their lights; a city before them had none. */
  readonly projectRules: number
  /** Gates of projects. */
  readonly gateChains: number
  /** Clocks, escalation and ranking of issues; a city before them had none. */
  readonly issueRules: number
  /** Years whose holidays are known. */
  readonly workingYears: number
  readonly measures: number
  readonly indicators: number
  readonly figures: number
}

/** A province's millions of rows are counted in one statement. */
const rebuildTimeoutMs = 3_600_000

/**
 * Gives a city that was set up by an earlier Citong the checks on entry, measures and indicators that have come since, and computes its
 * figures when they are kept by other measures than the latest. What the city has, in whichever version, stays as the city keeps it.
 *
 * @param packs names of the packs of the city's world
 */
export function completeRulebook(database: Database, cityId: string, packs: readonly string[]): Promise<Completed> {
  return transact(
    database,
    { kind: 'system', cityId },
    async (tx) => {
      const added = await loadMissing(tx, packs)
      const figures = (await isBasisOutdated(tx)) ? (await rebuildFigures(tx, await openLedgers(tx))).figures : 0
      const completed = { ...added, figures }
      if (Object.values(completed).every((count) => count === 0)) return completed
      await bumpDataVersion(tx)
      const at = new Date().toISOString()
      await appendAudit(tx, { at, action: 'rulebook.complete', subject: packs.join(' '), detail: { ...completed } })
      return completed
    },
    { statementTimeoutMs: rebuildTimeoutMs },
  )
}

async function loadMissing(tx: Transaction, packs: readonly string[]): Promise<Omit<Completed, 'figures'>> {
  let [checks, paceRules, rankingRules, ageRules] = [0, 0, 0, 0]
  let [smallCellRules, overviews, projectRules, workingYears] = [0, 0, 0, 0]
  let [gateChains, issueRules, measures, indicators] = [0, 0, 0, 0]
  const byCitong = packAuthor.recordedBy
  for (const folder of packs.map(packFolder)) {
    checks += await loadLedgerChecks(tx, folder, byCitong, 'never-had')
    paceRules += await loadLightRules(tx, folder, byCitong, { wanted: 'never-had', kind: 'pace-learning' })
    rankingRules += await loadLightRules(tx, folder, byCitong, { wanted: 'never-had', kind: 'ranking-minimum' })
    ageRules += await loadLightRules(tx, folder, byCitong, { wanted: 'never-had', kind: 'figure-age' })
    smallCellRules += await loadLightRules(tx, folder, byCitong, { wanted: 'never-had', kind: 'small-cells' })
    overviews += await loadLightRules(tx, folder, byCitong, { wanted: 'never-had', kind: 'overview-sheet' })
    for (const kind of [...projectRuleNames, upkeepKind] as const)
      projectRules += await loadLightRules(tx, folder, byCitong, { wanted: 'never-had', kind })
    for (const kind of issueRuleKinds)
      issueRules += await loadLightRules(tx, folder, byCitong, { wanted: 'never-had', kind })
    gateChains += await loadLightRules(tx, folder, byCitong, { wanted: 'never-had', kind: gateChainKind })
    workingYears += await loadWorkingDays(tx, folder, byCitong, 'never-had')
    measures += await loadMeasures(tx, folder, byCitong, 'never-had')
    indicators += await loadIndicators(tx, folder, byCitong, 'never-had')
  }
  const judging = { paceRules, rankingRules, ageRules, smallCellRules, overviews, projectRules }
  return { checks, ...judging, gateChains, issueRules, workingYears, measures, indicators }
}
