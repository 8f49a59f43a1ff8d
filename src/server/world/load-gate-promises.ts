import path from 'node:path'
import { z } from 'zod'
import { insertGatePromises } from '#db/gate.repository.ts'
import { listRowsByIds } from '#db/ledger/ledger.repository.ts'
import { listOrganisations } from '#db/organisation.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { packAuthor } from './load-pack.ts'
import { readCsv } from './world-files.ts'

const day = z.iso.date()

/** A line of `gate-promises.csv`. */
const promiseLine = z.object({
  project: z.string(),
  gate: z.string(),
  day,
  why: z.string().nullable(),
  by: z.string(),
  recorded_on: day,
  synthetic: z.stringbool(),
})

/**
 * The days that a demo world promised for gates, those of a gate in the order of the file.
 *
 * @returns how many were loaded
 */
export async function loadGatePromises(tx: Transaction, folder: string): Promise<number> {
  const lines = await readCsv(path.join(folder, 'gate-promises.csv'), promiseLine)
  const ids = lines.map(({ project }) => project)
  const places = new Map(
    (await listRowsByIds(tx, (await openLedgers(tx))('project'), ids)).map(({ id, placeId }) => [id, placeId]),
  )
  const names = new Map((await listOrganisations(tx)).map(({ id, name }) => [id, name]))
  const given = new Map<string, number>()
  const promises = lines.map(({ project, gate, day, why, by, recorded_on, synthetic }) => {
    const placeId = places.get(project)
    if (placeId === undefined) throw new Error(`a promise names no project: ${project}`)
    const number = (given.get(`${project} ${gate}`) ?? 0) + 1
    given.set(`${project} ${gate}`, number)
    return {
      ...{ projectId: project, gate, number, placeId, promisedOn: day, why: why ?? '', synthetic },
      ...{ recordedOn: recorded_on, recordedBy: packAuthor.recordedBy, recordedByName: names.get(by) ?? by },
    }
  })
  await insertGatePromises(tx, promises)
  return lines.length
}
