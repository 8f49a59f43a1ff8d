import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { saveBlock } from '#contract/ledger-block.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { call } from '../../../app/api-client.ts'
import { restAfterEdit, useLiveHold } from '../../../app/live-hold.ts'
import { useT } from '../../../app/locale-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { ErrorNotice, Notice } from '../../../ui/notice.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { type SaveKind, saveKinds, type Written } from '../edit/edit-task.ts'
import { FindingList } from '../findings/finding-list.tsx'
import { useAnswers } from '../findings/use-answers.ts'
import type { RowsAsked } from '../ledger.queries.ts'
import { type blockInput, type PlanTarget, pendingFindings, planQuery, withoutRefused } from './block-plan.ts'
import { BlockPlanTable } from './block-plan-table.tsx'
import styles from './paste.module.css'
import { alignBlock, type PastedBlock } from './paste-block.ts'

interface PasteSheetProps {
  readonly ledger: Ledger
  readonly block: PastedBlock
  readonly asked: RowsAsked
  readonly sort: string | undefined
  readonly count: number
  readonly usualKind: SaveKind
  readonly onSaved: (written: readonly Written[], name: string, kind: SaveKind) => void
  readonly onClose: () => void
}

const targets = ['over', 'new'] as const

/** What a pasted block would do, row by row and cell by cell, before anything is written; then all of it in one transaction. */
export function PasteSheet({ ledger, block, asked, sort, count, usualKind, onSaved, onClose }: PasteSheetProps) {
  const t = useT()
  const toast = useToast()
  const queryClient = useQueryClient()
  const [target, setTarget] = useState<PlanTarget>(block.at < count ? 'over' : 'new')
  const [kind, setKind] = useState(usualKind)
  const [why, setWhy] = useState('')
  useLiveHold(true, restAfterEdit)
  const aligned = alignBlock(ledger, block)
  const planning = useQuery(planQuery({ queryClient, asked, sort, count, block, aligned, target, kind }))
  const saving = useMutation({
    mutationFn: (input: ReturnType<typeof blockInput>) =>
      call(saveBlock, { ...input, why: why.trim(), answers: given }),
    onSuccess: ({ saved }) => {
      if (saved === null) return
      onSaved(saved, t('ledger.paste.name', { count: saved.length }), kind)
      toast(t('ledger.paste.saved', { count: saved.length }))
      onClose()
    },
  })
  const plan = saving.data?.plan ?? planning.data?.plan
  const findings = plan ? pendingFindings(plan) : []
  const { written, given, put, isWhole } = useAnswers(findings)
  const due = planning.data && plan ? withoutRefused(planning.data.input, plan) : null
  return (
    <Sheet stand="table" title={t('ledger.paste.title', { count: aligned.rows.length })} onClose={onClose}>
      <div className={styles.paste}>
        <div className={styles.choices}>
          <Segmented
            label={t('ledger.paste.target')}
            choices={targets.map((value) => ({ value, text: t(`ledger.paste.${value}`, { row: block.at + 1 }) }))}
            value={target}
            onChoice={setTarget}
          />
          {target === 'over' && (
            <Segmented
              label={t('ledger.edit.kind')}
              choices={saveKinds.map((value) => ({ value, text: t(`ledger.kind.${value}`) }))}
              value={kind}
              onChoice={setKind}
            />
          )}
          {target === 'over' && <span className={styles.detail}>{t(`ledger.kind.${kind}.detail`)}</span>}
        </div>
        {aligned.hasHeader && <p className={styles.detail}>{t('ledger.paste.header')}</p>}
        {aligned.leftOut > 0 && <Notice>{t('ledger.paste.left-out', { count: aligned.leftOut })}</Notice>}
        {planning.error && <ErrorNotice error={planning.error} onRetry={() => void planning.refetch()} />}
        {planning.isFetching && !plan && <Skeleton rows={6} height={28} />}
        {plan && <BlockPlanTable ledger={ledger} plan={plan} rows={aligned.rows} fields={aligned.fields} />}
        <FindingList look="plain" findings={findings} answers={written} onAnswer={put} />
        <TextField label={t('ledger.paste.why')} optional value={why} onText={setWhy} maxLength={500} />
        {saving.error && <ErrorNotice error={saving.error} />}
        <div className={styles.buttons}>
          <Button
            look="primary"
            busy={saving.isPending}
            disabled={due === null || due.count === 0 || !isWhole}
            onClick={() => due && saving.mutate(due.input)}
          >
            {t(due !== null && due.refused > 0 ? 'ledger.paste.save-rest' : 'ledger.paste.save', {
              count: due?.count ?? 0,
              refused: due?.refused ?? 0,
            })}
          </Button>
          <Button onClick={onClose}>{t('app.action.cancel')}</Button>
        </div>
      </div>
    </Sheet>
  )
}
