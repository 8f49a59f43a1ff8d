import { type ReactNode, useEffect } from 'react'
import { useT } from '../app/locale-context.tsx'
import styles from './page.module.css'

/** A page's head: one h1, what can be done, and the title of the browser's tab. */
export function Page({
  title,
  intro,
  actions,
  children,
}: {
  title: string
  intro?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  useDocumentTitle(title)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{title}</h1>
          {intro !== undefined && <p className={styles.intro}>{intro}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

export function useDocumentTitle(title: string): void {
  const t = useT()
  const product = t('app.name')
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
}
