import { createHash } from 'node:crypto'
import type { Json } from './schema.ts'

/** What the hash of an entry covers: all of it. */
export interface HashedEntry {
  readonly cityId: string
  readonly seq: number
  readonly at: string
  readonly accountId: string | null
  readonly action: string
  readonly subject: string
  readonly detail: Json
  /** Empty for the first entry of the chain. */
  readonly previousHash: string
}

/** SHA-256 over the canonical JSON of the entry, 64 hexadecimal digits. */
export function hashEntry(entry: HashedEntry): string {
  const { cityId, seq, at, accountId, action, subject, detail, previousHash } = entry
  const text = canonicalJson({ cityId, seq, at, accountId, action, subject, detail, previousHash })
  return createHash('sha256').update(text).digest('hex')
}

/**
 * JSON without blanks and with the names of every object in code-unit order, so that equal values give equal text whatever way they
 * were stored.
 *
 * @example canonicalJson({ b: 1, a: [true, null] }) // '{"a":[true,null],"b":1}'
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value)
}
