import type { ReactNode } from 'react'
import { percentText } from '#i18n/decimal-text.ts'
import styles from './changing.module.css'
import { useChanges } from './use-changes.ts'

interface ChangingProps {
  /** By this it is known again: another text is another figure. */
  readonly text: string
  readonly className?: string | undefined
  /** What is shown; the text itself unless said. */
  readonly children?: ReactNode
}

/** A figure that tints for two seconds when somebody changed it while it is looked at; not in print, and not for who wants no motion. */
export function Changing({ text, className = '', children = text }: ChangingProps) {
  const changes = useChanges(text)
  return (
    <span key={changes} className={`${styles.figure} ${className}`} data-changed={changes > 0 || undefined}>
      {children}
    </span>
  )
}

/** A ratio in percent, 1 = 100 %. */
export function Percent({ ratio }: { readonly ratio: string }) {
  return <Changing text={percentText(ratio)} />
}
