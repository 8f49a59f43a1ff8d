import { useT } from '../app/locale-context.tsx'
import { Button } from './button.tsx'
import styles from './pager.module.css'

/** One page back, one page on, and where one is. */
export function Pager({
  page,
  total,
  pageSize,
  onPage,
}: {
  page: number
  total: number
  pageSize: number
  onPage: (page: number) => void
}) {
  const t = useT()
  const pages = Math.max(1, Math.ceil(total / pageSize))
  if (pages === 1) return null
  return (
    <nav className={styles.pager}>
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('app.list.previous')}
      </Button>
      <span>{t('app.list.page', { page, pages })}</span>
      <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {t('app.list.next')}
      </Button>
    </nav>
  )
}
