import { Link } from '@tanstack/react-router'
import { useT } from '../../app/locale-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

interface NothingKnownProps {
  readonly asOf: string
  /** The first day on which there is something to see. */
  readonly knownFrom: string
}

/** A day before the first figure is no error: it says so, and leads to the first day on which something was known. */
export function NothingKnown({ asOf, knownFrom }: NothingKnownProps) {
  const t = useT()
  return (
    <EmptyState title={t('target.board.before.title', { day: asOf })} text={t('target.board.before.text')}>
      <Link
        to="/board/$year"
        params={{ year: knownFrom.slice(0, 'yyyy'.length) }}
        search={(before) => ({ ...before, asOf: knownFrom })}
      >
        {t('target.board.before.first', { day: knownFrom })}
      </Link>
    </EmptyState>
  )
}
