import * as contract from '#contract/draft-check.ts'
import { DomainError } from '#domain/errors.ts'
import { readPastedText } from '#office/text/read-text-file.ts'
import { fileOf, person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { checkedDraft, markedDraft } from './checked-draft.ts'

export const draftCheckRoutes: readonly Route[] = [
  route(contract.checkDraft, (call, { text, ...asked }) =>
    checkedDraft(call.app, worldOf(call.app), person(call), {
      ...asked,
      original: readPastedText(text),
      gone: call.gone,
    }),
  ),
  route(contract.checkDraftFile, async (call, asked) => {
    const { bytes, name } = fileOf(call)
    const original = asLongAsPasted(await call.app.texts.file({ bytes, name }, call.gone))
    return checkedDraft(call.app, worldOf(call.app), person(call), { ...asked, original, gone: call.gone })
  }),
  route(contract.downloadMarkedDraft, (call, { text, ...asked }) =>
    markedDraft(
      call.app,
      worldOf(call.app),
      person(call),
      { ...asked, original: readPastedText(text), gone: call.gone },
      call.origin,
    ),
  ),
]

/** A file may hold as many characters as a paste may. @throws DomainError `text.too-long` */
function asLongAsPasted(text: string): string {
  if (text.length > contract.draftCharacters)
    throw new DomainError('text.too-long', { limit: contract.draftCharacters })
  return text
}
