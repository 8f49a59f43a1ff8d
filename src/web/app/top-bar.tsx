import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { BrandMark } from '../ui/brand-mark.tsx'
import { LocaleSwitch } from '../ui/locale-switch.tsx'
import { AccountMenu } from './account-menu.tsx'
import { useT } from './locale-context.tsx'
import { pagesFor } from './pages.ts'
import { keptSearch } from './search-params.ts'
import { useSelf, useWorld } from './session.queries.ts'
import styles from './top-bar.module.css'

/** Name, pages, quick find, language, account; on the phone the pages fold into a menu. */
export function TopBar({ onFind }: { onFind: () => void }) {
  const t = useT()
  const world = useWorld()
  const [isOpen, setOpen] = useState(false)
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.brand}>
        <BrandMark />
        <span>{t('app.name')}</span>
      </Link>
      {world.synthetic && (
        <span className={styles.demo} title={t('app.synthetic.world.detail')}>
          {t('app.synthetic.world')}
        </span>
      )}
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        aria-controls="main-navigation"
        onClick={() => setOpen(!isOpen)}
      >
        {t('app.menu')}
      </button>
      <Navigation isOpen={isOpen} onLeave={() => setOpen(false)} />
      <div className={styles.tools}>
        <button type="button" className={styles.find} onClick={onFind} aria-keyshortcuts="Control+K Meta+K">
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d="M10.5 10.500L14 14" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          <span>{t('app.find.open')}</span>
          <kbd>Ctrl K</kbd>
        </button>
        <LocaleSwitch />
        <AccountMenu />
      </div>
    </header>
  )
}

function Navigation({ isOpen, onLeave }: { isOpen: boolean; onLeave: () => void }) {
  const t = useT()
  const self = useSelf()
  return (
    <nav id="main-navigation" className={styles.nav} data-open={isOpen} aria-label={t('app.nav.label')}>
      {pagesFor(self?.can ?? []).map((page) => (
        <Link
          key={page.path}
          to={page.path}
          className={styles.page}
          activeProps={{ 'aria-current': 'page' }}
          activeOptions={{ includeSearch: false }}
          search={keptSearch}
          onClick={onLeave}
        >
          {t(page.title)}
        </Link>
      ))}
    </nav>
  )
}
