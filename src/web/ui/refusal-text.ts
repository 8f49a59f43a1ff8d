import type { Translator } from '#i18n/translator.ts'
import { mismatch, offline, RequestRefused } from '../app/request-refused.ts'

/** The sentence for whatever a request ended with: what happened, what was kept, what to do. */
export function refusalText(t: Translator, error: unknown): string {
  if (!(error instanceof RequestRefused)) return t('app.error.unexpected', { code: 'page' })
  if (error.code === offline) return t('app.error.offline')
  if (error.code === mismatch) return t('app.error.mismatch')
  return t.refusal(error)
}
