import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { describeDatabases } from '../../../test/support/database.ts'
import { seedSmallCity } from '../../../test/support/small-city.ts'
import type { Database } from '../connection/database.ts'
import { type Transaction, transact } from '../transact.ts'
import { findSearched, likelyToHold } from './search.repository.ts'
import { searchWord } from './search-words.ts'

// Nothing is faked: 3,000 documents are written, of which every 300th speaks of 低效用地, and all of 园区 and 项目.

const system = { kind: 'system', cityId: '350500' } as const
const documents = 3_000

describeDatabases(({ open }) => {
  let database: Database
  const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => transact(database, system, work)

  beforeAll(async () => {
    database = await open()
    await seedSmallCity(database)
    await asSystem(fillLibrary)
  })

  test('a word that few documents hold is looked up in the index, not in every document', async () => {
    const words = [searchWord('低效用地', [])]
    const [plan, hits] = await asSystem(async (tx) => [await planOf(tx, words), await findSearched(tx, words)] as const)
    expect(plan).toContain('library_search_tokens')
    expect(plan).not.toContain('Seq Scan')
    expect(hits).toHaveLength(documents / 300)
  })

  test('of several words the rare one decides', async () => {
    const words = [searchWord('园区', []), searchWord('低效用地', ['闲置用地'])]
    const [plan, hits] = await asSystem(async (tx) => [await planOf(tx, words), await findSearched(tx, words)] as const)
    expect(plan).toContain('library_search_tokens')
    expect(hits).toHaveLength(documents / 300)
  })
})

async function planOf(tx: Transaction, words: Parameters<typeof likelyToHold>[1]): Promise<string> {
  const { rows } = await sql<Record<string, string>>`explain ${likelyToHold(tx.cityId, words)}`.execute(tx.query)
  return rows.flatMap((row) => Object.values(row)).join('\n')
}

/** Each text has a few hundred characters of its own, so that the tokens are as many as in a real library. */
async function fillLibrary(tx: Transaction): Promise<void> {
  await sql`
    insert into library_document (city_id, id, kind, title, document_number, issuer, place_id, is_public, note, sort_key, synthetic, recorded_by, recorded_by_name)
    select '350500', 'd' || n, 'plan', '方案' || n, '', '', '350500', false, '', 'fangan', true, 'world', 'world' from generate_series(1, ${documents}::int) as n`.execute(
    tx.query,
  )
  await sql`
    insert into library_search (city_id, document_id, title, pinyin, initials, body, folded, tokens)
    select '350500', 'd' || n, '方案' || n, 'fangan', 'fa', body, body, tokens
    from (
      select n, '园区项目' || case when n % 300 = 0 then '低效用地' else '' end as body,
        array['园', '区', '项', '目', '园区', '项目'] || case when n % 300 = 0
          then array['低', '效', '用', '地', '低效', '效用', '用地'] else array[]::text[] end
          || array(select chr(19968 + (n * 7 + i * 13) % 3000) || chr(19968 + (n * 11 + i) % 3000) from generate_series(1, 200) as i) as tokens
      from generate_series(1, ${documents}::int) as n
    ) as made`.execute(tx.query)
  await sql`analyze library_search`.execute(tx.query)
}
