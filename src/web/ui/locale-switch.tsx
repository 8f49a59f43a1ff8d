import { localeFullNames, localeNames, locales } from '#i18n/locale.ts'
import { useChangeLocale, useT } from '../app/locale-context.tsx'
import styles from './locale-switch.module.css'

/** Each language in its own writing, one click away. */
export function LocaleSwitch() {
  const t = useT()
  const changeLocale = useChangeLocale()
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">{t('app.language')}</legend>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          className={styles.choice}
          aria-pressed={t.locale === locale}
          title={localeFullNames[locale]}
          onClick={() => void changeLocale(locale)}
        >
          {localeNames[locale]}
        </button>
      ))}
    </fieldset>
  )
}
