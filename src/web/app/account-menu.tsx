import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { signOut } from '#contract/session.ts'
import { placeName } from '#i18n/names.ts'
import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import styles from './account-menu.module.css'
import { call } from './api-client.ts'
import { useT } from './locale-context.tsx'
import { useSelf, useWorld } from './session.queries.ts'

/** Who is signed in, as what and for which place; and the way out. */
export function AccountMenu() {
  const t = useT()
  const self = useSelf()
  const world = useWorld()
  const queryClient = useQueryClient()
  if (!self) return null
  const leave = async () => {
    await call(signOut, {})
    queryClient.clear()
    window.location.assign('/')
  }
  return (
    <Popover
      label={`${t('app.account.menu')}: ${self.displayName}`}
      face={
        <>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className={styles.icon}>
            <circle cx="8" cy="5.5" r="2.8" fill="none" stroke="currentColor" strokeWidth="1.4" />
            <path
              d="M2.5 14c.6-3 2.8-4.3 5.5-4.3s4.9 1.3 5.5 4.3"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.4"
            />
          </svg>
          <span className={styles.face}>{self.displayName}</span>
        </>
      }
    >
      {(close) => (
        <div className={styles.menu}>
          <p className={styles.name}>{self.displayName}</p>
          <p className={styles.detail}>
            {t(`account.role.${self.role}`)}
            {self.place && ` · ${placeName(self.place, t.locale)}`}
          </p>
          <p className={styles.detail}>
            {self.login} · {world.version}
          </p>
          <Link to="/password" onClick={close}>
            {t('app.change-password')}
          </Link>
          {world.synthetic && (
            <Link to="/gallery" onClick={close}>
              {t('app.nav.gallery')}
            </Link>
          )}
          <Button onClick={() => void leave()}>{t('app.sign-out')}</Button>
        </div>
      )}
    </Popover>
  )
}
