import { writeFile } from 'node:fs/promises'
import { checkDraft as operation } from '#contract/draft-check.ts'
import type { Locale } from '#i18n/locale.ts'
import { translatorFor } from '#i18n/translate.ts'
import { checkedDraft, markedDraft } from '../draft-check/checked-draft.ts'
import type { ShownDraft } from '../draft-check/present-draft.ts'
import { answer, atBench, findPlaceIn, type GlobalOptions, readReference } from './command.ts'
import { readDocument } from './extract.ts'

interface CheckOptions {
  readonly asOf?: string
  readonly place?: string
  readonly event?: string
  readonly out?: string
  readonly locale: Locale
  readonly json?: boolean
}

/** Judges each figure of a draft (.txt, .docx, .pdf, .html; `-`: standard input) against what is known on a day; `--out` writes the marked Word file. */
export async function runCheck(global: GlobalOptions, file: string, options: CheckOptions): Promise<void> {
  await atBench(global, async (bench) => {
    const { app, world, actor } = bench
    const { asOf, event, locale } = options
    const place = options.place && findPlaceIn(await readReference(bench), options.place).id
    const asked = operation.input.omit({ text: true }).parse({ asOf, event, locale, ...(place ? { place } : {}) })
    const draft = { ...asked, original: await readDocument(file), gone: new AbortController().signal } // a command is waited for
    const checked = await checkedDraft(app, world, actor, draft)
    if (options.out !== undefined) {
      const marked = await markedDraft(app, world, actor, draft, app.address ?? null)
      await writeFile(options.out, marked.bytes)
    }
    answer(options, checked.findings.map(told), () => lines(checked, locale))
  })
}

/** A judged figure as the command answers it. */
function told({ quote, start, end, verdict, expected, source, reason }: ShownDraft['findings'][number]) {
  return { quote, start, end, verdict, expected, source, reason }
}

function lines({ findings }: ShownDraft, locale: Locale): string[] {
  const say = translatorFor(locale)
  if (findings.length === 0) return [say('verdict.command.nothing')]
  return findings.map(({ quote, verdict, expected, reason, source }) =>
    [
      quote.replace(/\s+/g, ' '),
      say(`draft-check.verdict.${verdict}`),
      expected?.text ?? '—',
      reason.text,
      source?.name ?? '—',
    ].join('\t'),
  )
}
