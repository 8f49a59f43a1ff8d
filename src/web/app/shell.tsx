import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Skeleton } from '../ui/skeleton.tsx'
import { Toasts } from '../ui/toast.tsx'
import { useLive } from './live.ts'
import { useT } from './locale-context.tsx'
import styles from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { useChangeSearch, useSearchText, useView } from './view.ts'

const QuickFind = lazy(async () => ({ default: (await import('./quick-find.tsx')).QuickFind }))
const PassportDrawer = lazy(async () => ({
  default: (await import('../features/statistic/passport-drawer.tsx')).PassportDrawer,
}))

/** Top bar, page, and what may lie over any page: quick find and the passport of a figure. All of it lives while it is looked at. */
export function Shell() {
  const t = useT()
  const { passport } = useView()
  const isWall = useSearchText('wall') === '1'
  const change = useChangeSearch()
  const [isFinding, setFinding] = useState(false)
  useFindKey(() => setFinding(true))
  useLive()
  return (
    <div className={styles.shell} data-theme={isWall ? 'wall' : undefined}>
      <a className={styles.skip} href="#content">
        {t('app.skip')}
      </a>
      {!isWall && <TopBar onFind={() => setFinding(true)} />}
      <main id="content" className={styles.content} tabIndex={-1}>
        <Toasts>
          <Suspense fallback={<PageWaiting />}>
            <Outlet />
          </Suspense>
        </Toasts>
      </main>
      <Suspense fallback={null}>
        {isFinding && <QuickFind onClose={() => setFinding(false)} />}
        {passport !== undefined && <PassportDrawer figure={passport} onClose={() => change({ passport: undefined })} />}
      </Suspense>
    </div>
  )
}

function PageWaiting() {
  return (
    <div className={styles.waiting}>
      <Skeleton rows={8} height={36} />
    </div>
  )
}

/** Ctrl or ⌘ with K, and a plain slash outside of fields. */
function useFindKey(onFind: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.closest('input, textarea, select') !== null
      const isFind =
        (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !inField)
      if (!isFind) return
      event.preventDefault()
      onFind()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onFind])
}
