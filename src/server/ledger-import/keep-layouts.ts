import { keepLayout, type NewLedgerLayout } from '#db/ledger/layout.repository.ts'
import { layoutFingerprint } from '#domain/layout/known-layout.ts'
import { layoutColumns } from '#domain/layout/recognise-sheet.ts'
import type { App } from '../app.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import type { ImportJob } from './import-job.ts'
import type { SheetChoice } from './sheet-read.ts'

type Layout = Pick<NewLedgerLayout, 'name' | 'fingerprint' | 'columns'>

/**
 * Keeps what a person said of the columns of each sheet that is used, so that the next workbook with these headers needs no question. Sheets
 * with the same headers are one layout.
 */
export async function keepLayouts(
  deps: Pick<App, 'database' | 'dataVersion'> & { readonly world: WorldInfo },
  { ledger, owner, sheets }: ImportJob,
  choices: readonly SheetChoice[],
  name: string,
): Promise<void> {
  const layouts = layoutsOf(sheets, choices, name)
  if (layouts.length === 0) return
  const recorded = {
    recordedOn: todayOf(deps.world),
    recordedBy: owner.accountId,
    recordedByName: owner.displayName,
    shared: owner.role === 'city-office',
  }
  await write(deps, owner, async (tx) => {
    for (const layout of layouts) await keepLayout(tx, { ledger, ...layout, ...recorded })
    return {
      result: null,
      audit: { action: 'layout.keep', subject: name, detail: { ledger, layouts: layouts.length } },
    }
  })
}

function layoutsOf(sheets: ImportJob['sheets'], choices: readonly SheetChoice[], name: string): Layout[] {
  const byFingerprint = new Map<string, Layout>()
  for (const { table } of sheets) {
    const choice = choices.find(({ sheet, use }) => use && sheet === table.sheet)
    if (choice === undefined) continue
    const columns = layoutColumns(table, choice)
    const fingerprint = layoutFingerprint(table.columns)
    const isFirst = byFingerprint.size === 0
    byFingerprint.set(fingerprint, { name: isFirst ? name : `${name} · ${table.sheet}`, fingerprint, columns })
  }
  return [...byFingerprint.values()]
}
