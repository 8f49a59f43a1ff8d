import type { Finding } from '#domain/finding/finding.ts'
import { readCard } from '#domain/finding/read-card.ts'
import type { Lexicon, TextCard } from '#domain/finding/text-card.ts'
import { exact, toText } from '#domain/quantity/exact.ts'
import { cleanText } from '#domain/text/clean.ts'
import type { CleanText } from '#domain/text/clean-text.ts'
import { simplify } from '#i18n/script.ts'
import { readTextFile } from '#office/text/read-text-file.ts'
import { findAll, type ReadText } from './read-text.ts'

/** A finding as it goes between threads: exact numbers are objects, which do not travel. */
type SentFinding = Omit<Finding, 'value' | 'value2'> & { readonly value: string; readonly value2: string | null }

/** What a text says of itself, and the text as the grammar reads it. */
export interface OwnCard {
  readonly text: CleanText
  readonly card: TextCard
}

/** The pieces of reading that a thread may be asked for. */
export interface TextJobs {
  /** The text of a file. */
  readonly file: { readonly ask: { readonly bytes: Uint8Array; readonly name: string }; readonly answer: string }
  readonly card: { readonly ask: { readonly original: string; readonly lexicon: Lexicon }; readonly answer: OwnCard }
  readonly findings: {
    readonly ask: { readonly original: string; readonly lexicon: Lexicon; readonly said: Partial<TextCard> }
    readonly answer: Omit<ReadText, 'findings'> & { readonly findings: readonly SentFinding[] }
  }
}
export type TextJob = keyof TextJobs

/** How each piece is done, in whichever thread. */
export const textJobs: {
  readonly [Job in TextJob]: (ask: TextJobs[Job]['ask']) => TextJobs[Job]['answer'] | Promise<TextJobs[Job]['answer']>
} = {
  file: ({ bytes, name }) => readTextFile(bytes, name),
  card: ({ original, lexicon }) => readOwnCard(original, lexicon),
  findings: ({ original, lexicon, said }) => {
    const { findings, ...read } = findAll(original, lexicon, said)
    return { ...read, findings: findings.map(sent) }
  },
}

export function readOwnCard(original: string, lexicon: Lexicon): OwnCard {
  const text = cleanText(original, simplify)
  return { text, card: readCard(text, lexicon) }
}

function sent(finding: Finding): SentFinding {
  return { ...finding, value: toText(finding.value), value2: finding.value2 && toText(finding.value2) }
}

/** A finding as it came from another thread, with exact numbers again. */
export function arrived(finding: SentFinding): Finding {
  return { ...finding, value: exact(finding.value), value2: finding.value2 === null ? null : exact(finding.value2) }
}
