import { useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import styles from './account.module.css'

/** Shown once, to be handed over. */
export function OneTimePassword({
  login,
  password,
  onClose,
}: {
  login: string
  password: string
  onClose: () => void
}) {
  const t = useT()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(password)
    setCopied(true)
  }
  return (
    <Sheet stand="centre" title={t('account.one-time.title')} onClose={onClose}>
      <p>{t('account.one-time.text', { login })}</p>
      <p>
        <output className={styles.secret} aria-label={t('account.one-time.title')}>
          {password}
        </output>
      </p>
      <Button onClick={() => void copy()}>{t(isCopied ? 'account.one-time.copied' : 'account.one-time.copy')}</Button>
    </Sheet>
  )
}
