import { english } from './english.ts'
import type { Locale } from './locale.ts'
import { type MessageParams, type Translator, translator } from './translator.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

/**
 * All languages at once, for programs that serve many people. The browser loads one language instead: `load-translator.ts`.
 */
const translators: Readonly<Record<Locale, Translator>> = {
  'zh-Hans': translator('zh-Hans', zhHans),
  'zh-Hant': translator('zh-Hant', zhHant),
  en: translator('en', english),
}

export function translatorFor(locale: Locale): Translator {
  return translators[locale]
}

/** The sentence of a refusal in a language; `internal` and unknown codes get the general apology. */
export function translateError(locale: Locale, code: string, params: MessageParams): string {
  return translators[locale].refusal({ code, params })
}
