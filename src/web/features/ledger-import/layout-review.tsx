import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { mapLedgerImport } from '#contract/ledger-import.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useChangeSearch } from '../../app/view.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { CancelImport } from './cancel-import.tsx'
import styles from './ledger-import.module.css'
import { type ImportState, useKeepImport } from './ledger-import.queries.ts'
import { draftOf, isReady, type MovedHeader, mappingOf, withSheet } from './mapping-draft.ts'
import { SheetLayout } from './sheet-layout.tsx'

/** What the workbook was taken for, sheet by sheet, and what a person says instead. It is asked once: the layout is known again. */
export function LayoutReview({ ledger, state }: { ledger: Ledger; state: ImportState }) {
  const t = useT()
  const keep = useKeepImport()
  const change = useChangeSearch()
  const [draft, setDraft] = useState(() => draftOf(state.sheets))
  const [layoutName, setLayoutName] = useState(() => state.sheets.find(({ layout }) => layout !== null)?.layout ?? '')
  const mapping = useMutation({
    mutationFn: (moved: MovedHeader | null) =>
      call(mapLedgerImport, {
        importId: state.importId,
        sheets: mappingOf(draft, moved),
        ...(layoutName.trim() === '' ? {} : { layoutName: layoutName.trim() }),
      }),
    onSuccess: (next) => {
      keep(next)
      change({ step: undefined }, { replace: true })
    },
  })
  return (
    <form
      className={styles.step}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady(draft)) mapping.mutate(null)
      }}
    >
      <Notice>
        <p>{t('ledger-import.layout.note')}</p>
      </Notice>
      {state.sheets.map((sheet) => {
        const own = draft.find((one) => one.sheet === sheet.sheet)
        return own ? (
          <SheetLayout
            key={sheet.sheet}
            ledger={ledger}
            sheet={sheet}
            draft={own}
            isMoving={mapping.isPending}
            onHeader={(header) => mapping.mutate({ sheet: sheet.sheet, ...header })}
            onDraft={(patch) => setDraft((before) => withSheet(before, sheet.sheet, patch))}
          />
        ) : null
      })}
      <div className={styles.layoutName}>
        <TextField
          label={t('ledger-import.layout.name')}
          hint={t('ledger-import.layout.name.hint')}
          value={layoutName}
          onText={setLayoutName}
          maxLength={60}
          optional
        />
      </div>
      {mapping.error && <ErrorNotice error={mapping.error} />}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" busy={mapping.isPending} disabled={!isReady(draft)}>
          {t('ledger-import.layout.confirm')}
        </Button>
        <CancelImport state={state} />
      </div>
    </form>
  )
}
