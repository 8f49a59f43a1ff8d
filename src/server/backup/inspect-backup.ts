import { createHash } from 'node:crypto'
import type { Backup } from './archive-reader.ts'
import { manifestPart, readmePart } from './manifest.ts'
import type { Progress } from './progress.ts'

/** A part of a backup that is not what its manifest says. */
export interface PartFinding {
  readonly part: string
  readonly problem: 'missing' | 'unexpected' | 'unreadable' | 'differs'
}

/** They say what the others are. */
const unstated: readonly string[] = [manifestPart, readmePart]

/** Reads every part of a backup and holds it against size and digest in the manifest. Nothing is unpacked beyond the size that is stated. */
export async function inspectBackup(backup: Backup, progress: Progress): Promise<PartFinding[]> {
  const { manifest, parts } = backup
  const stated = new Map([...manifest.tables, ...manifest.files].map((part) => [part.part, part]))
  const findings = [...parts.keys()].flatMap((part): PartFinding[] =>
    stated.has(part) || unstated.includes(part) ? [] : [{ part, problem: 'unexpected' }],
  )
  for (const [at, { part, bytes, sha256 }] of [...stated.values()].entries()) {
    progress('inspect', at + 1, stated.size)
    const problem = await problemOf(backup, part, bytes, sha256)
    if (problem !== null) findings.push({ part, problem })
  }
  return findings
}

async function problemOf(
  { parts, read }: Backup,
  part: string,
  bytes: number,
  sha256: string,
): Promise<PartFinding['problem'] | null> {
  const claimed = parts.get(part)
  if (claimed === undefined) return 'missing'
  if (claimed !== bytes) return 'differs'
  try {
    const hash = createHash('sha256')
    for await (const piece of read(part)) hash.update(piece)
    return hash.digest('hex') === sha256 ? null : 'differs'
  } catch {
    return 'unreadable' // whatever the archive's reader refuses is told as a finding
  }
}
