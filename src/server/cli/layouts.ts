import { listLayouts } from '../ledger-import/layouts.ts'
import { answer, atBench, type GlobalOptions } from './command.ts'

interface LayoutOptions {
  readonly ledger?: string
  readonly json?: boolean
}

/** Lists the layouts of workbooks that are known again, the last confirmed first. */
export async function runLayouts(global: GlobalOptions, options: LayoutOptions): Promise<void> {
  await atBench(global, async ({ app, actor }) => {
    const layouts = await listLayouts(app, actor, options.ledger)
    answer(options, { layouts }, () =>
      layouts.map(
        ({ ledger, name, columns, usedCount, lastUsedOn, confirmedBy }) =>
          `${ledger}  ${name}  ${columns.length}  ${usedCount}  ${lastUsedOn ?? '—'}  ${confirmedBy}`,
      ),
    )
  })
}
