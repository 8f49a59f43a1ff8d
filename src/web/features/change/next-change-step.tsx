import { Link } from '@tanstack/react-router'
import { signedDigits } from '#i18n/decimal-text.ts'
import { nameOf } from '#i18n/names.ts'
import { unitText } from '#i18n/unit-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import figure from '../figure/figure.module.css'
import { useOffice } from '../figure/use-office.ts'
import type { Change } from './change.queries.ts'
import { type HeavyRow, rowToExplain } from './heaviest-row.ts'

/** Ends in an action with an owner: the row that matters most, and the office that can say why it moved. */
export function NextChangeStep({ change }: { change: Change }) {
  const t = useT()
  const explained = rowToExplain(change)
  const row = typeof explained === 'string' ? null : explained.row
  const office = useOffice(row?.placeId ?? change.place.id)
  const owner = office === null ? t('figure.next.owner.unknown') : nameOf(office, t.locale)
  return (
    <section className={figure.step} aria-label={t('change.next')}>
      <h2>{t('change.next')}</h2>
      {explained === 'nothing' && <p>{t('change.next.none')}</p>}
      {explained === 'hidden' && <p>{t('change.next.hidden', { owner })}</p>}
      {typeof explained !== 'string' && <Asked heavy={explained} owner={owner} />}
      {explained !== 'nothing' && <DutyContact duty={office} />}
      {row && (
        <Link to="/ledgers/$ledger/$id" params={{ ledger: row.ledger, id: row.id }} className={figure.action}>
          {t('change.next.ask.action')}
        </Link>
      )}
    </section>
  )
}

function Asked({ heavy: { row, kind, unit, standing }, owner }: { heavy: HeavyRow; owner: string }) {
  const t = useT()
  const brought = `${signedDigits(row.brought)} ${unitText(unit, t.locale)}`.trim()
  return <p>{t(`change.next.ask.${standing}`, { title: row.title, owner, kind: t(`change.kind.${kind}`), brought })}</p>
}
