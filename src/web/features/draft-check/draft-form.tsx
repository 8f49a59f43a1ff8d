import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { draftCharacters } from '#contract/draft-check.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { FileDrop } from '../import/file-drop.tsx'
import styles from './draft-check.module.css'
import { useAsked, useDraftKeeping } from './draft-check.queries.ts'

/** The draft itself: pasted, or as a file. */
export function DraftForm({ start, onCancel }: { start: string; onCancel?: (() => void) | undefined }) {
  const t = useT()
  const asked = useAsked()
  const { take, takeFile } = useDraftKeeping()
  const [text, setText] = useState(start)
  const reading = useMutation({ mutationFn: (file: File) => takeFile(file, asked) })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') take(text, '')
      }}
    >
      <TextArea
        label={t('draft-check.text')}
        placeholder={t('draft-check.text.example')}
        rows={12}
        maxLength={draftCharacters}
        value={text}
        onText={setText}
      />
      <FileDrop text={t('draft-check.drop')} disabled={reading.isPending} onFile={(file) => reading.mutate(file)} />
      {reading.isPending && (
        <div role="status">
          <p>{t('draft-check.reading', { name: reading.variables.name })}</p>
          <ProgressBar label={t('draft-check.reading', { name: reading.variables.name })} done={0} total={0} />
        </div>
      )}
      {reading.error && <ErrorNotice error={reading.error} title={t('draft-check.refused')} />}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={text.trim() === '' || reading.isPending}>
          {t('draft-check.action.check')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('app.action.cancel')}</Button>}
      </div>
    </form>
  )
}
