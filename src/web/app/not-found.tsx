import { Link } from '@tanstack/react-router'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { useT } from './locale-context.tsx'

export function NotFound() {
  const t = useT()
  return (
    <Page title={t('app.not-found.title')}>
      <EmptyState title={t('app.not-found.title')} text={t('app.not-found.text')}>
        <Link to="/">{t('app.not-found.action')}</Link>
      </EmptyState>
    </Page>
  )
}

/** Stands where a page belongs to another role. */
export function NoAccess() {
  const t = useT()
  return (
    <Page title={t('app.no-access.title')}>
      <EmptyState title={t('app.no-access.title')} text={t('app.no-access.text')} />
    </Page>
  )
}
