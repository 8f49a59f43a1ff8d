import type { ReactNode } from 'react'
import { useT } from '../app/locale-context.tsx'
import type { FigureKey } from '../app/search-params.ts'
import { useOpenPassport } from '../app/view.ts'
import styles from './figure-link.module.css'

/** A figure with its dotted underline: one click opens its passport. */
export function FigureLink({ figure, children }: { figure: FigureKey; children: ReactNode }) {
  const t = useT()
  const openPassport = useOpenPassport()
  return (
    <button type="button" className={styles.link} onClick={() => openPassport(figure)} title={t('quantity.passport')}>
      {children}
    </button>
  )
}
