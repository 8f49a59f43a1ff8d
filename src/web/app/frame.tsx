import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { ErrorNotice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import styles from './frame.module.css'
import { selfQuery, worldQuery } from './session.queries.ts'
import { Shell } from './shell.tsx'

const SignInScreen = lazy(async () => ({
  default: (await import('../features/session/sign-in-screen.tsx')).SignInScreen,
}))
const SetUpScreen = lazy(async () => ({ default: (await import('../features/session/set-up-screen.tsx')).SetUpScreen }))
const ChangePasswordScreen = lazy(async () => ({
  default: (await import('../features/session/change-password-screen.tsx')).ChangePasswordScreen,
}))

/** Decides what stands at an address: the set-up of a new city, the sign-in, a forced change of password, or the page itself. */
export function Frame() {
  const world = useQuery(worldQuery)
  const self = useQuery(selfQuery)
  const failed = world.error ?? self.error
  if (failed) {
    return (
      <main className={styles.centre}>
        <ErrorNotice error={failed} onRetry={() => void Promise.all([world.refetch(), self.refetch()])} />
      </main>
    )
  }
  if (!world.data || self.data === undefined) return <Waiting />
  return <Suspense fallback={<Waiting />}>{screenFor(world.data.needsSetup, self.data)}</Suspense>
}

function screenFor(needsSetup: boolean, self: { mustChangePassword: boolean } | null) {
  if (needsSetup) return <SetUpScreen />
  if (self === null) return <SignInScreen />
  if (self.mustChangePassword) return <ChangePasswordScreen forced />
  return <Shell />
}

function Waiting() {
  return (
    <main className={styles.centre}>
      <Skeleton rows={4} height={28} />
    </main>
  )
}
