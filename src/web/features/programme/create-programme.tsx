import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { createProgramme } from '#contract/programme.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useForgetData } from '../../app/stale.ts'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { missingFault } from '../../ui/form-values.ts'
import { Sheet } from '../../ui/sheet.tsx'

/** Opens a programme year as a draft. */
export function CreateProgramme({ year, onClose }: { year: string; onClose: () => void }) {
  const t = useT()
  const forget = useForgetData()
  const [name, setName] = useState('')
  const [theme, setTheme] = useState('')
  const [sourceTitle, setSourceTitle] = useState('')
  const saving = useMutation({
    mutationFn: () => call(createProgramme, { year: Number(year), name, theme, sourceTitle }),
    onSuccess: async () => {
      await forget()
      onClose()
    },
  })
  return (
    <Sheet stand="centre" title={t('programme.title', { year })} onClose={onClose}>
      <Form
        submit={t('programme.action.create')}
        onSubmit={() => saving.mutate()}
        onCancel={onClose}
        busy={saving.isPending}
        error={saving.error}
        ready={[name, theme, sourceTitle].every((text) => !missingFault(text))}
      >
        <TextField label={t('programme.form.name')} value={name} onText={setName} maxLength={500} required />
        <TextField label={t('programme.form.theme')} value={theme} onText={setTheme} maxLength={500} required />
        <TextField
          label={t('programme.form.source')}
          value={sourceTitle}
          onText={setSourceTitle}
          maxLength={500}
          required
        />
      </Form>
    </Sheet>
  )
}
