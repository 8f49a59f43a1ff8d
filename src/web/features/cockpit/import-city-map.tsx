import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { importCityMap } from '#contract/city-map.ts'
import type { OutputOf } from '#contract/operation.ts'
import { upload } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useForgetData } from '../../app/stale.ts'
import { useChangeSearch } from '../../app/view.ts'
import { Field, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { missingFault } from '../../ui/form-values.ts'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'

type Imported = OutputOf<typeof importCityMap>

/** A GeoJSON file with its approval number and where it is from. */
export function ImportCityMap({ onClose }: { onClose: () => void }) {
  const t = useT()
  const forget = useForgetData()
  const change = useChangeSearch()
  const [file, setFile] = useState<File | null>(null)
  const [approvalNumber, setNumber] = useState('')
  const [sourceText, setSource] = useState('')
  const [isSynthetic, setSynthetic] = useState(false)
  const importing = useMutation({
    mutationFn: (chosen: File) =>
      upload(importCityMap, { approvalNumber, sourceText, synthetic: isSynthetic ? 'true' : 'false' }, chosen),
    onSuccess: async ({ map }) => {
      if (map === null) return
      await forget()
      change({ map: 'own' }, { replace: true })
      onClose()
    },
  })
  const ready = file !== null && !missingFault(approvalNumber) && !missingFault(sourceText)
  return (
    <Sheet title={t('cockpit.map.import')} onClose={onClose}>
      <Form
        submit={t('cockpit.map.import')}
        onSubmit={() => file && importing.mutate(file)}
        onCancel={onClose}
        busy={importing.isPending}
        error={importing.error}
        ready={ready}
      >
        <Notice>{t('cockpit.map.form.note')}</Notice>
        <Field label={t('cockpit.map.form.file')} hint={t('cockpit.map.form.file.hint')}>
          {(ids) => (
            <input
              {...ids}
              type="file"
              accept=".geojson,.json,application/geo+json,application/json"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          )}
        </Field>
        <TextField
          label={t('cockpit.map.form.approval')}
          hint={t('cockpit.map.form.approval.hint')}
          value={approvalNumber}
          onText={setNumber}
          maxLength={60}
          required
        />
        <TextField
          label={t('cockpit.map.form.source')}
          value={sourceText}
          onText={setSource}
          maxLength={500}
          required
        />
        <label>
          <input type="checkbox" checked={isSynthetic} onChange={(event) => setSynthetic(event.target.checked)} />{' '}
          {t('cockpit.map.form.synthetic')}
        </label>
        {importing.data && importing.data.problemCount > 0 && <Problems imported={importing.data} />}
      </Form>
    </Sheet>
  )
}

/** Everything that is wrong with the file, each with its feature. */
function Problems({ imported: { problems, problemCount } }: { imported: Imported }) {
  const t = useT()
  return (
    <Notice tone="warn" title={t('cockpit.map.problems', { count: problemCount })}>
      <ul>
        {problems.map(({ code, params }) => (
          <li key={JSON.stringify([code, params])}>{t.refusal({ code, params })}</li>
        ))}
      </ul>
    </Notice>
  )
}
