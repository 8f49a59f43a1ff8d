import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerLight } from '#contract/project-light.ts'
import { type LightAnswer, lightAnswers } from '#domain/project-light/light-upkeep.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import styles from './lights.module.css'
import type { ProjectLight } from './project-light.queries.ts'
import { WaiverSheet } from './waiver-sheet.tsx'

interface LightActsProps {
  readonly projectId: string
  readonly light: ProjectLight
}

/** What one may say of a red or amber light: was it of use, and shall it be waived. */
export function LightActs({ projectId, light }: LightActsProps) {
  const t = useT()
  const toast = useToast()
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const mayAnswer = useCan('light.answer')
  const mayWaive = useCan('light.waive')
  const { kind, rule } = light
  const answering = useMutation({
    mutationFn: (answer: LightAnswer) =>
      call(answerLight, { id: projectId, kind, answer, rule: rule?.id ?? '', version: rule?.version ?? 1 }),
    onSuccess: async (_, answer) => {
      toast(t('project-light.answered', { answer: t(`project-light.answer.${answer}`) }))
      await client.invalidateQueries({ queryKey: ['project-light'] })
    },
  })
  if (rule === null || (light.light !== 'red' && light.light !== 'amber')) return null
  return (
    <span className={styles.acts}>
      {mayAnswer && (
        <fieldset className={styles.answers}>
          <legend className="visually-hidden">{t('project-light.answer')}</legend>
          {lightAnswers.map((answer) => (
            <Button key={answer} look="quiet" onClick={() => answering.mutate(answer)}>
              {t(`project-light.answer.${answer}`)}
            </Button>
          ))}
        </fieldset>
      )}
      {mayWaive && (
        <Button look="quiet" onClick={() => setOpen(true)}>
          {t('project-light.waiver.action')}
        </Button>
      )}
      {isOpen && <WaiverSheet projectId={projectId} light={light} onClose={() => setOpen(false)} />}
    </span>
  )
}
