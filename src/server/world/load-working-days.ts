import path from 'node:path'
import type { z } from 'zod'
import { insertLightRuleVersions, listLightRules, type NewLightRuleVersion } from '#db/light-rule.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { workingDaysKind } from '../light/working-year-row.ts'
import { workingDaysRow } from './pack-rows.ts'
import { type Wanted, wantedOver } from './wanted.ts'
import { readYaml } from './world-files.ts'

/**
 * The years' notices of a pack that the city does not have yet, each version a rule of its own.
 *
 * @param author who is written beside them
 * @returns how many were added
 */
export async function loadWorkingDays(
  tx: Transaction,
  folder: string,
  author: string,
  wanted: Wanted = 'newer',
): Promise<number> {
  const rows = workingDaysRow
    .array()
    .default([])
    .parse(await readYaml(path.join(folder, 'working-days.yaml')))
  const added = rows.filter(wantedOver(await listLightRules(tx), wanted))
  await insertLightRuleVersions(
    tx,
    added.map((row) => versionOf(row, author)),
  )
  return added.length
}

function versionOf(row: z.output<typeof workingDaysRow>, author: string): NewLightRuleVersion {
  const { id, version, region, name, certainty, year, holidays } = row
  return {
    ...{ id, version, region, name, certainty, kind: workingDaysKind },
    thresholds: {
      year,
      holidays: holidays.map(({ working, ...holiday }) => ({ ...holiday, workingDays: [...working] })),
    },
    sourceText: row.source,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    recordedBy: author,
    why: row.why ?? '',
  }
}
