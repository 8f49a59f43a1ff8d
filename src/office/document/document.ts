/** A document that is handed on: what stands on its pages, without a word about the format it is written in. */
export interface DocumentSpec {
  /** Chooses the fonts and the language by which lines are broken. */
  readonly language: 'zh-Hans' | 'zh-Hant' | 'en'
  readonly page: 'a4-portrait' | 'a3-landscape'
  readonly title: string
  /** Lines under the title, centred: what period it speaks of, who issues it, by when it was known. */
  readonly subtitles: readonly string[]
  readonly blocks: readonly Block[]
  /** At the left of each page's foot, beside the page number. */
  readonly stamp: string
  /** At the head of each page; null: nothing to be marked. */
  readonly mark: string | null
  /** `Page {page} of {pages}` in words of the language. */
  readonly pageNumber: { readonly before: string; readonly between: string; readonly after: string }
}

export type Block = Heading | Paragraph | Table

export interface Heading {
  readonly kind: 'heading'
  readonly text: string
}

/** `text` is indented as official text is, `note` is small: remarks and sources at the foot. */
export interface Paragraph {
  readonly kind: 'text' | 'note'
  readonly line: Line
}

/** Header rows are repeated on each page; a row is never split over two pages. */
export interface Table {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly head: readonly (readonly Cell[])[]
  readonly body: readonly Row[]
}

export interface Column {
  /** Share of the width against the other columns. */
  readonly weight: number
  readonly align: 'start' | 'centre' | 'end'
}

export interface Row {
  readonly cells: readonly Cell[]
  /** Set apart: a total. */
  readonly strong: boolean
}

/** Covers so many columns and rows; rows below leave out the cells that it covers. */
export interface Cell {
  readonly line: Line
  readonly across: number
  readonly down: number
}

export type Line = readonly Piece[]

/** A piece of text; one with `href` leads there. The three lights have their colours, and carry a shape and a word in `text`. */
export interface Piece {
  readonly text: string
  readonly href: string | null
  readonly look: 'plain' | 'strong' | 'faint' | 'red' | 'amber' | 'green'
}
