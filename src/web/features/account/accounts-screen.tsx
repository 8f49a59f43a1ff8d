import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { resetPassword, unlockAccount } from '#contract/account.ts'
import { instantText } from '#i18n/date-text.ts'
import { placeName } from '#i18n/names.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './account.module.css'
import { type Account, accountsQuery } from './account.queries.ts'
import { AccountForm } from './account-form.tsx'
import { OneTimePassword } from './one-time-password.tsx'

/** Who may sign in, as what and for which place. */
export function AccountsScreen() {
  return useCan('account.manage') ? <Accounts /> : <NoAccess />
}

type Editing = { readonly account: Account | null } | null

function Accounts() {
  const t = useT()
  const list = useQuery(accountsQuery)
  const [editing, setEditing] = useState<Editing>(null)
  const [shown, setShown] = useState<{ login: string; password: string } | null>(null)
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['accounts'] })
  const unlocking = useMutation({
    mutationFn: (account: Account) => call(unlockAccount, { id: account.id }),
    onSuccess: refresh,
  })
  const resetting = useMutation({
    mutationFn: (account: Account) => call(resetPassword, { id: account.id }),
    onSuccess: async ({ oneTimePassword }, account) => {
      setShown({ login: account.login, password: oneTimePassword })
      await refresh()
    },
  })
  const columns = useColumns((account) => (
    <span className={styles.actions}>
      <Button look="quiet" onClick={() => setEditing({ account })}>
        {t('account.action.edit')}
      </Button>
      <Button look="quiet" onClick={() => resetting.mutate(account)}>
        {t('account.action.reset')}
      </Button>
      {account.lockedUntil !== null && (
        <Button look="quiet" onClick={() => unlocking.mutate(account)}>
          {t('account.action.unlock')}
        </Button>
      )}
    </span>
  ))
  const failed = list.error ?? unlocking.error ?? resetting.error
  return (
    <Page
      title={t('account.title')}
      intro={list.data && t('app.list.total', { count: list.data.accounts.length })}
      actions={
        <Button look="primary" onClick={() => setEditing({ account: null })}>
          {t('account.action.create')}
        </Button>
      }
    >
      {failed && <ErrorNotice error={failed} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={10} height={28} />}
      {list.data?.accounts.length === 0 && (
        <EmptyState title={t('account.empty.title')} text={t('account.empty.text')} />
      )}
      {list.data && list.data.accounts.length > 0 && (
        <DataTable caption={t('account.title')} columns={columns} rows={list.data.accounts} rowKey={({ id }) => id} />
      )}
      {editing && (
        <AccountForm
          account={editing.account}
          onClose={() => setEditing(null)}
          onCreated={(login, password) => setShown({ login, password })}
        />
      )}
      {shown && <OneTimePassword {...shown} onClose={() => setShown(null)} />}
    </Page>
  )
}

function useColumns(actions: (account: Account) => React.ReactNode): readonly Column<Account>[] {
  const t = useT()
  return [
    { id: 'login', title: t('account.column.login'), lead: true, cell: ({ login }) => login },
    { id: 'name', title: t('account.column.name'), cell: ({ displayName }) => displayName },
    { id: 'role', title: t('account.column.role'), cell: ({ role }) => t(`account.role.${role}`) },
    {
      id: 'scope',
      title: t('account.column.scope'),
      cell: ({ place }) => (place ? placeName(place, t.locale) : t('account.scope.city')),
    },
    {
      id: 'state',
      title: t('account.column.state'),
      cell: ({ state, lockedUntil }) =>
        lockedUntil === null
          ? t(`account.state.${state}`)
          : t('account.state.locked', { time: instantText(lockedUntil) }),
    },
    {
      id: 'last',
      title: t('account.column.last'),
      cell: ({ lastSignInAt }) => (lastSignInAt === null ? t('account.never') : instantText(lastSignInAt)),
    },
    { id: 'actions', title: t('account.column.actions'), cell: actions },
  ]
}
