import { Link } from '@tanstack/react-router'
import { instantText } from '#i18n/date-text.ts'
import { groupDigits } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { byteText } from '../row/byte-text.ts'
import type { DocumentCard } from './library.queries.ts'

type Version = DocumentCard['versions'][number]

/** Every text that this document has had; the older ones stay readable. */
export function DocumentVersions({ document, version }: { document: DocumentCard; version: number }) {
  const t = useT()
  const columns: readonly Column<Version>[] = [
    {
      id: 'version',
      title: t('library.version'),
      lead: true,
      cell: (one) => (
        <Link to="/library/$id" params={{ id: document.id }} search={{ version: String(one.version) }}>
          {t('library.version.number', { version: one.version })}
        </Link>
      ),
    },
    {
      id: 'file',
      title: t('library.version.file'),
      wide: true,
      cell: ({ fileName, bytes }) => `${fileName} · ${byteText(bytes)}`,
    },
    {
      id: 'characters',
      title: t('library.version.characters'),
      numeric: true,
      cell: ({ characters }) => groupDigits(String(characters)),
    },
    {
      id: 'added',
      title: t('library.version.added'),
      cell: ({ addedAt, addedBy }) => `${addedBy} · ${instantText(addedAt)}`,
    },
    { id: 'note', title: t('library.form.note'), wide: true, cell: ({ note }) => note },
  ]
  const newestFirst = [...document.versions].sort((a, b) => b.version - a.version)
  return (
    <section aria-label={t('library.versions')}>
      <h2>{t('library.versions')}</h2>
      <DataTable
        caption={t('library.versions')}
        columns={columns}
        rows={newestFirst}
        rowKey={(one) => String(one.version)}
        isCurrent={(one) => one.version === version}
      />
    </section>
  )
}
