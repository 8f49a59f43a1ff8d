import { dayText } from '#i18n/date-text.ts'
import type { Translator } from '#i18n/translator.ts'
import type { presentSourceOf } from '../place/present.ts'

type Source = ReturnType<typeof presentSourceOf>

/** A remark in brackets at the end; a document number, which ends in 号, is none. */
const endRemark = /\s*[（(][^（()）]*(?<!号)[）)]$/u

/** A source as an official document names it: who published it, and on which day. Remarks that were noted with its title stay in the passport. */
export function sourceName(say: Translator, { outlet, title, kind, publishedOn }: Source): string {
  const publisher = outlet ?? (title.replace(endRemark, '').trim() || say(`source.kind.${kind}`))
  return publishedOn === null ? publisher : say('bulletin.source', { publisher, day: dayText(publishedOn, say.locale) })
}
