import { Parser } from 'htmlparser2'
import { rowText } from './row-text.ts'
import { createTextBudget, type TextBudget } from './text-limits.ts'

/** Elements that show no text, or none of the document's. What scripts hold is never run, only left out. */
const unseen = new Set(
  'head script style template noscript svg math iframe frame object embed applet canvas audio video select datalist textarea button input map'.split(
    ' ',
  ),
)
const paragraphs = new Set(
  'p h1 h2 h3 h4 h5 h6 table ul ol dl section article header footer nav aside blockquote pre hr form'.split(' '),
)
const lines = new Set(
  'div li dt dd tr caption figcaption address center fieldset legend main body details summary'.split(' '),
)
const voids = new Set('br hr img input meta link area base col embed source track wbr'.split(' '))

/** What they hold is no elements: reading cannot begin anew inside of them. */
const unparsed = new Set(['script', 'style', 'title', 'textarea'])

/** Elements in one another; a browser stops at about as many. */
const deepest = 500

/**
 * The visible text of a page: block elements end lines, rows of tables are lines with tabs. Where elements stand deeper in one another than any
 * page needs all of them are closed, and what follows is read as if it stood in none: the time is that of the page's length, however deep it is.
 *
 * @throws DomainError `text.too-long`
 */
export function htmlText(html: string): string {
  const budget = createTextBudget()
  const page = createPage()
  for (let from = 0; from < html.length; ) {
    from += readUntilTooDeep(html.slice(from), page, budget)
    page.closeAll()
  }
  return page.finish()
}

/** @returns how many characters were read */
function readUntilTooDeep(html: string, page: ReturnType<typeof createPage>, budget: TextBudget): number {
  let read = html.length
  const parser = new Parser({
    onopentag(name, attributes) {
      page.open(name, attributes)
      if (page.depth() < deepest || unparsed.has(name)) return
      read = parser.endIndex + 1
      parser.pause()
    },
    ontext(text) {
      budget.take(text.length)
      page.text(text)
    },
    onclosetag(name) {
      page.close(name)
    },
  })
  parser.write(html)
  parser.end()
  return read
}

/** A stretch that is written: the page itself, or one cell of a row. */
interface Stretch {
  text: string[]
  /** How many line ends stand at its end already. */
  ends: number
  endsInBlank: boolean
}

interface Row {
  readonly cells: string[]
}

function createPage() {
  const stretches: Stretch[] = [newStretch()]
  const rows: Row[] = []
  /** Open elements, and whether text in them is seen. */
  const open: { readonly name: string; readonly isSeen: boolean }[] = []
  const isSeen = (): boolean => open.at(-1)?.isSeen ?? true
  let preformatted = 0
  const stretch = (): Stretch => stretches.at(-1) ?? newStretch()
  const closeCell = (): void => {
    const cell = stretches.length > 1 ? stretches.pop() : undefined
    if (cell !== undefined) rows.at(-1)?.cells.push(cell.text.join(''))
  }
  const close = (name: string): void => {
    if (voids.has(name)) return
    const wasSeen = open.pop()?.isSeen ?? true
    if (!wasSeen) return
    if (name === 'pre') preformatted -= 1
    if (name === 'td' || name === 'th') closeCell()
    const row = name === 'tr' ? rows.pop() : undefined
    if (row !== undefined) addLines(stretch(), rowText(row.cells))
    breakLine(stretch(), name)
  }
  return {
    depth: () => open.length,
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      if (!voids.has(name)) open.push({ name, isSeen: isSeen() && !unseen.has(name) && !isHidden(attributes) })
      if (!isSeen()) return
      breakLine(stretch(), name)
      if (name === 'pre') preformatted += 1
      if (name === 'tr') rows.push({ cells: [] })
      if ((name === 'td' || name === 'th') && rows.length > 0) stretches.push(newStretch())
    },
    text(text: string): void {
      if (isSeen()) addText(stretch(), text, preformatted > 0)
    },
    close,
    closeAll(): void {
      for (let last = open.at(-1); last !== undefined; last = open.at(-1)) close(last.name)
    },
    finish(): string {
      while (stretches.length > 1) closeCell()
      return stretch().text.join('').trim()
    },
  }
}

function newStretch(): Stretch {
  return { text: [], ends: 2, endsInBlank: true }
}

function isHidden({ hidden, style = '', 'aria-hidden': ariaHidden }: Readonly<Record<string, string>>): boolean {
  return hidden !== undefined || ariaHidden === 'true' || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

function breakLine(stretch: Stretch, name: string): void {
  if (name === 'br') endLines(stretch, stretch.ends + 1)
  else if (paragraphs.has(name)) endLines(stretch, 2)
  else if (lines.has(name)) endLines(stretch, 1)
}

function endLines(stretch: Stretch, wanted: number): void {
  const missing = Math.min(wanted, 2) - stretch.ends
  if (missing <= 0) return
  stretch.text.push('\n'.repeat(missing))
  stretch.ends += missing
  stretch.endsInBlank = true
}

/** Blanks and line ends of the source are one blank, as a browser shows them. */
function addText(stretch: Stretch, text: string, asWritten: boolean): void {
  const shown = asWritten ? text : text.replaceAll(/[ \t\r\n\f]+/g, ' ')
  const added = stretch.endsInBlank && !asWritten ? shown.replace(/^ /, '') : shown
  if (added === '') return
  stretch.text.push(added)
  stretch.ends = 0
  stretch.endsInBlank = added.endsWith(' ')
}

function addLines(stretch: Stretch, text: string): void {
  endLines(stretch, 1)
  if (text.trim() === '') return
  stretch.text.push(text)
  stretch.ends = 0
  stretch.endsInBlank = false
}
