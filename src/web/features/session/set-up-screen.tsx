import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { setUpCity } from '#contract/session.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useDocumentTitle } from '../../ui/page.tsx'
import { FrontDoor } from './front-door.tsx'
import styles from './session.module.css'

const blank = { code: '', cityCode: '', cityName: '', login: '', password: '', displayName: '' }

/** The first start of a city of one's own. */
export function SetUpScreen() {
  const t = useT()
  const queryClient = useQueryClient()
  const [form, setForm] = useState(blank)
  const put = (name: keyof typeof blank) => (text: string) => setForm((before) => ({ ...before, [name]: text }))
  useDocumentTitle(t('session.setup.title'))
  const founding = useMutation({
    mutationFn: () => call(setUpCity, form),
    onSuccess: async (self) => {
      queryClient.setQueryData(['self'], self)
      await queryClient.invalidateQueries({ queryKey: ['world'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    founding.mutate()
  }
  return (
    <FrontDoor>
      <form className={styles.form} onSubmit={submit}>
        <h2>{t('session.setup.title')}</h2>
        <p className={styles.hint}>{t('session.setup.intro')}</p>
        <TextField label={t('session.setup.code')} value={form.code} onText={put('code')} required />
        <TextField label={t('session.setup.city-name')} value={form.cityName} onText={put('cityName')} required />
        <TextField
          label={t('session.setup.city-code')}
          hint={t('session.setup.city-code.hint')}
          value={form.cityCode}
          onText={put('cityCode')}
          pattern="[A-Z0-9\-]{2,20}"
          required
        />
        <TextField
          label={t('session.setup.display-name')}
          value={form.displayName}
          onText={put('displayName')}
          required
        />
        <TextField
          label={t('session.login')}
          value={form.login}
          onText={put('login')}
          pattern="[a-zA-Z0-9._@\-]{2,60}"
          autoComplete="username"
          required
        />
        <TextField
          label={t('session.password')}
          type="password"
          value={form.password}
          onText={put('password')}
          autoComplete="new-password"
          required
        />
        {founding.error && <ErrorNotice error={founding.error} />}
        <Button type="submit" look="primary" busy={founding.isPending}>
          {t('session.setup.submit')}
        </Button>
      </form>
    </FrontDoor>
  )
}
