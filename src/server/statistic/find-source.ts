import { ensureSources, listSources, type NewSource, type SourceRow } from '#db/source.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { FormSource } from '#domain/figure-form/form-row.ts'
import { newSource, type SourceParts } from './new-source.ts'

/**
 * The known source that says the same; where only an address or only a title is named, the one source that has it; otherwise a new one.
 *
 * Named with a date, it is not the source of another date: a monthly report has the same title every month.
 */
export function findOrNewSource(
  named: FormSource,
  sources: ReadonlyMap<string, SourceRow>,
  fresh: Pick<SourceParts, 'kind' | 'synthetic' | 'recordedBy'>,
): NewSource {
  const { title, outlet, publishedOn, address } = named
  const known = [...sources.values()]
  const exactly = known.find(
    (source) =>
      source.title === title &&
      source.outlet === outlet &&
      source.publishedOn === publishedOn &&
      source.address === address,
  )
  const open =
    outlet === null ? known.filter((source) => publishedOn === null || source.publishedOn === publishedOn) : []
  const byAddress = open.filter((source) => address !== null && source.address === address)
  const byTitle = open.filter((source) => address === null && source.title === title)
  return (
    exactly ?? onlyOne(byAddress) ?? onlyOne(byTitle) ?? newSource(title, { ...fresh, outlet, publishedOn, address })
  )
}

/**
 * Writes those of the sources that are not there yet: a known one belongs to whoever entered it.
 *
 * @returns the id of each new source → the id under which it is kept
 */
export async function keepNewSources(
  tx: Transaction,
  sources: readonly NewSource[],
): Promise<ReadonlyMap<string, string>> {
  const known = new Set((await listSources(tx, { ids: sources.map(({ id }) => id) })).map(({ id }) => id))
  const fresh = sources.filter(({ id }) => !known.has(id))
  return fresh.length === 0 ? new Map() : ensureSources(tx, fresh)
}

function onlyOne<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null
}
