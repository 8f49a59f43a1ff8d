import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { signedDigits } from '#i18n/decimal-text.ts'
import { nameOf } from '#i18n/names.ts'
import { unitText } from '#i18n/unit-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { useView } from '../../app/view.ts'
import { DutyContact } from '../../ui/duty-contact.tsx'
import figure from '../figure/figure.module.css'
import { officeOf } from '../figure/office-of.ts'
import { organisationsQuery, placesQuery } from '../place/place.queries.ts'
import type { Change } from './change.queries.ts'
import { heaviestPart } from './heaviest-part.ts'

/** Ends in an action with an owner: the row that matters most, and the office that can say why it moved. */
export function NextChangeStep({ change }: { change: Change }) {
  const t = useT()
  const { hierarchy } = useView()
  const organisations = useQuery(organisationsQuery).data?.organisations ?? []
  const places = useQuery(placesQuery(hierarchy)).data?.places ?? []
  const heaviest = heaviestPart(change)
  const row = heaviest?.part.listed[0]
  const office = officeOf(organisations, places, row?.placeId ?? change.place.id)
  const owner = office === null ? t('figure.next.owner.unknown') : nameOf(office, t.locale)
  return (
    <section className={figure.step} aria-label={t('change.next')}>
      <h2>{t('change.next')}</h2>
      {heaviest === null && <p>{t('change.next.none')}</p>}
      {heaviest !== null && row === undefined && <p>{t('change.next.hidden', { owner })}</p>}
      {heaviest !== null && row !== undefined && (
        <p>
          {t('change.next.ask', {
            ...{ title: row.title, owner, kind: t(`change.kind.${heaviest.part.kind}`) },
            brought: `${signedDigits(row.brought)} ${unitText(heaviest.unit, t.locale)}`.trim(),
          })}
        </p>
      )}
      {heaviest !== null && <DutyContact duty={office} />}
      {row !== undefined && (
        <Link to="/ledgers/$ledger/$id" params={{ ledger: row.ledger, id: row.id }} className={figure.action}>
          {t('change.next.ask.action')}
        </Link>
      )}
    </section>
  )
}
