import { useQuery } from '@tanstack/react-query'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { type Organisation, organisationsQuery } from '../place/place.queries.ts'
import { hasToConfirm } from './has-to-confirm.ts'
import styles from './programme.module.css'
import type { ProgrammeDetail } from './programme.queries.ts'

/** More offices than these are named on the roster only. */
const mostOwners = 3

/** Whom the next step of the cycle waits for, each with a number to call. */
export function NextOwners({ detail }: { detail: ProgrammeDetail }) {
  const { data } = useQuery(organisationsQuery)
  const owners = ownersOf(detail, data?.organisations ?? [])
  if (owners.length === 0 || owners.length > mostOwners) return null
  return (
    <ul>
      {owners.map((owner) => (
        <li key={owner.organisationId} className={styles.owner}>
          <DutyContact duty={owner} />
        </li>
      ))}
    </ul>
  )
}

/** The city's office before the split; then the office of each county that has not confirmed. */
function ownersOf({ programme, roster }: ProgrammeDetail, organisations: readonly Organisation[]): Organisation[] {
  if (programme.stage !== 'splitting' && programme.stage !== 'confirmed')
    return organisations.filter(({ kind }) => kind === 'leading-group-office')
  const waiting = roster.filter(hasToConfirm).map(({ place }) => place.id)
  return organisations.filter(({ kind, place }) => kind === 'county-office' && waiting.includes(place.id))
}
