import path from 'node:path'
import { z } from 'zod'
import { type SearchWord, searchWord } from '#db/library/search-words.ts'
import { searchForm } from '#db/search-form.ts'
import { simplify } from '#i18n/script.ts'
import { packFolder, readYaml } from '../world/world-files.ts'

/** A group of words of the field that mean the same when somebody searches. */
export const synonymRow = z.object({ id: z.string(), words: z.array(z.string()).min(2), source: z.string() })

/** A word of a question as it is searched. */
export interface AskedWord extends SearchWord {
  readonly word: string
  readonly synonyms: readonly string[]
}

/** More than anybody asks for at once. */
const mostWords = 8

/**
 * The words of a question, apart by blanks, in Simplified script and of one width, each with its synonyms; initials of a word of the field
 * (bzcf) stand for that word.
 */
export async function askedWords(q: string): Promise<AskedWord[]> {
  const words = [...new Set(simplify(q.normalize('NFKC')).toLowerCase().split(/\s+/).filter(Boolean))].slice(
    0,
    mostWords,
  )
  const groups = await readSynonyms()
  return words.map((word) => {
    const synonyms = [
      ...new Set(
        groups.flatMap((group) => (group.some((one) => one === word || initialsOf(one) === word) ? group : [])),
      ),
    ].filter((other) => other !== word)
    return { word, synonyms, ...searchWord(word, synonyms) }
  })
}

/** 标准厂房 → bzcf. */
function initialsOf(word: string): string {
  return searchForm(word).split('\n')[1] ?? ''
}

async function readSynonyms(): Promise<readonly (readonly string[])[]> {
  const file = path.join(packFolder('national'), 'synonyms.yaml')
  return z
    .array(synonymRow)
    .parse((await readYaml(file)) ?? [])
    .map(({ words }) => words.map((word) => word.toLowerCase()))
}
