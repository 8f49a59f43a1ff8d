import { listLastTexts, writeSearched } from '#db/library/search.repository.ts'
import { searchedText } from '#db/library/search-words.ts'
import type { Transaction } from '#db/transact.ts'
import { simplify } from '#i18n/script.ts'
import { cleaned } from './read-document.ts'

/**
 * Keeps how a document is found: by its title and its last text.
 *
 * @param document with its cleaned text
 */
export function indexDocument(
  tx: Transaction,
  { id, title, cleaned }: { readonly id: string; readonly title: string; readonly cleaned: string },
): Promise<void> {
  const searched = searchedText(simplify(title), cleaned)
  return tx.asSystem((system) => writeSearched(system, id, searched))
}

/** Keeps anew how every document is found. Citong itself only. */
export async function indexLibrary(tx: Transaction): Promise<void> {
  for (const { id, title, original } of await listLastTexts(tx))
    await indexDocument(tx, { id, title, cleaned: cleaned(original).text })
}
