import type { Locale } from './locale.ts'
import { type Translator, translator } from './translator.ts'

/** Fetches the texts of one language only: the browser never pays for the other two. */
export async function loadTranslator(locale: Locale): Promise<Translator> {
  switch (locale) {
    case 'zh-Hans':
      return translator(locale, (await import('./zh-hans.ts')).zhHans)
    case 'zh-Hant':
      return translator(locale, (await import('./zh-hant.ts')).zhHant)
    case 'en':
      return translator(locale, (await import('./english.ts')).english)
  }
}
