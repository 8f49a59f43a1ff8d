import { expect, test } from 'vitest'
import { openLedger } from '#domain/ledger/ledger.ts'
import { park } from '#domain/ledgers/park.ts'
import { project } from '#domain/ledgers/project.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aProject } from '../../../test/support/ledger-rows.ts'
import { personIn, seedSmallCity } from '../../../test/support/small-city.ts'
import { transact } from '../transact.ts'
import { analyseLedgers } from './analyse-ledgers.ts'
import { appendRowVersions } from './append-row-versions.ts'

// Nothing is faked.

describeDatabases(({ open }) => {
  test('after an analysis the planner knows how many rows there are', async () => {
    const database = await open()
    await seedSmallCity(database)
    const drafts = Array.from({ length: 300 }, (_, index) => aProject({ id: `project-${index}` }))
    await transact(database, personIn('city-office', '350500'), (tx) =>
      appendRowVersions(tx, openLedger(project), drafts),
    )
    await analyseLedgers(database, [openLedger(project), openLedger(park)])
    const { rows } = await database.withConnection((connection) =>
      connection.query(`select reltuples::int as known from pg_class where relname = 'project_version'`),
    )
    expect(rows).toEqual([{ known: 300 }])
  })
})
