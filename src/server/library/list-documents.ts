import type { z } from 'zod'
import type { listDocuments as operation } from '#contract/library.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { listDocumentsById, listVersions } from '#db/library/document.repository.ts'
import { listOccurring, pageDocuments } from '#db/library/list-documents.ts'
import { type FoundPiece, findSearched, listPieces, type SearchHit } from '#db/library/search.repository.ts'
import { foldForSearch } from '#db/library/search-words.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { simplify } from '#i18n/script.ts'
import type { App } from '../app.ts'
import { loadReference, placeIn, placesWithin } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { marksIn } from './marks-in.ts'
import { presentCards, type ShortCard } from './present-document.ts'
import { type AskedWord, askedWords } from './search-question.ts'

type Answer = z.input<(typeof operation)['output']>
type Listed = Answer['documents'][number]

const mostSnippets = 3

/** The documents that hold every word asked for, with the places where they stand. @throws DomainError `place.unknown` */
export async function listDocuments(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { q, place, sort, offset, limit, ...filter }: ParsedInputOf<typeof operation>,
): Promise<Answer> {
  const today = todayOf(world)
  const words = await askedWords(q)
  const hits = words.length === 0 ? null : await findHits(database, actor, words)
  return readAs(database, actor, async (tx) => {
    const reference = await loadReference(tx, today)
    const places = place === undefined ? undefined : placesWithin(reference, placeIn(reference, place).id)
    const page = await pageDocuments(tx, { ...filter, hits, places, today }, { order: sort, offset, limit })
    const rows = await listDocumentsById(tx, page.ids)
    const inOrder = page.ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
    const cards = await presentCards(tx, inOrder, reference, today)
    return {
      total: page.total,
      documents: await withPlaces(tx, cards, words, hits ?? []),
      words: words.map(({ word, synonyms }) => ({ word, synonyms: [...synonyms] })),
      ...(await listOccurring(tx)),
    }
  })
}

/** Citong itself looks in all texts; of what it finds the person sees what the person may read. */
function findHits(
  database: App['database'],
  { cityId }: PersonActor,
  words: readonly AskedWord[],
): Promise<SearchHit[]> {
  return readAs(database, { kind: 'system', cityId }, (tx) => findSearched(tx, words))
}

async function withPlaces(
  tx: Transaction,
  cards: readonly ShortCard[],
  words: readonly AskedWord[],
  hits: readonly SearchHit[],
): Promise<Listed[]> {
  const ids = cards.map(({ id }) => id)
  const variants = words.flatMap((word) => word.variants)
  const pieces = variants.length === 0 ? [] : await tx.asSystem((system) => listPieces(system, ids, variants))
  const versions = await listVersions(tx, ids)
  return cards.map((card) => ({
    ...card,
    latestVersion: versions.find(({ documentId }) => documentId === card.id)?.version ?? 1,
    titleMarks: marksIn(foldForSearch(simplify(card.title)), variants),
    snippets: snippetsOf(
      pieces.filter(({ documentId }) => documentId === card.id),
      variants,
    ),
    hits: hits.find(({ documentId }) => documentId === card.id)?.hits ?? 0,
  }))
}

/** Pieces that lie in one another are shown once. */
function snippetsOf(pieces: readonly FoundPiece[], variants: readonly string[]): Listed['snippets'] {
  const apart = pieces.filter((one, index) => {
    const before = pieces[index - 1]
    return before === undefined || one.at >= before.at + before.piece.length / 2
  })
  return apart
    .slice(0, mostSnippets)
    .map(({ piece }) => ({ text: piece, marks: marksIn(foldForSearch(piece), variants) }))
}
