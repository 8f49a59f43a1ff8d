import type { ButtonHTMLAttributes } from 'react'
import styles from './button.module.css'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly busy?: boolean
}

/** A button that can be busy: it keeps its width and takes no second click. */
export function Button({ look = 'plain', busy = false, className, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={[styles.button, styles[look], className].filter(Boolean).join(' ')}
      disabled={disabled === true || busy}
      aria-busy={busy}
    />
  )
}
