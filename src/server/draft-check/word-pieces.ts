import type { VerdictName } from '#domain/verdict/verdict-name.ts'
import type { Cell, Piece } from '#office/document/document.ts'

/** Words of a document. */
export function words(text: string, look: Piece['look'] = 'plain', href: string | null = null): Piece {
  return { text, look, href }
}

export function cellOf(...line: readonly Piece[]): Cell {
  return { line, across: 1, down: 1 }
}

/** A verdict on paper: a sign that stands for itself, and a colour beside it. */
export interface VerdictSign {
  readonly sign: string
  readonly look: Piece['look']
}

/** Signs that every Chinese font has. */
export const verdictSigns: Readonly<Record<VerdictName, VerdictSign>> = {
  same: { sign: '√', look: 'green' },
  rounded: { sign: '≈', look: 'green' },
  outdated: { sign: '△', look: 'amber' },
  'other-unit': { sign: '△', look: 'amber' },
  'other-scope': { sign: '△', look: 'amber' },
  'other-definition': { sign: '△', look: 'amber' },
  'other-source': { sign: '△', look: 'amber' },
  inconsistent: { sign: '×', look: 'red' },
  differs: { sign: '×', look: 'red' },
  unknown: { sign: '？', look: 'faint' },
}
