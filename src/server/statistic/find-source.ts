import type { NewSource, SourceRow } from '#db/source.repository.ts'
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

function onlyOne<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null
}
