import type { ReactNode } from 'react'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useWorld } from '../../app/session.queries.ts'
import { BrandMark } from '../../ui/brand-mark.tsx'
import { LocaleSwitch } from '../../ui/locale-switch.tsx'
import styles from './session.module.css'

/** What stands around the forms that one sees before being inside: name, city, clock, language. */
export function FrontDoor({ children }: { children: ReactNode }) {
  const t = useT()
  const world = useWorld()
  const city = placeName({ name: world.cityName, nameHant: world.cityNameHant, nameEn: world.cityNameEn }, t.locale)
  return (
    <div className={styles.door}>
      <header className={styles.head}>
        <LocaleSwitch />
      </header>
      <main className={styles.main}>
        <div className={styles.title}>
          <BrandMark size={44} />
          <h1>{t('app.name')}</h1>
          <p className={styles.city}>{city}</p>
          <p className={styles.tagline}>{t('app.tagline')}</p>
        </div>
        {children}
      </main>
      <footer className={styles.foot}>
        <span>{t(world.clockFixed ? 'app.clock.demo' : 'app.clock.today', { date: world.today })}</span>
        {world.synthetic && <span>{t('app.synthetic.world.detail')}</span>}
        <span>{world.version}</span>
      </footer>
    </div>
  )
}
