import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { loadTranslator } from '#i18n/load-translator.ts'
import { isLocale, type Locale } from '#i18n/locale.ts'
import type { Translator } from '#i18n/translator.ts'

interface LocaleState {
  readonly t: Translator
  readonly changeLocale: (locale: Locale) => Promise<void>
}

const LocaleContext = createContext<LocaleState | null>(null)
const storageKey = 'citong.locale'

/** The language chosen on this device; Chinese first. */
export function storedLocale(): Locale {
  const stored = localStorage.getItem(storageKey) ?? ''
  return isLocale(stored) ? stored : 'zh-Hans'
}

/** Holds the texts of the language; the first ones are loaded before the first paint, so that nothing shows without words. */
export function LocaleProvider({ initial, children }: { initial: Translator; children: ReactNode }) {
  const [t, setTranslator] = useState<Translator>(() => initial)
  const changeLocale = useCallback(async (locale: Locale) => {
    const next = await loadTranslator(locale)
    localStorage.setItem(storageKey, locale)
    document.documentElement.lang = locale
    setTranslator(() => next)
  }, [])
  const state = useMemo(() => ({ t, changeLocale }), [t, changeLocale])
  return <LocaleContext.Provider value={state}>{children}</LocaleContext.Provider>
}

function useLocaleState(): LocaleState {
  const state = useContext(LocaleContext)
  if (!state) throw new Error('a component stands outside LocaleProvider')
  return state
}

/** The words of the language on screen. */
export function useT(): Translator {
  return useLocaleState().t
}

export function useChangeLocale(): LocaleState['changeLocale'] {
  return useLocaleState().changeLocale
}
