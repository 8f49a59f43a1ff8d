import { createHash } from 'node:crypto'
import type { NewSource } from '#db/source.repository.ts'

export interface SourceParts {
  readonly outlet?: string | null
  readonly publishedOn?: string | null
  readonly address?: string | null
  readonly kind?: NewSource['kind']
  readonly synthetic?: boolean
  readonly note?: string | null
  readonly recordedBy: string
}

/** A source as a person or a form names it. The same words give the same id, so that a source is kept once. */
export function newSource(title: string, parts: SourceParts): NewSource {
  const {
    outlet = null,
    publishedOn = null,
    address = null,
    kind = 'entry',
    synthetic = false,
    note = null,
    recordedBy,
  } = parts
  const id = createHash('sha256')
    .update(JSON.stringify([title, outlet, publishedOn, address, kind]))
    .digest('hex')
    .slice(0, 24)
  return { id: `source-${id}`, title, outlet, publishedOn, address, kind, synthetic, note, recordedBy }
}
