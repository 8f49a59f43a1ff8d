import { useMutation } from '@tanstack/react-query'
import { exportLedgerRows } from '#contract/ledger-workbook.ts'
import { download } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Popover } from '../../ui/popover.tsx'
import styles from './ledger.module.css'
import type { RowsAsked } from './ledger.queries.ts'
import { TemplateButton } from './template-button.tsx'

/** The list with its filter and order as a workbook or CSV, which imports again without a change; and the empty form. */
export function ExportMenu({ asked, sort }: { asked: RowsAsked; sort: string | undefined }) {
  const t = useT()
  const exporting = useExport(sort)
  return (
    <Popover label={t('ledger.action.export')} face={<span>{t('ledger.action.export')}</span>}>
      {() => (
        <div className={styles.menu}>
          {(['xlsx', 'csv'] as const).map((format) => (
            <Button
              key={format}
              busy={exporting.isPending && exporting.variables.format === format}
              onClick={() => exporting.mutate({ asked, format })}
            >
              {t(`ledger.export.${format}`)}
            </Button>
          ))}
          <TemplateButton ledger={asked.ledger} />
          {exporting.error && <ErrorNotice error={exporting.error} />}
        </div>
      )}
    </Popover>
  )
}

export function useExport(sort: string | undefined) {
  const { locale } = useT()
  return useMutation({
    mutationFn: ({ asked, format }: { asked: RowsAsked; format: 'xlsx' | 'csv' }) =>
      download(exportLedgerRows, { ...asked, sort, format, locale }),
  })
}
