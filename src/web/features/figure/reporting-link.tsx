import { Link } from '@tanstack/react-router'
import { useT } from '../../app/locale-context.tsx'

/** The same figure by the reporting hierarchy, which the lists of the ledgers know. */
export function ReportingLink({ className }: { className?: string | undefined }) {
  const t = useT()
  return (
    <Link to="." search={(before) => ({ ...before, hierarchy: undefined })} className={className}>
      {t('figure.rows.reporting')}
    </Link>
  )
}
