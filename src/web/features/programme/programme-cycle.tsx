import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { confirmProgramme, openSplitting, publishProgramme } from '#contract/programme.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan, useSelf } from '../../app/session.queries.ts'
import { useForgetData } from '../../app/stale.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { hasToConfirm } from './has-to-confirm.ts'
import { NextOwners } from './next-owners.tsx'
import styles from './programme.module.css'
import type { ProgrammeDetail } from './programme.queries.ts'

const steps = ['publish', 'split', 'confirm'] as const
const stages = ['draft', 'published', 'splitting', 'confirmed'] as const

/** 发布 – 分解 – 确认: what is done, what comes next, and the button for whoever must do it. */
export function ProgrammeCycle({ detail, year }: { detail: ProgrammeDetail; year: string }) {
  const t = useT()
  const reached = stages.indexOf(detail.programme.stage)
  const toConfirm = detail.roster.filter(hasToConfirm).length
  const { stage } = detail.programme
  const isReopened = stage === 'confirmed' && toConfirm > 0
  return (
    <section className={styles.cycle} aria-label={t('programme.cycle')}>
      <h2>
        {t('programme.cycle')} · {t(`programme.stage.${detail.programme.stage}`)}
      </h2>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step} data-done={index < reached} aria-current={index === reached ? 'step' : undefined}>
            <span className={styles.stepName}>
              {index < reached ? '✓ ' : `${index + 1} `}
              {t(`programme.step.${step}`)}
            </span>
            <StepFacts detail={detail} step={step} />
          </li>
        ))}
      </ol>
      <p className={styles.next}>
        <b>{t('programme.next')}</b> {t(`programme.next.${isReopened ? 'again' : stage}`, { count: toConfirm })}
      </p>
      <NextOwners detail={detail} />
      <CycleActions detail={detail} year={year} />
    </section>
  )
}

function StepFacts({ detail, step }: { detail: ProgrammeDetail; step: (typeof steps)[number] }) {
  const t = useT()
  if (step === 'confirm') {
    const done = detail.roster.filter((entry) => !hasToConfirm(entry)).length
    return <span className={styles.detail}>{t('programme.roster.count', { done, all: detail.roster.length })}</span>
  }
  const fact = detail.steps.find((one) => one.step === step && one.doneOn !== null)
  if (!fact) return <span className={styles.detail}>{t('programme.step.pending')}</span>
  return (
    <span className={styles.detail}>
      {[fact.doneOn, fact.organisation, fact.note].filter(Boolean).join(' · ')} {fact.synthetic && <SyntheticMark />}
    </span>
  )
}

function CycleActions({ detail, year }: { detail: ProgrammeDetail; year: string }) {
  const t = useT()
  const forget = useForgetData()
  const mayWrite = useCan('programme.write')
  const mayConfirm = useCan('programme.confirm')
  const own = useSelf()?.place?.id
  const ownShare = detail.roster.find(({ place }) => place.id === own)
  const [note, setNote] = useState('')
  const { stage } = detail.programme
  const isOpen = stage === 'splitting' || stage === 'confirmed'
  const isToConfirm = isOpen && ownShare !== undefined && hasToConfirm(ownShare)
  const acting = useMutation({
    mutationFn: (act: 'publish' | 'open-splitting' | 'confirm') => {
      if (act === 'publish') return call(publishProgramme, { year })
      if (act === 'open-splitting') return call(openSplitting, { year })
      return call(confirmProgramme, { year, ...(note.trim() === '' ? {} : { note: note.trim() }) })
    },
    onSuccess: forget,
  })
  return (
    <div className={styles.actions}>
      {mayWrite && stage === 'draft' && (
        <Button look="primary" busy={acting.isPending} onClick={() => acting.mutate('publish')}>
          {t('programme.action.publish')}
        </Button>
      )}
      {mayWrite && stage === 'published' && (
        <Button look="primary" busy={acting.isPending} onClick={() => acting.mutate('open-splitting')}>
          {t('programme.action.open-splitting')}
        </Button>
      )}
      {mayConfirm && ownShare && ownShare.confirmedOn !== null && (
        <Notice tone={ownShare.unseen > 0 ? 'warn' : 'done'}>
          {t('programme.confirmed.own', { date: ownShare.confirmedOn })}
          {ownShare.unseen > 0 && t('programme.confirmed.unseen', { count: ownShare.unseen })}
        </Notice>
      )}
      {mayConfirm && isToConfirm && (
        <>
          <TextField label={t('programme.confirm.note')} value={note} onText={setNote} maxLength={500} optional />
          <Button look="primary" busy={acting.isPending} onClick={() => acting.mutate('confirm')}>
            {t('programme.action.confirm')}
          </Button>
        </>
      )}
      {acting.error && <ErrorNotice error={acting.error} />}
    </div>
  )
}
