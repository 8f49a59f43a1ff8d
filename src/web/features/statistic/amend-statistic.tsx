import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { amendStatistic, withdrawStatistic } from '#contract/statistic.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { isRefusal } from '../../app/request-refused.ts'
import { useWorld } from '../../app/session.queries.ts'
import { useForgetData } from '../../app/stale.ts'
import { DayField } from '../../ui/day-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { missingFault } from '../../ui/form-values.ts'
import { Notice } from '../../ui/notice.tsx'
import { isWholeQuantity, sentQuantity, useQuantityDraft } from '../../ui/quantity-draft.ts'
import { QuantityFields } from '../../ui/quantity-fields.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import styles from './passport.module.css'
import type { Passport, Statement } from './statistic.queries.ts'

export type AmendKind = 'correct' | 'change' | 'withdraw'

interface AmendProps {
  readonly kind: AmendKind
  readonly passport: Passport
  readonly leading: Statement
  readonly onClose: () => void
}

/** A new version of a figure. When someone saved meanwhile, the second one sees what changed before saving on top. */
export function AmendStatistic({ kind, passport, leading, onClose }: AmendProps) {
  const t = useT()
  const { today } = useWorld()
  const queryClient = useQueryClient()
  const forget = useForgetData()
  const [opened] = useState(leading)
  const [expectedVersion, setExpectedVersion] = useState(leading.version)
  const quantity = useQuantityDraft({ ...leading, valueHigh: leading.valueHigh ?? '' })
  const [knownFrom, setKnownFrom] = useState<string | null>(kind === 'correct' ? leading.knownFrom : today)
  const [why, setWhy] = useState('')
  const saving = useMutation({
    mutationFn: async (version: number) => {
      if (kind === 'withdraw') {
        await call(withdrawStatistic, { id: opened.statisticId, expectedVersion: version, why: why.trim() })
        return
      }
      await call(amendStatistic, {
        id: opened.statisticId,
        expectedVersion: version,
        kind,
        ...sentQuantity(quantity.draft),
        locator: opened.locator,
        note: opened.note,
        knownFrom: knownFrom ?? today,
        why: why.trim(),
      })
    },
    onSuccess: async () => {
      await forget()
      onClose()
    },
    onError: async (error) => {
      if (isRefusal(error, 'statistic.conflict')) await queryClient.invalidateQueries({ queryKey: ['passport'] })
    },
  })
  const isConflict = isRefusal(saving.error, 'statistic.conflict')
  const saveOnTop = () => {
    const current = newestOf(passport, opened.statisticId)?.version ?? expectedVersion
    setExpectedVersion(current)
    saving.mutate(current)
  }
  const ready =
    !missingFault(why) && (kind === 'withdraw' || (isWholeQuantity(quantity.draft) && !missingFault(knownFrom)))
  return (
    <div className={styles.form}>
      <Form
        submit={t(kind === 'withdraw' ? 'statistic.action.withdraw' : 'app.action.save')}
        onSubmit={() => saving.mutate(expectedVersion)}
        onCancel={onClose}
        busy={saving.isPending}
        error={isConflict ? null : saving.error}
        ready={ready && !isConflict}
      >
        <Notice>{t(`statistic.${kind}.note`)}</Notice>
        {kind !== 'withdraw' && (
          <>
            <QuantityFields noun="statistic" draft={quantity.draft} onDraft={quantity.put} />
            <DayField label={t('statistic.form.known-from')} value={knownFrom} onDay={setKnownFrom} latest={today} />
          </>
        )}
        <TextArea label={t('statistic.form.why')} value={why} onText={setWhy} maxLength={500} required />
        {isConflict && (
          <ConflictNotice
            opened={opened}
            current={newestOf(passport, opened.statisticId)}
            mine={kind === 'withdraw' ? null : quantity.draft}
            onAgain={saveOnTop}
          />
        )}
      </Form>
    </div>
  )
}

function newestOf(passport: Passport, statisticId: string): Passport['versions'][number] | undefined {
  return passport.versions
    .filter((version) => version.statisticId === statisticId)
    .sort((a, b) => b.version - a.version)[0]
}
