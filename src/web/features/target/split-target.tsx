import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { splitTarget } from '#contract/target.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { unitText } from '#i18n/unit-text.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useForgetData } from '../../app/stale.ts'
import { TextArea, TextField } from '../../ui/field.tsx'
import { FieldRow, Form } from '../../ui/form.tsx'
import { missingFault, optionalExactFault } from '../../ui/form-values.ts'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { SplitBalance } from './split-balance.tsx'
import type { TargetDetail } from './target.queries.ts'

/** Splits the target to the counties; a place left empty stays 未分解. */
export function SplitTarget({ detail, onClose }: { detail: TargetDetail; onClose: () => void }) {
  const t = useT()
  const forget = useForgetData()
  const { target } = detail
  const [shares, setShares] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(target.cells.map((cell) => [cell.place.id, cell.target?.value ?? ''])),
  )
  const [why, setWhy] = useState('')
  const filled = target.cells.filter((cell) => (shares[cell.place.id] ?? '').trim() !== '')
  const saving = useMutation({
    mutationFn: () =>
      call(splitTarget, {
        id: target.id,
        why: why.trim(),
        shares: filled.map((cell) => ({
          placeId: cell.place.id,
          value: (shares[cell.place.id] ?? '').trim(),
          expectedRevision: cell.target?.revision ?? null,
        })),
      }),
    onSuccess: async () => {
      await forget()
      onClose()
    },
  })
  const faults = Object.values(shares).map(optionalExactFault)
  const ready = filled.length > 0 && faults.every((fault) => !fault) && !missingFault(why)
  return (
    <Sheet title={t('target.split.title', { name: nameOf(target.indicator, t.locale) })} onClose={onClose}>
      <Form
        submit={t('app.action.save')}
        onSubmit={() => saving.mutate()}
        onCancel={onClose}
        busy={saving.isPending}
        error={saving.error}
        ready={ready}
      >
        <Notice>{t('target.split.note')}</Notice>
        <FieldRow roomy>
          {target.cells.map((cell) => {
            const value = shares[cell.place.id] ?? ''
            const fault = optionalExactFault(value)
            return (
              <TextField
                key={cell.place.id}
                label={placeName(cell.place, t.locale)}
                placeholder={unitText(target.value.unit, t.locale)}
                inputMode="decimal"
                value={value}
                error={fault && t(fault)}
                onText={(text) => setShares((before) => ({ ...before, [cell.place.id]: text }))}
              />
            )
          })}
        </FieldRow>
        <SplitBalance value={target.value} shares={Object.values(shares)} />
        <TextArea label={t('target.form.why')} value={why} onText={setWhy} maxLength={500} required />
      </Form>
    </Sheet>
  )
}
