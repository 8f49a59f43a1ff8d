import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { exportLedgerRows } from '#contract/ledger-workbook.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { download } from '../../../app/api-client.ts'
import { useT } from '../../../app/locale-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorNotice } from '../../../ui/notice.tsx'
import { Popover } from '../../../ui/popover.tsx'
import styles from '../ledger.module.css'
import type { RowsAsked } from '../ledger.queries.ts'
import { ExportGroups } from './export-groups.tsx'
import { TemplateButton } from './template-button.tsx'

/** The list with its filter and order as a workbook or CSV, which imports again without a change; and the empty form. */
export function ExportMenu({ ledger, asked, sort }: { ledger: Ledger; asked: RowsAsked; sort: string | undefined }) {
  const t = useT()
  const [groups, setGroups] = useState<readonly string[]>([])
  const exporting = useExport(sort)
  return (
    <Popover label={t('ledger.action.export')} face={<span>{t('ledger.action.export')}</span>}>
      {() => (
        <div className={styles.menu}>
          <ExportGroups ledger={ledger} chosen={groups} onChosen={setGroups} />
          {(['xlsx', 'csv'] as const).map((format) => (
            <Button
              key={format}
              busy={exporting.isPending && exporting.variables.format === format}
              onClick={() => exporting.mutate({ asked, format, groups })}
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

interface ExportAsked {
  readonly asked: RowsAsked
  readonly format: 'xlsx' | 'csv'
  /** Fields by which the rows are grouped. */
  readonly groups?: readonly string[]
}

/** Fetches a list as a file. */
export function useExport(sort: string | undefined) {
  const { locale } = useT()
  return useMutation({
    mutationFn: ({ asked, format, groups = [] }: ExportAsked) =>
      download(exportLedgerRows, {
        ...asked,
        ...(groups.length === 0 ? {} : { groupBy: groups.join(',') }),
        sort,
        format,
        locale,
      }),
  })
}
