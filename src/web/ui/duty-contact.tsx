import { nameOf } from '#i18n/names.ts'
import { useT } from '../app/locale-context.tsx'
import styles from './duty-contact.module.css'

interface Duty {
  readonly name: string
  readonly nameEn: string | null
  readonly contactRole: string | null
  readonly contactPhone: string | null
}

/** Who must act: the organisation, the person's post, and a number one can call. */
export function DutyContact({ duty }: { duty: Duty | null }) {
  const t = useT()
  if (duty === null) return <span className={styles.none}>{t('target.duty.none')}</span>
  const name = nameOf(duty, t.locale)
  return (
    <span className={styles.duty}>
      <span>{name}</span>
      {duty.contactRole && <span className={styles.role}>{duty.contactRole}</span>}
      {duty.contactPhone && (
        <a
          className={styles.phone}
          href={`tel:${duty.contactPhone.replace(/\s/g, '')}`}
          aria-label={t('target.call', { phone: duty.contactPhone, name })}
        >
          <PhoneIcon />
          {duty.contactPhone}
        </a>
      )}
    </span>
  )
}

function PhoneIcon() {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" className={styles.icon}>
      <path
        d="M3.3 1.800l2.2-.4 1.5 3.4-1.6 1.300c.8 1.8 2.3 3.3 4.1 4.100l1.3-1.6 3.4 1.5-.4 2.200c-.1.7-.7 1.1-1.4 1.100C6.8 13.4 2.6 9.2 2.2 3.200c0-.7.4-1.3 1.1-1.400z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      />
    </svg>
  )
}
