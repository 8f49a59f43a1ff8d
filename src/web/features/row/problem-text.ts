import type { RefusalText, Translator } from '#i18n/translator.ts'

/** The sentence of a refusal that concerns one field, with the field's name in the language of the reader. */
export function problemText(t: Translator, { code, params }: RefusalText, field: string): string {
  return t.refusal({ code, params: { ...params, ...('field' in params ? { field } : {}) } })
}
