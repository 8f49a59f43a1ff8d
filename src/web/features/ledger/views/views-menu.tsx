import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { removeView, saveView } from '#contract/ledger-view.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { call } from '../../../app/api-client.ts'
import { useT } from '../../../app/locale-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { ErrorNotice } from '../../../ui/notice.tsx'
import { Popover } from '../../../ui/popover.tsx'
import styles from '../ledger.module.css'
import { type SavedView, viewsQuery } from '../ledger.queries.ts'
import type { ListAddress } from '../list-address.ts'
import { useOpenView } from './open-view.ts'

/** Lists as somebody arranged them: one’s own, and those that others share. */
export function ViewsMenu({ ledger, address }: { ledger: Ledger; address: ListAddress }) {
  const t = useT()
  const views = useQuery(viewsQuery(ledger.name))
  const openView = useOpenView(ledger)
  const all = views.data?.views ?? []
  const current = all.find(({ id }) => id === address.view)
  const name = current?.name ?? t('ledger.view.all')
  return (
    <Popover align="start" label={t('ledger.view.label', { name })} face={<span>{name}</span>}>
      {(close) => (
        <div className={styles.menu}>
          <ul className={styles.views}>
            <li>
              <ViewName
                name={t('ledger.view.all')}
                isCurrent={current === undefined}
                onOpen={() => {
                  openView(null)
                  close()
                }}
              />
            </li>
            {all.map((view) => (
              <ViewLine
                key={view.id}
                view={view}
                isCurrent={view === current}
                onOpen={() => {
                  openView(view)
                  close()
                }}
              />
            ))}
          </ul>
          {views.error && <ErrorNotice error={views.error} />}
          <SaveViewForm ledger={ledger} address={address} name={current?.mine ? current.name : ''} onSaved={close} />
        </div>
      )}
    </Popover>
  )
}

function ViewName({ name, isCurrent, onOpen }: { name: string; isCurrent: boolean; onOpen: () => void }) {
  return (
    <button type="button" className={styles.view} aria-current={isCurrent || undefined} onClick={onOpen}>
      {name}
    </button>
  )
}

function ViewLine({ view, isCurrent, onOpen }: { view: SavedView; isCurrent: boolean; onOpen: () => void }) {
  const t = useT()
  const queryClient = useQueryClient()
  const removing = useMutation({
    mutationFn: () => call(removeView, { id: view.id }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: viewsQuery(view.ledger).queryKey }),
  })
  return (
    <li className={styles.viewLine}>
      <ViewName name={view.name} isCurrent={isCurrent} onOpen={onOpen} />
      {view.shared && <span className={styles.detail}>{t('ledger.view.shared-by', { name: view.owner })}</span>}
      {view.mine && (
        <Button
          look="quiet"
          busy={removing.isPending}
          aria-label={t('ledger.view.remove', { name: view.name })}
          onClick={() => removing.mutate()}
        >
          {t('ledger.view.remove.word')}
        </Button>
      )}
      {removing.error && <ErrorNotice error={removing.error} />}
    </li>
  )
}

interface SaveViewProps {
  readonly ledger: Ledger
  readonly address: ListAddress
  readonly name: string
  readonly onSaved: () => void
}

function SaveViewForm({ ledger, address, name, onSaved }: SaveViewProps) {
  const t = useT()
  const queryClient = useQueryClient()
  const openView = useOpenView(ledger)
  const [typed, setTyped] = useState(name)
  const [shared, setShared] = useState(false)
  const saving = useMutation({
    mutationFn: () =>
      call(saveView, {
        ledger: ledger.name,
        name: typed.trim(),
        condition: address.asked.condition ?? null,
        sort: address.sortText ?? null,
        columns: [...address.columns],
        shared,
      }),
    onSuccess: async (view) => {
      await queryClient.invalidateQueries({ queryKey: viewsQuery(ledger.name).queryKey })
      openView(view)
      onSaved()
    },
  })
  return (
    <form
      className={styles.saveView}
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <TextField label={t('ledger.view.name')} value={typed} onText={setTyped} maxLength={60} required />
      <label className={styles.tick}>
        <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
        {t('ledger.view.share')}
      </label>
      <Button type="submit" busy={saving.isPending} disabled={typed.trim() === ''}>
        {t('ledger.view.save')}
      </Button>
      {saving.error && <ErrorNotice error={saving.error} />}
    </form>
  )
}
