import { useMutation } from '@tanstack/react-query'
import { approveStatistic } from '#contract/statistic.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useForgetData } from '../../app/stale.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import type { Statement } from './statistic.queries.ts'

/** The city office approves what a county entered; from then on every official sees it. */
export function ApproveButton({ statement }: { statement: Statement }) {
  const t = useT()
  const mayApprove = useCan('statistic.approve')
  const forget = useForgetData()
  const approving = useMutation({
    mutationFn: () => call(approveStatistic, { id: statement.statisticId, expectedVersion: statement.version }),
    onSuccess: forget,
  })
  if (!mayApprove) return null
  return (
    <>
      <Button look="primary" busy={approving.isPending} onClick={() => approving.mutate()}>
        {t('statistic.action.approve')}
      </Button>
      {approving.error && <ErrorNotice error={approving.error} />}
    </>
  )
}
