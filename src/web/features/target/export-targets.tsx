import { useMutation } from '@tanstack/react-query'
import { exportLedger } from '#contract/statistic.ts'
import { download } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import type { Board } from './target.queries.ts'

/** The targets of the year and place on the board as a workbook, which imports again without a change. */
export function ExportTargets({ board, year }: { board: Board; year: string }) {
  const t = useT()
  const exporting = useMutation({
    mutationFn: () =>
      download(exportLedger, {
        ledger: 'target',
        year: Number(year),
        place: board.place.id,
        asOf: board.asOf,
        format: 'xlsx',
        locale: t.locale,
      }),
  })
  return (
    <>
      <Button look="quiet" busy={exporting.isPending} onClick={() => exporting.mutate()}>
        {t('target.board.export')}
      </Button>
      {exporting.error && <ErrorNotice error={exporting.error} />}
    </>
  )
}
