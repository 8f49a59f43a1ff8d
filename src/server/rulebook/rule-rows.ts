import type { z } from 'zod'
import {
  listIndicatorVersions,
  listLedgerCheckVersions,
  listLightRuleVersions,
  listMeasureVersions,
  type RuleVersion,
} from '#db/rulebook.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { overviewSheetShape } from '../bulletin/overview-rule.ts'
import { gateChainKind, gateChainShape } from '../gate/gate-chain-row.ts'
import { escalationShape, issueClockShape, standingShape } from '../issue/issue-rule-row.ts'
import { figureAgeShape } from '../light/figure-age-rule-row.ts'
import { latenessShape } from '../light/lateness-rule-row.ts'
import { bandsShape } from '../light/light-rule-row.ts'
import { paceLearningShape } from '../light/pace-rule-row.ts'
import { rankingMinimumShape } from '../light/ranking-rule-row.ts'
import { smallCellsShape } from '../light/small-cell-rule-row.ts'
import { upkeepKind, upkeepShape } from '../light/upkeep-rule-row.ts'
import { workingDaysKind, workingYearShape } from '../light/working-year-row.ts'
import type { indicatorRow, ledgerCheckRow, lightRuleRow, measureRow, workingDaysRow } from '../world/pack-rows.ts'
import { compareText } from './compare-text.ts'

// The rules that the city holds, as the rows of a pack: every version, always in the same order.

export async function measureRows(tx: Transaction): Promise<z.input<typeof measureRow>[]> {
  const rows = (await listMeasureVersions(tx)).toSorted(byVersion)
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    ledger: row.ledger,
    zh: row.zh,
    en: row.en,
    unit: row.unit,
    means: row.means,
    where: row.condition as z.input<typeof measureRow>['where'], // plain data; zod's type of it can be written to
    sum: row.summed,
    time: row.timing as z.input<typeof measureRow>['time'], // as a pack brought it
    certainty: row.certainty,
    source: row.sourceText,
    valid_from: row.validFrom,
    valid_to: row.validTo,
  }))
}

export async function indicatorRows(tx: Transaction): Promise<z.input<typeof indicatorRow>[]> {
  const rows = (await listIndicatorVersions(tx)).toSorted(byVersion)
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    name: row.name,
    name_en: row.nameEn,
    unit: row.unit,
    definition: row.definition,
    direction: row.direction,
    accumulation: row.accumulation,
    aliases: [...row.aliases],
    certainty: row.certainty,
    source: row.sourceText,
    valid_from: row.validFrom,
    published_only: row.publishedOnly,
    numerator: row.numeratorId,
    denominator: row.denominatorId,
  }))
}

export async function lightRuleRows(tx: Transaction): Promise<z.input<typeof lightRuleRow>[]> {
  const rows = (await listLightRuleVersions(tx)).toSorted(byVersion)
  return rows.filter(({ kind }) => kind !== workingDaysKind).map(lightRuleOf)
}

export async function workingDaysRows(tx: Transaction): Promise<z.input<typeof workingDaysRow>[]> {
  const rows = (await listLightRuleVersions(tx)).toSorted(byVersion)
  return rows.filter(({ kind }) => kind === workingDaysKind).map(workingDaysOf)
}

function workingDaysOf(row: RuleVersion<'lightRuleVersion'>): z.input<typeof workingDaysRow> {
  const { year, holidays } = workingYearShape.parse(row.thresholds)
  return {
    ...{ id: row.id, version: row.version, region: row.region, year, name: row.name },
    holidays: holidays.map(({ workingDays, ...holiday }) => ({ ...holiday, working: workingDays })),
    certainty: row.certainty,
    source: row.sourceText,
    valid_from: row.validFrom,
    valid_to: row.validTo,
    why: textOrNull(row.why),
  }
}

function lightRuleOf(row: RuleVersion<'lightRuleVersion'>): z.input<typeof lightRuleRow> {
  const { id, version, region, name, certainty } = row
  const head = { id, version, region, name }
  const foot = {
    certainty,
    source: row.sourceText,
    valid_from: row.validFrom,
    valid_to: row.validTo,
    why: textOrNull(row.why),
  }
  if (row.kind === 'target-pace' || row.kind === 'project-progress')
    return { ...head, kind: row.kind, thresholds: bandsShape.parse(row.thresholds).map(bandOf), ...foot }
  if (row.kind === 'overview-sheet')
    return { ...head, kind: row.kind, thresholds: overviewSheetShape.parse(row.thresholds), ...foot }
  if (row.kind === gateChainKind)
    return { ...head, kind: row.kind, thresholds: gateChainShape.parse(row.thresholds), ...foot }
  if (row.kind === upkeepKind)
    return { ...head, kind: row.kind, thresholds: upkeepShape.parse(row.thresholds), ...foot }
  if (row.kind === 'issue-clock')
    return { ...head, kind: row.kind, thresholds: issueClockShape.parse(row.thresholds), ...foot }
  if (row.kind === 'issue-escalation')
    return { ...head, kind: row.kind, thresholds: escalationShape.parse(row.thresholds), ...foot }
  if (row.kind === 'issue-standing')
    return { ...head, kind: row.kind, thresholds: standingShape.parse(row.thresholds), ...foot }
  if (row.kind === 'project-start' || row.kind === 'project-gate' || row.kind === 'project-entry')
    return { ...head, kind: row.kind, thresholds: latenessShape.parse(row.thresholds), ...foot }
  if (row.kind === 'ranking-minimum') {
    const { ratioRows, totalRows } = rankingMinimumShape.parse(row.thresholds)
    return { ...head, kind: row.kind, thresholds: { ratio_rows: ratioRows, total_rows: totalRows }, ...foot }
  }
  if (row.kind === 'figure-age') {
    const { mostMonths } = figureAgeShape.parse(row.thresholds)
    return { ...head, kind: row.kind, thresholds: { most_months: mostMonths }, ...foot }
  }
  if (row.kind === 'small-cells') {
    const { leastRows, ledgers } = smallCellsShape.parse(row.thresholds)
    return { ...head, kind: row.kind, thresholds: { least_rows: leastRows, ledgers }, ...foot }
  }
  const { judgedBy, straightYears, leastMonths } = paceLearningShape.parse(row.thresholds)
  const thresholds = { judged_by: judgedBy, straight_years: straightYears, least_months: leastMonths }
  return { ...head, kind: 'pace-learning', thresholds, ...foot }
}

function bandOf({ light, behindFrom, behindTo, note }: z.output<typeof bandsShape>[number]) {
  return { light, behind_from: behindFrom, behind_to: behindTo, note }
}

export async function ledgerCheckRows(tx: Transaction): Promise<z.input<typeof ledgerCheckRow>[]> {
  const rows = (await listLedgerCheckVersions(tx)).toSorted(byVersion)
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    ledger: row.ledger,
    severity: row.severity,
    when: row.condition as z.input<typeof ledgerCheckRow>['when'], // likewise
    zh: row.zh,
    en: row.en,
    fields: [...row.fields],
    certainty: row.certainty,
    source: row.sourceText,
    valid_from: row.validFrom,
    valid_to: row.validTo,
    why: textOrNull(row.why),
  }))
}

interface Versioned {
  readonly id: string
  readonly version: number
}

function byVersion(a: Versioned, b: Versioned): number {
  return compareText(a.id, b.id) || a.version - b.version
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text
}
