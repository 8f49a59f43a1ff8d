import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type TrapReason, type WrittenDocument, type WrittenFinding, writtenDocument } from './label-form.ts'

/** Where a quote stands: UTF-16 code units of the document's text, `end` not included. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One quantity as a person labelled it; absent is null. */
export interface LabelledFinding extends Span, Omit<WrittenFinding, 'nth' | 'tag' | 'partOf' | 'place'> {
  /** Code of the place; without one of its own the document's. */
  readonly place: string
  /** Index of the finding of which this is a part (其中), in the same document. */
  readonly partOf: number | null
}

/** What looks like a quantity and is none. */
export interface Trap extends Span {
  readonly quote: string
  readonly why: TrapReason
}

export interface LabelledDocument extends Omit<WrittenDocument, 'findings' | 'traps'> {
  readonly set: 'train' | 'test'
  readonly findings: readonly LabelledFinding[]
  readonly traps: readonly Trap[]
}

const folder = new URL('labelled/', import.meta.url)

/** Every document of one half of the set, by name of file. */
export function readLabelledSet(set: 'train' | 'test'): readonly LabelledDocument[] {
  const names = readdirSync(new URL(`${set}/`, folder)).toSorted()
  return names.map((name) => readDocument(set, readFileSync(new URL(`${set}/${name}`, folder), 'utf8')))
}

function readDocument(set: 'train' | 'test', yaml: string): LabelledDocument {
  return labelledDocumentOf(set, writtenDocument.parse(parse(yaml)))
}

/** Labels with the offsets of their quotes. @throws Error where a quote does not stand in the text */
export function labelledDocumentOf(set: 'train' | 'test', written: Readonly<WrittenDocument>): LabelledDocument {
  const findings = written.findings.map((label) => findingOf(label, written))
  const traps = written.traps.map(({ quote, nth, why }) => ({ quote, why, ...spanOf(written.text, quote, nth) }))
  return { ...written, set, findings, traps }
}

function findingOf(
  { nth, tag: _, partOf, place, ...label }: WrittenFinding,
  document: WrittenDocument,
): LabelledFinding {
  const whole = partOf === undefined ? null : document.findings.findIndex(({ tag }) => tag === partOf)
  if (whole === -1) throw new Error(`${document.id}: no finding has the tag ${partOf}`)
  return { ...label, ...spanOf(document.text, label.quote, nth), place: place ?? document.place, partOf: whole }
}

/** The place of the nth occurrence, overlapping ones counted. */
function spanOf(text: string, quote: string, nth = 1): Span {
  let start = -1
  for (let seen = 0; seen < nth; seen += 1) {
    start = text.indexOf(quote, start + 1)
    if (start === -1) throw new Error(`“${quote}” does not stand ${nth} times in the text`)
  }
  return { start, end: start + quote.length }
}

/**
 * The sentences of a text, as the set counts them: a blank line ends a paragraph, 。！？ end a sentence, a table is one; four Chinese characters
 * at least, so that page numbers and dates alone are none.
 */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((paragraph) => paragraph.replaceAll('\n', '').split(/[。！？!?]/))
    .filter((sentence) => (sentence.match(/\p{Script=Han}/gu) ?? []).length >= 4)
}
