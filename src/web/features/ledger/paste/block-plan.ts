import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { planBlock } from '#contract/ledger-block.ts'
import type { InputOf, OutputOf } from '#contract/operation.ts'
import { call } from '../../../app/api-client.ts'
import { fetchRows } from '../all-rows.ts'
import type { SaveKind } from '../edit/edit-task.ts'
import type { Finding } from '../findings/finding.ts'
import type { LedgerRow, RowsAsked } from '../ledger.queries.ts'
import type { AlignedBlock, PastedBlock } from './paste-block.ts'

export type BlockPlan = OutputOf<typeof planBlock>
export type PlannedRow = BlockPlan['rows'][number]
type BlockInput = InputOf<typeof planBlock>

/** Over the rows from the current one on, or as rows of their own. */
export type PlanTarget = 'over' | 'new'

interface PlanAsked {
  readonly queryClient: QueryClient
  readonly asked: RowsAsked
  readonly sort: string | undefined
  readonly count: number
  readonly block: PastedBlock
  readonly aligned: AlignedBlock
  readonly target: PlanTarget
  readonly kind: SaveKind
}

/** What a block would do. The rows under it are fetched first where they were not on the screen yet. */
export const planQuery = ({ queryClient, asked, sort, count, block, aligned, target, kind }: PlanAsked) =>
  queryOptions({
    queryKey: ['ledger-plan', asked, sort, block.at, block.cells, aligned.fields.map(({ name }) => name), target, kind],
    queryFn: async () => {
      const end = Math.min(block.at + aligned.rows.length, count)
      const range = { from: block.at, to: end }
      const covered = target === 'new' ? [] : await fetchRows(queryClient, asked, sort, range)
      const input = blockInput(asked.ledger, aligned, covered, kind)
      return { input, plan: await call(planBlock, input) }
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The block as it is sent: rows beyond those that it covers are new. */
export function blockInput(
  ledger: string,
  { fields, rows }: AlignedBlock,
  covered: readonly LedgerRow[],
  kind: SaveKind,
): BlockInput {
  return {
    ledger,
    kind,
    fields: fields.map(({ name }) => name),
    rows: rows.map((texts, index) => {
      const row = covered[index]
      return { id: row?.id ?? null, version: row?.version ?? 0, texts: [...texts] }
    }),
  }
}

/** The rows that can be saved, and how many cannot. */
export function withoutRefused(
  input: BlockInput,
  plan: BlockPlan,
): { readonly input: BlockInput; readonly count: number; readonly refused: number } {
  const stands = (index: number) => plan.rows[index]?.state !== 'refused'
  const rows = input.rows.filter((_, index) => stands(index))
  const due = plan.rows.filter(({ state }) => state === 'new' || state === 'changed')
  return { input: { ...input, rows }, count: due.length, refused: input.rows.length - rows.length }
}

/** What the rows that can be saved are asked about, each check once. */
export function pendingFindings(plan: BlockPlan): Finding[] {
  const asked = plan.rows.flatMap((row) => (row.state === 'refused' ? [] : row.findings))
  return [...new Map(asked.map((finding) => [finding.check, finding])).values()]
}

export function countsOf(plan: BlockPlan): { state: PlannedRow['state']; count: number }[] {
  return (['new', 'changed', 'same', 'refused'] as const).map((state) => {
    return { state, count: plan.rows.filter((row) => row.state === state).length }
  })
}
