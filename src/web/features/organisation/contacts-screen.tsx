import { useQuery } from '@tanstack/react-query'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan, useSelf } from '../../app/session.queries.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Organisation, organisationsQuery } from '../place/place.queries.ts'
import styles from './contacts.module.css'

/** Whom to call: for an enterprise its first page, for an official the telephone list. */
export function ContactsScreen() {
  return useCan('contact.read') ? <Contacts /> : <NoAccess />
}

function Contacts() {
  const t = useT()
  const self = useSelf()
  const list = useQuery(organisationsQuery)
  const all = list.data?.organisations ?? []
  const own = all.find((organisation) => organisation.organisationId === self?.organisationId)
  const others = all.filter((organisation) => organisation.kind !== 'enterprise')
  const columns: readonly Column<Organisation>[] = [
    { id: 'kind', title: t('organisation.contact'), cell: ({ kind }) => t(`organisation.kind.${kind}`) },
    { id: 'place', title: t('place.label'), cell: ({ place }) => placeName(place, t.locale) },
    { id: 'duty', title: t('target.duty'), lead: true, cell: (organisation) => <DutyContact duty={organisation} /> },
  ]
  return (
    <Page
      title={t('organisation.home.title')}
      intro={self?.role === 'enterprise' ? t('organisation.home.intro') : undefined}
    >
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={10} height={28} />}
      {own && (
        <section className={styles.own}>
          <h2>{t('organisation.home.own')}</h2>
          <p>
            {nameOf(own, t.locale)} · {placeName(own.place, t.locale)}
          </p>
        </section>
      )}
      {list.data && others.length === 0 && (
        <EmptyState title={t('organisation.home.empty.title')} text={t('organisation.home.empty.text')} />
      )}
      {others.length > 0 && (
        <DataTable
          caption={t('organisation.home.title')}
          columns={columns}
          rows={others}
          rowKey={({ organisationId }) => organisationId}
        />
      )}
    </Page>
  )
}
