import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useChangeSearch } from '../../app/view.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './bulletin.module.css'
import type { Bulletin, Gap } from './bulletin.queries.ts'
import { PageLink } from './page-link.tsx'

/** What is missing, who owes it, where it is reported; and the choice to go out with gaps, which then stand at the foot of the page. */
export function BulletinGaps({ bulletin: { gaps, blocks } }: { bulletin: Bulletin }) {
  const t = useT()
  const change = useChangeSearch()
  const columns = useGapColumns()
  if (gaps.length === 0) return null
  const isMarked = blocks.length > 0
  const count = gaps.length
  return (
    <section className={styles.gaps} aria-label={t('bulletin.gaps.title', { count })}>
      <Notice title={t(isMarked ? 'bulletin.gaps.marked' : 'bulletin.gaps.title', { count })}>
        {!isMarked && <p>{t('bulletin.gaps.text')}</p>}
        <Button className={styles.choice} onClick={() => change({ gaps: isMarked ? undefined : 'mark' })}>
          {t(isMarked ? 'bulletin.gaps.refuse' : 'bulletin.gaps.mark')}
        </Button>
      </Notice>
      {!isMarked && (
        <DataTable
          caption={t('bulletin.gaps.column.what')}
          columns={columns}
          rows={gaps}
          rowKey={({ what, place }) => `${place.id} ${what}`}
          dense
        />
      )}
    </section>
  )
}

function useGapColumns(): Column<Gap>[] {
  const t = useT()
  return [
    {
      id: 'what',
      title: t('bulletin.gaps.column.what'),
      lead: true,
      cell: ({ what, place }) => `${placeName(place, t.locale)} · ${what}`,
    },
    {
      id: 'owner',
      title: t('bulletin.gaps.column.owner'),
      wide: true,
      cell: ({ owner }) => <DutyContact duty={owner} />,
    },
    { id: 'due', title: t('bulletin.gaps.column.due'), cell: ({ dueOn }) => dueOn },
    {
      id: 'act',
      title: t('bulletin.gaps.column.act'),
      cell: ({ to, what }) => <PageLink to={to}>{t('bulletin.gaps.act', { what })}</PageLink>,
    },
  ]
}
