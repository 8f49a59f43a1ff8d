import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { changePassword } from '#contract/session.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { useDocumentTitle } from '../../ui/page.tsx'
import { FrontDoor } from './front-door.tsx'
import styles from './session.module.css'

/** Changes the own password; `forced` when a one-time password was used to sign in. */
export function ChangePasswordScreen({ forced = false }: { forced?: boolean }) {
  const t = useT()
  const queryClient = useQueryClient()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [repeat, setRepeat] = useState('')
  useDocumentTitle(t('session.change.title'))
  const changing = useMutation({
    mutationFn: () => call(changePassword, { current, next }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['self'] }),
  })
  const differs = repeat !== '' && repeat !== next
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!differs) changing.mutate()
  }
  const form = (
    <form className={styles.form} onSubmit={submit}>
      <h2>{t('session.change.title')}</h2>
      {forced && <Notice>{t('session.change.must')}</Notice>}
      <TextField
        label={t('session.change.current')}
        type="password"
        value={current}
        onText={setCurrent}
        autoComplete="current-password"
        required
      />
      <TextField
        label={t('session.change.next')}
        type="password"
        value={next}
        onText={setNext}
        autoComplete="new-password"
        required
      />
      <TextField
        label={t('session.change.repeat')}
        type="password"
        value={repeat}
        onText={setRepeat}
        autoComplete="new-password"
        error={differs ? t('session.change.differs') : undefined}
        required
      />
      {changing.error && <ErrorNotice error={changing.error} />}
      {changing.isSuccess && <Notice tone="done">{t('session.change.done')}</Notice>}
      <Button type="submit" look="primary" busy={changing.isPending}>
        {t('session.change.submit')}
      </Button>
    </form>
  )
  return forced ? <FrontDoor>{form}</FrontDoor> : <div className={styles.inside}>{form}</div>
}
