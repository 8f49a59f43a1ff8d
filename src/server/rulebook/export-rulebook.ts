import type { Transaction } from '#db/transact.ts'
import { packParts } from './pack-parts.ts'
import { csvText, yamlText } from './pack-text.ts'

export interface PackFile {
  readonly name: string
  readonly rows: number
  readonly text: string
}

/**
 * The city's rulebook as the files of a pack: places, sources, and every version of its measures, indicators, light rules and checks. The same
 * rulebook gives the same text; importing it into the same city changes nothing.
 */
export async function exportRulebook(tx: Transaction): Promise<PackFile[]> {
  const files: PackFile[] = []
  for (const { file, listRows } of packParts) {
    if (listRows === null) continue
    const rows = await listRows(tx)
    const text = file.endsWith('.csv') ? csvText(rows) : yamlText(rows)
    files.push({ name: file, rows: rows.length, text })
  }
  return files
}
