import path from 'node:path'
import type { z } from 'zod'
import { insertLightRuleVersions, listLightRules, type NewLightRuleVersion } from '#db/light-rule.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { type lightBand, lightRuleRow } from './pack-rows.ts'
import { type Wanted, wantedOver } from './wanted.ts'
import { readYaml } from './world-files.ts'

type LightRuleFileRow = z.output<typeof lightRuleRow>

/**
 * Rules by which targets and places are judged, of a pack, that the city does not have yet.
 *
 * @param author who is written beside them
 * @param kind only rules of this kind; all where none is said
 * @returns how many were added
 */
export async function loadLightRules(
  tx: Transaction,
  folder: string,
  author: string,
  { wanted = 'newer', kind }: { readonly wanted?: Wanted; readonly kind?: LightRuleFileRow['kind'] } = {},
): Promise<number> {
  const rows = lightRuleRow
    .array()
    .default([])
    .parse(await readYaml(path.join(folder, 'light-rules.yaml')))
  const isWanted = wantedOver(await listLightRules(tx), wanted)
  const rules = rows.filter((row) => isWanted(row) && (kind === undefined || row.kind === kind))
  await insertLightRuleVersions(
    tx,
    rules.map((row) => versionOf(row, author)),
  )
  return rules.length
}

function versionOf(row: LightRuleFileRow, author: string): NewLightRuleVersion {
  return {
    id: row.id,
    version: row.version,
    region: row.region,
    name: row.name,
    kind: row.kind,
    thresholds: thresholdsOf(row),
    certainty: row.certainty,
    sourceText: row.source,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    recordedBy: author,
    why: row.why ?? '',
  }
}

function thresholdsOf(row: LightRuleFileRow) {
  if (row.kind === 'target-pace' || row.kind === 'project-progress') return row.thresholds.map(bandOf)
  if (isKeptAsWritten(row)) return row.thresholds
  if (isLateness(row)) return latenessOf(row.thresholds)
  if (row.kind === 'ranking-minimum')
    return { ratioRows: row.thresholds.ratio_rows, totalRows: row.thresholds.total_rows }
  if (row.kind === 'small-cells') return { leastRows: row.thresholds.least_rows, ledgers: row.thresholds.ledgers }
  if (row.kind === 'figure-age') return { mostMonths: row.thresholds.most_months }
  const { judged_by, straight_years, least_months } = row.thresholds
  return { judgedBy: judged_by, straightYears: straight_years, leastMonths: least_months }
}

type WrittenFileRow = Extract<
  LightRuleFileRow,
  { kind: 'overview-sheet' | 'light-upkeep' | 'gate-chain' | 'issue-clock' | 'issue-escalation' | 'issue-standing' }
>

/** Rules that the database keeps in the form of their file. */
function isKeptAsWritten(row: LightRuleFileRow): row is WrittenFileRow {
  return ['overview-sheet', 'light-upkeep', 'gate-chain', 'issue-clock', 'issue-escalation', 'issue-standing'].includes(
    row.kind,
  )
}

type LatenessFileRow = Extract<LightRuleFileRow, { kind: 'project-start' | 'project-gate' | 'project-entry' }>

function isLateness(row: LightRuleFileRow): row is LatenessFileRow {
  return row.kind === 'project-start' || row.kind === 'project-gate' || row.kind === 'project-entry'
}

function latenessOf({ from, categories, steps }: LatenessFileRow['thresholds']) {
  return { from, ...(categories && { categories }), steps }
}

function bandOf(band: z.output<typeof lightBand>) {
  return { light: band.light, behindFrom: band.behind_from, behindTo: band.behind_to, note: band.note }
}
