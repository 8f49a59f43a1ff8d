import { setImmediate } from 'node:timers/promises'
import { getDocumentProxy } from 'unpdf'
import { DomainError } from '#domain/errors.ts'
import { linesOfPage, type PageLine, type PdfItem, pageText } from './pdf-lines.ts'
import { withoutPageHeads } from './pdf-page-heads.ts'
import { createTextBudget, type TextLimits, textLimits } from './text-limits.ts'

/**
 * The text of a PDF file line by line, a blank line where a paragraph begins; rows of tables have tabs. Heads, feet and numbers of pages are left
 * out.
 *
 * @throws DomainError `text.locked`, `text.without-words` for a scan or a file whose fonts say nothing of their characters, `text.unreadable`,
 *   `text.too-long`
 */
export async function pdfText(bytes: Uint8Array, limits: TextLimits = textLimits): Promise<string> {
  const pages = withoutPageHeads(await readPages(bytes, limits))
  const text = pages.map(pageText).join('\n')
  if (!/[\p{L}\p{N}]/u.test(text)) throw new DomainError('text.without-words', {})
  return text.trim()
}

async function readPages(bytes: Uint8Array, limits: TextLimits): Promise<PageLine[][]> {
  const document = await openPdf(bytes)
  try {
    if (document.numPages > limits.pages) throw new DomainError('text.too-long', { limit: limits.pages })
    const budget = createTextBudget(limits)
    const until = performance.now() + limits.seconds * 1000
    const pages: PageLine[][] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const items: PdfItem[] = []
      for await (const some of readItems(document, number)) {
        if (performance.now() > until) throw new DomainError('text.too-long', { limit: `${limits.seconds} s` })
        budget.take(some.reduce((sum, { text }) => sum + text.length, 0))
        items.push(...some)
      }
      pages.push(linesOfPage(items))
    }
    return pages
  } finally {
    await document.destroy()
  }
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
type TextContent = Awaited<ReturnType<Awaited<ReturnType<PdfDocument['getPage']>>['getTextContent']>>

/** The library takes the bytes over, so it gets a copy. */
async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, stopAtErrors: false })
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException')
      throw new DomainError('text.locked', {}, { cause })
    throw new DomainError('text.unreadable', { detail: 'PDF' }, { cause })
  }
}

/** The pieces of one page, a hundred or so at a time; between them others have their turn, for the library never lets go by itself. */
async function* readItems(document: PdfDocument, number: number): AsyncGenerator<PdfItem[]> {
  const unreadable = (cause: unknown): never => {
    throw new DomainError('text.unreadable', { detail: `PDF ${number}` }, { cause })
  }
  const page = await document.getPage(number).catch(unreadable)
  const reader: ReadableStreamDefaultReader<TextContent> = page.streamTextContent().getReader()
  try {
    for (;;) {
      const { value } = await reader.read().catch(unreadable)
      yield itemsOf(value?.items ?? [])
      if (value === undefined) return
      await setImmediate()
    }
  } finally {
    reader.cancel(new Error('enough')).catch(() => undefined) // the library may never answer; the document is closed after it
    page.cleanup()
  }
}

function itemsOf(items: TextContent['items']): PdfItem[] {
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , , x, y]: number[] = item.transform
    return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, height: item.height }]
  })
}
