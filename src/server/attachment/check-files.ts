import { listNamedFiles, type NamedFile } from '#db/ledger/kept-file.repository.ts'
import { readAs } from '#db/transact.ts'
import type { App } from '../app.ts'
import { countEvidenceBytes } from './evidence-room.ts'

/** How the files beside the database stand. */
export interface FileReport {
  /** Files that rows name, each once. */
  readonly named: number
  /** Those that are gone, or whose bytes are no longer what they were. */
  readonly lost: readonly NamedFile[]
  /** Files that no row names: what uploads that broke off left. */
  readonly unnamed: number
  /** How many of these were removed. */
  readonly swept: number
  /** Bytes of all evidence, and how many there may be. */
  readonly evidence: { readonly bytes: number; readonly limit: number }
}

/** An upload names its file within minutes. */
const dayMs = 86_400_000

/**
 * Reads every file that a row names, and says which are lost.
 *
 * @param sweep removes what broken-off uploads left more than a day ago
 */
export async function checkFiles(
  { database, files, evidenceBytes }: Pick<App, 'database' | 'files' | 'evidenceBytes'>,
  cityId: string,
  { sweep, now }: { readonly sweep: boolean; readonly now: Date },
): Promise<FileReport> {
  const named = await readAs(database, { kind: 'system', cityId }, listNamedFiles)
  const byHash = new Map(named.map((file) => [file.sha256, file]))
  const lost: NamedFile[] = []
  for (const file of byHash.values()) if ((await files.find(file.sha256)) === null) lost.push(file)
  const unnamed = (await files.list()).filter((sha256) => !byHash.has(sha256)).length
  const swept = sweep ? await files.sweep((sha256) => byHash.has(sha256), new Date(now.getTime() - dayMs)) : 0
  const evidence = { bytes: await countEvidenceBytes({ database }, cityId), limit: evidenceBytes }
  return { named: byHash.size, lost, unnamed, swept, evidence }
}
