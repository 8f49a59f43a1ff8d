import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createAccount, updateAccount } from '#contract/account.ts'
import { roles } from '#domain/access/role.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { missingFault } from '../../ui/form-values.ts'
import { Notice } from '../../ui/notice.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { organisationOptions, placeOptions } from '../place/pick-options.ts'
import { organisationsQuery, placesQuery } from '../place/place.queries.ts'
import type { Account } from './account.queries.ts'

interface AccountFormProps {
  /** null adds an account. */
  readonly account: Account | null
  readonly onClose: () => void
  readonly onCreated: (login: string, oneTimePassword: string) => void
}

/** Adds an account, or changes its name, role, scope and state. */
export function AccountForm({ account, onClose, onCreated }: AccountFormProps) {
  const t = useT()
  const queryClient = useQueryClient()
  const mayReadContacts = useCan('contact.read')
  const places = useQuery(placesQuery('reporting'))
  const organisations = useQuery({ ...organisationsQuery, enabled: mayReadContacts })
  const [login, setLogin] = useState(account?.login ?? '')
  const [displayName, setDisplayName] = useState(account?.displayName ?? '')
  const [role, setRole] = useState<Account['role']>(account?.role ?? 'county-office')
  const [placeId, setPlaceId] = useState<string | null>(account?.place?.id ?? null)
  const [organisationId, setOrganisationId] = useState<string | null>(account?.organisationId ?? null)
  const [state, setState] = useState<Account['state']>(account?.state ?? 'active')
  const saving = useMutation({
    mutationFn: async () => {
      const fields = { displayName: displayName.trim(), role, placeId, organisationId }
      if (account) await call(updateAccount, { id: account.id, state, ...fields })
      else {
        const created = await call(createAccount, { login: login.trim(), ...fields })
        onCreated(created.account.login, created.oneTimePassword)
      }
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['accounts'] })
      onClose()
    },
  })
  const title = account ? t('account.form.edit', { login: account.login }) : t('account.form.create')
  return (
    <Sheet title={title} onClose={onClose}>
      <Form
        submit={t('app.action.save')}
        onSubmit={() => saving.mutate()}
        onCancel={onClose}
        busy={saving.isPending}
        error={saving.error}
        ready={[login, displayName].every((text) => !missingFault(text))}
      >
        {account && <Notice>{t('account.form.note')}</Notice>}
        {!account && (
          <TextField
            label={t('account.column.login')}
            value={login}
            onText={setLogin}
            pattern="[a-zA-Z0-9._@\-]{2,60}"
            autoComplete="off"
            required
          />
        )}
        <TextField
          label={t('account.column.name')}
          value={displayName}
          onText={setDisplayName}
          maxLength={500}
          required
        />
        <ChoiceField
          label={t('account.column.role')}
          choices={roles.map((value) => ({ value, text: t(`account.role.${value}`) }))}
          value={role}
          onChoice={setRole}
        />
        <PickField
          label={t('account.form.place')}
          value={placeId}
          options={placeOptions(places.data?.places ?? [], t.locale)}
          onPick={setPlaceId}
          optional
        />
        {mayReadContacts && (
          <PickField
            label={t('account.form.organisation')}
            value={organisationId}
            options={organisationOptions(organisations.data?.organisations ?? [], t.locale)}
            onPick={setOrganisationId}
            optional
          />
        )}
        {account && (
          <ChoiceField
            label={t('account.column.state')}
            choices={(['active', 'disabled'] as const).map((value) => ({ value, text: t(`account.state.${value}`) }))}
            value={state}
            onChoice={setState}
          />
        )}
      </Form>
    </Sheet>
  )
}
