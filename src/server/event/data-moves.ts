import type { z } from 'zod'
import type { dataMoved } from '#contract/event.ts'
import { listAudit } from '#db/audit.repository.ts'
import { getDataVersion } from '#db/city.repository.ts'
import type { Database } from '#db/connection/database.ts'
import { readAs } from '#db/transact.ts'
import { touchedBy } from './touched.ts'

export type DataMoved = z.output<typeof dataMoved>

/** How far the writes of a city have been looked at: its data version, and the last entry of its audit log. */
export interface Position {
  readonly dataVersion: number
  readonly seq: number
}

/**
 * What was written since a position, by whichever process: the audit log, which each write adds to in its own transaction, says which
 * nouns it touched.
 *
 * @param since null where nothing was looked at yet: nothing counts as written, and the position is that of now
 */
export function readMoves(
  database: Database,
  cityId: string,
  since: Position | null,
): Promise<{ readonly position: Position; readonly moved: DataMoved | null }> {
  return readAs(database, { kind: 'system', cityId }, async (tx) => {
    const dataVersion = await getDataVersion(tx)
    if (since?.dataVersion === dataVersion) return { position: since, moved: null }
    const entries = await listAudit(tx, { limit: since ? mostEntries : 1 })
    const position = { dataVersion, seq: entries[0]?.seq ?? 0 }
    return { position, moved: since && { dataVersion, touched: touchedSince(since, entries) } }
  })
}

/** Between two looks there are seldom more; where there are, anything may have been touched. */
const mostEntries = 100

function touchedSince({ seq }: Position, entries: Awaited<ReturnType<typeof listAudit>>): string[] | null {
  const isWhole = entries.some((entry) => entry.seq <= seq) || entries.at(-1)?.seq === 1
  return isWhole ? touchedBy(entries.filter((entry) => entry.seq > seq)) : null
}
