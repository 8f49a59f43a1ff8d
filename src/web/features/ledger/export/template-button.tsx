import { useMutation } from '@tanstack/react-query'
import { downloadTemplate } from '#contract/ledger-workbook.ts'
import { download } from '../../../app/api-client.ts'
import { useT } from '../../../app/locale-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorNotice } from '../../../ui/notice.tsx'

/** The empty workbook of a ledger, with drop-downs, units and notes. */
export function TemplateButton({ ledger, look = 'plain' }: { ledger: string; look?: 'plain' | 'quiet' }) {
  const t = useT()
  const fetching = useMutation({ mutationFn: () => download(downloadTemplate, { ledger, locale: t.locale }) })
  return (
    <>
      <Button look={look} busy={fetching.isPending} onClick={() => fetching.mutate()}>
        {t('ledger.action.template')}
      </Button>
      {fetching.error && <ErrorNotice error={fetching.error} />}
    </>
  )
}
