import { DomainError } from '#domain/errors.ts'
import { readXml, type XmlAttributes } from '../xml/read-xml.ts'
import type { ZipArchive } from '../zip/zip-archive.ts'
import { rowText } from './row-text.ts'
import { createTextBudget, type TextBudget } from './text-limits.ts'

const folder = 'word/'
const largestRelationships = 2 ** 20

/** Whether an archive is a Word document. */
export function isDocx(archive: ZipArchive): boolean {
  return archive.names.some((name) => /^word\/document\d*\.xml$/i.test(name))
}

/**
 * The text of a Word document: paragraphs as lines, rows of tables with tabs, notes behind their paragraph. What was struck out by a tracked
 * change, hidden text, heads and feet of pages are left out; what was put in by one is kept.
 *
 * @throws DomainError `text.too-long`, and those of the archive and of XML
 */
export async function docxText(archive: ZipArchive): Promise<string> {
  const part = await findDocument(archive)
  const budget = createTextBudget()
  const notes = new Map<string, string>()
  for (const kind of ['footnote', 'endnote'] as const) {
    const name = `${folder}${kind}s.xml`
    if (!archive.has(name)) continue
    await readXml(
      archive.read(name),
      name,
      createStory(budget, new Map(), (id, text) => notes.set(`${kind} ${id}`, text)).listener,
    )
  }
  const story = createStory(budget, notes)
  await readXml(archive.read(part), part, story.listener)
  return story.text()
}

async function findDocument(archive: ZipArchive): Promise<string> {
  let target: string | null = null
  if (archive.has('_rels/.rels'))
    await readXml(archive.read('_rels/.rels', largestRelationships), '_rels/.rels', {
      open(name, { Type = '', Target }) {
        if (name === 'Relationship' && Type.endsWith('/officeDocument')) target = Target ?? null
      },
    })
  const part = (target ?? `${folder}document.xml`).replace(/^\//, '')
  if (!archive.has(part)) throw new DomainError('text.unreadable', { detail: part })
  return part
}

interface Row {
  readonly cells: string[]
  /** Columns of the grid that the open cell takes. */
  span: number
  goesOn: boolean
}

/** What is struck out, moved away, or written twice for older programs. */
const leftOut = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText'])

function createStory(
  budget: TextBudget,
  notes: ReadonlyMap<string, string>,
  onNote?: (id: string, text: string) => void,
) {
  /** Lines of the body, and of each open cell. */
  const bodies: string[][] = [[]]
  const paragraphs: { text: string; notes: string[] }[] = []
  const rows: Row[] = []
  let skipped = 0
  let noteId: string | null = null
  let isText = false
  let isRun = false
  let isHidden = false
  const body = (): string[] => bodies.at(-1) ?? []
  const add = (text: string): void => {
    const paragraph = paragraphs.at(-1)
    if (paragraph === undefined || skipped > 0 || isHidden) return
    budget.take(text.length)
    paragraph.text += text
  }
  const opened: Readonly<Record<string, (attributes: XmlAttributes) => void>> = {
    p: () => paragraphs.push({ text: '', notes: [] }),
    r: () => {
      isRun = true
      isHidden = false
    },
    t: () => {
      isText = true
    },
    vanish: (attributes) => {
      if (isRun) isHidden = !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '')
    },
    tab: () => add(isRun ? ' ' : ''),
    br: () => add('\n'),
    cr: () => add('\n'),
    noBreakHyphen: () => add('-'),
    footnoteReference: (attributes) => referTo('footnote', attributes),
    endnoteReference: (attributes) => referTo('endnote', attributes),
    tr: () => rows.push({ cells: [], span: 1, goesOn: false }),
    tc: () => {
      bodies.push([])
      const row = rows.at(-1)
      if (row !== undefined) Object.assign(row, { span: 1, goesOn: false })
    },
    gridSpan: (attributes) => {
      const row = rows.at(-1)
      if (row !== undefined) row.span = Math.min(64, Number(attributes['w:val'] ?? 1) || 1)
    },
    footnote: beginNote,
    endnote: beginNote,
  }
  function beginNote(attributes: XmlAttributes): void {
    noteId = attributes['w:id'] ?? null
    bodies.push([])
  }
  function referTo(kind: string, attributes: XmlAttributes): void {
    const note = notes.get(`${kind} ${attributes['w:id'] ?? ''}`)
    if (note === undefined || note === '' || skipped > 0) return
    budget.take(note.length)
    paragraphs.at(-1)?.notes.push(note)
  }
  function endNote(): void {
    const text = (bodies.length > 1 ? (bodies.pop() ?? []) : []).join('\n').trim()
    if (noteId !== null) onNote?.(noteId, text)
    noteId = null
  }
  const closed: Readonly<Record<string, () => void>> = {
    p: () => {
      const paragraph = paragraphs.pop()
      if (paragraph !== undefined) body().push(paragraph.text, ...paragraph.notes)
    },
    r: () => {
      isRun = false
      isHidden = false
    },
    t: () => {
      isText = false
    },
    tc: () => {
      const cell = bodies.length > 1 ? (bodies.pop() ?? []) : []
      const row = rows.at(-1)
      row?.cells.push(cell.join('\n'), ...Array.from({ length: row.span - 1 }, () => ''))
    },
    tr: () => {
      const row = rows.pop()
      if (row !== undefined) body().push(rowText(row.cells))
    },
    footnote: endNote,
    endnote: endNote,
  }
  return {
    listener: {
      open(name: string, attributes: XmlAttributes) {
        if (leftOut.has(name)) skipped += 1
        opened[name]?.(attributes)
      },
      text(text: string) {
        if (isText) add(text)
      },
      close(name: string) {
        if (leftOut.has(name)) skipped -= 1
        closed[name]?.()
      },
    },
    text: () => bodies.flat().join('\n').trim(),
  }
}
