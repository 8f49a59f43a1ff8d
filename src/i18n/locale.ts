/** The languages of the screens: Chinese first; Traditional is derived from zh-Hans. */
export const locales = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Locale = (typeof locales)[number]

/** Each language in its own writing, for the switch. */
export const localeNames: Readonly<Record<Locale, string>> = { 'zh-Hans': '简', 'zh-Hant': '繁', en: 'EN' }

/** The same in full, for its tooltip. */
export const localeFullNames: Readonly<Record<Locale, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
}

export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text)
}
