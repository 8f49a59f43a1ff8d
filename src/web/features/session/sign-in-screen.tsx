import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { signIn } from '#contract/session.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useWorld, type World } from '../../app/session.queries.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useDocumentTitle } from '../../ui/page.tsx'
import { FrontDoor } from './front-door.tsx'
import styles from './session.module.css'

/** The sign-in; what was asked for stays in the address and opens afterwards. */
export function SignInScreen() {
  const t = useT()
  const world = useWorld()
  const queryClient = useQueryClient()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useDocumentTitle(t('session.title'))
  const entering = useMutation({
    mutationFn: () => call(signIn, { login, password }),
    onSuccess: (self) => queryClient.setQueryData(['self'], self),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    entering.mutate()
  }
  const fill = (demoLogin: string) => {
    setLogin(demoLogin)
    form.current?.querySelector<HTMLInputElement>('input[type="password"]')?.focus()
  }
  return (
    <FrontDoor>
      <form ref={form} className={styles.form} onSubmit={submit}>
        <h2>{t('session.title')}</h2>
        <TextField
          label={t('session.login')}
          value={login}
          onText={setLogin}
          autoComplete="username"
          autoCapitalize="none"
          required
        />
        <TextField
          label={t('session.password')}
          type="password"
          value={password}
          onText={setPassword}
          autoComplete="current-password"
          required
        />
        {entering.error && <ErrorNotice error={entering.error} />}
        <Button type="submit" look="primary" busy={entering.isPending}>
          {entering.isPending ? t('session.submitting') : t('session.submit')}
        </Button>
      </form>
      {world.demoAccounts.length > 0 && <DemoAccounts accounts={world.demoAccounts} chosen={login} onFill={fill} />}
    </FrontDoor>
  )
}

function DemoAccounts({
  accounts,
  chosen,
  onFill,
}: {
  accounts: World['demoAccounts']
  chosen: string
  onFill: (login: string) => void
}) {
  const t = useT()
  return (
    <section className={styles.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('session.demo.title')}</h2>
      <p className={styles.hint}>{t('session.demo.hint')}</p>
      <ul className={styles.accounts}>
        {accounts.map((account) => (
          <li key={account.login}>
            <button
              type="button"
              className={styles.account}
              aria-pressed={account.login === chosen}
              onClick={() => onFill(account.login)}
              title={t('session.demo.fill', { login: account.login })}
            >
              <span>{account.displayName}</span>
              <span className={styles.login}>{account.login}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
