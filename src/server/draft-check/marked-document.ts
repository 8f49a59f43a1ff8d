import { verdictNames } from '#domain/verdict/verdict-name.ts'
import { dayText } from '#i18n/date-text.ts'
import { groupDigits } from '#i18n/decimal-text.ts'
import type { Translator } from '#i18n/translator.ts'
import type { Block, DocumentSpec } from '#office/document/document.ts'
import { markedParagraphs } from './marked-text.ts'
import type { ShownDraft } from './present-draft.ts'
import { remarkTable } from './remark-table.ts'
import { words } from './word-pieces.ts'

/**
 * A checked draft as a document: the text as it was, each judged figure with its colour, sign and number, and behind it a list of remarks. It
 * reads without its colours, too.
 *
 * @param origin under which people reach Citong; null: the right figures lead nowhere
 */
export function markedDocument(draft: ShownDraft, title: string, origin: string | null, say: Translator): DocumentSpec {
  const day = dayText(draft.asOf, say.locale)
  const [before = '', between = '', after = ''] = say('bulletin.page').split(/\{\w+\}/)
  return {
    ...{ language: say.locale, page: 'a4-portrait', mark: null },
    title: say('verdict.document.title', { title }),
    subtitles: [say('verdict.document.subtitle', { day }), countsLine(draft, say)],
    stamp: say('verdict.document.stamp', { day }),
    pageNumber: { before, between, after },
    blocks: [...markedParagraphs(draft), ...remarks(draft, origin, say)],
  }
}

function countsLine({ counts, findings }: ShownDraft, say: Translator): string {
  const told = verdictNames
    .filter((name) => counts[name] > 0)
    .map((name) => `${say(`draft-check.verdict.${name}`)} ${counts[name]}`)
  return say('verdict.document.counts', {
    count: groupDigits(`${findings.length}`),
    counts: told.join(say('app.list.comma')),
  })
}

function remarks(draft: ShownDraft, origin: string | null, say: Translator): Block[] {
  const left = draft.notJudged
  return [
    { kind: 'heading', text: say('verdict.document.remarks') },
    { kind: 'note', line: [words(say('verdict.document.legend'))] },
    ...(draft.findings.length > 0 ? [remarkTable(draft, origin, say)] : []),
    ...(left > 0
      ? [
          {
            kind: 'note' as const,
            line: [words(say('verdict.document.not-judged', { count: groupDigits(`${left}`) }))],
          },
        ]
      : []),
  ]
}
