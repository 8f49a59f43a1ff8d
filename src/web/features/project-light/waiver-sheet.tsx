import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { waiveLight } from '#contract/project-light.ts'
import { type WaiverAct, waiverActsAfter } from '#domain/project-light/light-upkeep.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { DayField } from '../../ui/day-field.tsx'
import { ChoiceField, TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useLightsAsked } from './lights-address.ts'
import { type ProjectLight, projectLightsQuery } from './project-light.queries.ts'

interface WaiverSheetProps {
  readonly projectId: string
  readonly light: ProjectLight
  readonly onClose: () => void
}

/** Asks for, approves, refuses or takes back the waiver of a light. */
export function WaiverSheet({ projectId, light, onClose }: WaiverSheetProps) {
  const t = useT()
  const mayApprove = useCan('light.approve')
  const { page: _page, ...asked } = useLightsAsked()
  const upkeep = useQuery(projectLightsQuery(asked)).data?.upkeep ?? null
  const acts = waiverActsAfter(light.waiver?.state ?? 'none').filter((act) => isOpenTo(act, mayApprove))
  const title = t('project-light.waiver.title', { kind: t(`project-light.kind.${light.kind}`) })
  return (
    <Sheet title={title} onClose={onClose}>
      {upkeep === null ? (
        <Notice tone="warn">{t('project-light.waiver.no-rule')}</Notice>
      ) : (
        <WaiverForm
          projectId={projectId}
          light={light}
          acts={acts}
          mostDays={upkeep.mostWaivedDays}
          onClose={onClose}
        />
      )}
    </Sheet>
  )
}

/** The city office decides at once; a county asks. */
function isOpenTo(act: WaiverAct, mayApprove: boolean): boolean {
  return mayApprove ? act !== 'ask' : act === 'ask' || act === 'withdraw'
}

interface WaiverFormProps extends WaiverSheetProps {
  readonly acts: readonly WaiverAct[]
  readonly mostDays: number
}

function WaiverForm({ projectId, light, acts, mostDays, onClose }: WaiverFormProps) {
  const t = useT()
  const toast = useToast()
  const client = useQueryClient()
  const [act, setAct] = useState<WaiverAct>(acts[0] ?? 'ask')
  const [until, setUntil] = useState<string | null>(light.waiver?.until ?? null)
  const [why, setWhy] = useState('')
  const isDated = act === 'ask' || act === 'approve'
  const name = t(`project-light.waiver.act.${act}`)
  const saving = useMutation({
    mutationFn: () =>
      call(waiveLight, {
        ...{ id: projectId, kind: light.kind, act, why, expectedNumber: light.waiver?.number ?? 0 },
        until: isDated ? until : null,
      }),
    onSuccess: async () => {
      toast(t('project-light.waiver.saved', { act: name }))
      onClose()
      await client.invalidateQueries({ queryKey: ['project-light'] })
    },
  })
  return (
    <Form
      submit={name}
      onSubmit={() => saving.mutate()}
      onCancel={onClose}
      busy={saving.isPending}
      error={saving.error}
      ready={why.trim() !== '' && (!isDated || until !== null)}
    >
      <Notice>{t('project-light.waiver.note')}</Notice>
      {acts.length > 1 && (
        <ChoiceField
          label={t('project-light.waiver.action')}
          choices={acts.map((value) => ({ value, text: t(`project-light.waiver.act.${value}`) }))}
          value={act}
          onChoice={setAct}
        />
      )}
      {isDated && (
        <DayField
          label={t('project-light.waiver.until')}
          hint={t('project-light.waiver.until.hint', { days: mostDays })}
          value={until}
          onDay={setUntil}
        />
      )}
      <TextArea label={t('project-light.waiver.why')} value={why} onText={setWhy} maxLength={500} required />
    </Form>
  )
}
