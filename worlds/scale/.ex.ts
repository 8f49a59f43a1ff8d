import { sql } from 'kysely'
import { openPostgres } from '../../src/db/connection/postgres.ts'
import { transact } from '../../src/db/transact.ts'
import { listMeasures } from '../../src/db/figure/measure.repository.ts'
import { allContributionsSql } from '../../src/db/figure/contribution-sql.ts'
import { rolledUpSql } from '../../src/db/figure/rolled-up-sql.ts'
import { openMade } from './fill-city.ts'
const db = await openPostgres(`postgres://citong@127.0.0.1:5439/${process.argv[2]}`)
await transact(db, { kind: 'system', cityId: '990000' }, async (tx) => {
  for (const s of process.argv.slice(3)) await sql`${sql.raw(s)}`.execute(tx.query)
  const m = await listMeasures(tx)
  const { rows } = await sql<any>`explain (analyze, timing on, costs on) ${rolledUpSql(tx, allContributionsSql(tx, openMade, m, { asOf: null, ids: null }))}`.execute(tx.query)
  for (const r of rows) { const l = Object.values(r)[0] as string; console.log(l.slice(0, 190)) }
}, { statementTimeoutMs: 3600000 })
await db.close()
