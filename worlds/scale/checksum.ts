import { createHash } from 'node:crypto'
import type { RowBatch } from './made-row.ts'

/** A checksum over rows as they pass by: what they say, not when they were written. */
export interface Checksum {
  add(batch: RowBatch): void
  text(): string
}

/** SHA-256 over the versions in their order. */
export function createChecksum(): Checksum {
  const hash = createHash('sha256')
  return {
    add({ ledger, versions }) {
      for (const { id, expectedVersion, values, knownFrom, approval } of versions)
        hash.update(JSON.stringify([ledger, id, expectedVersion, values, knownFrom, approval]))
    },
    text: () => hash.digest('hex'),
  }
}
