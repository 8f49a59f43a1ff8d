import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { describeDatabases } from '../../test/support/database.ts'
import { personIn, seedSmallCity, systemOfSmallCity } from '../../test/support/small-city.ts'
import { bumpDataVersion, getDataVersion } from './city.repository.ts'
import type { Database } from './connection/database.ts'
import { listPlaces } from './place.repository.ts'
import { assertRequestRole, ensureRole } from './roles.ts'
import { readAs, transact } from './transact.ts'
import { whileWanted } from './wanted.ts'

// Nothing is faked.

describeDatabases(({ open, name }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await seedSmallCity(database)
  })

  const cityOffice = personIn('city-office', '350500')
  const settings = sql<{ user: string; city: string; role: string; first: string }>`
    select current_user::text as user, current_setting('citong.city_id', true) as city,
      current_setting('citong.role', true) as role, current_setting('citong.place_first', true) as first`

  test('work runs under the request role, in the actor’s scope', async () => {
    const { rows } = await transact(database, cityOffice, (tx) => settings.execute(tx.query))
    expect(rows[0]).toEqual({ user: 'citong_request', city: '350500', role: 'city-office', first: '1' })
  })

  test('the system runs under its own role and carries nothing of the person before', async () => {
    const { rows } = await transact(database, systemOfSmallCity, (tx) => settings.execute(tx.query))
    expect(rows[0]).toEqual({ user: 'citong_system', city: '350500', role: '', first: '' })
  })

  test('after the transaction the connection is in nobody’s name', async () => {
    await transact(database, cityOffice, (tx) => listPlaces(tx))
    const { rows } = await database.withConnection((connection) =>
      connection.query(
        `select current_user <> 'citong_request' as left, current_setting('citong.city_id', true) as city`,
      ),
    )
    expect(rows).toEqual([{ left: true, city: '' }])
  })

  test('what throws leaves nothing behind', async () => {
    const before = await readAs(database, cityOffice, getDataVersion)
    const failing = transact(database, cityOffice, async (tx) => {
      await bumpDataVersion(tx)
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await readAs(database, cityOffice, getDataVersion)).toBe(before)
  })

  test('writers who count up at the same moment lose no count', async () => {
    const before = await readAs(database, cityOffice, getDataVersion)
    await Promise.all(Array.from({ length: 8 }, () => transact(database, cityOffice, bumpDataVersion)))
    expect(await readAs(database, cityOffice, getDataVersion)).toBe(before + 8)
  })

  test('a reader that writes is refused', async () => {
    await expect(readAs(database, cityOffice, bumpDataVersion)).rejects.toMatchObject({ sqlState: '25006' })
  })

  test('a transaction inside a transaction is refused instead of waiting for itself', async () => {
    const nested = transact(database, cityOffice, () => transact(database, cityOffice, listPlaces))
    await expect(nested).rejects.toThrow('a transaction is open already')
    expect(await transact(database, cityOffice, listPlaces)).toHaveLength(4)
  })

  test('work begun in a transaction and continued after it may open its own', async () => {
    const later = await transact(database, cityOffice, async () => ({
      places: new Promise((resolve) => setTimeout(resolve, 100)).then(() => transact(database, cityOffice, listPlaces)),
    }))
    expect(await later.places).toHaveLength(4)
  })

  test('a statement that takes too long is given up', async () => {
    if (name === 'PGlite') return // it has no timer
    const slow = transact(database, cityOffice, (tx) => sql`select pg_sleep(5)`.execute(tx.query), {
      statementTimeoutMs: 50,
    })
    await expect(slow).rejects.toMatchObject({ sqlState: '57014' })
  })

  test('work that nobody wants any more is given up, and its connection serves the next one', async () => {
    const gone = new AbortController()
    const sleep = name === 'PGlite' ? sql`select 1` : sql`select pg_sleep(10)`
    const began = performance.now()
    const work = whileWanted(gone.signal, () =>
      transact(database, cityOffice, async (tx) => {
        setTimeout(() => gone.abort(new Error('nobody waits')), 50)
        await sleep.execute(tx.query)
        await new Promise((resolve) => setTimeout(resolve, 100))
        return sql`select 1`.execute(tx.query)
      }),
    )
    await expect(work).rejects.toThrow('nobody waits')
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(await transact(database, cityOffice, listPlaces)).toHaveLength(4)
  })

  test('the request role is held by row security', async () => {
    await expect(assertRequestRole(database)).resolves.toBeUndefined()
  })

  test('a role that owns the tables may not serve requests', async () => {
    const owner = await database.withConnection((connection) =>
      connection.query<{ name: string }>(
        `select relowner::regrole::text as name from pg_class where relname = 'place'`,
      ),
    )
    await expect(assertRequestRole(database, owner.rows[0]?.name)).rejects.toMatchObject({
      code: 'database.role-too-powerful',
    })
  })

  test.each(['superuser', 'bypassrls', 'in role citong_test_superuser'])(
    'a request role that is %s is refused',
    async (power) => {
      if (name === 'PostgreSQL') return // an ordinary owner cannot make one; the check reads the same catalogue on both
      await database.withConnection((connection) =>
        connection.execute(`
      drop role if exists citong_test_powerful;
      drop role if exists citong_test_superuser;
      create role citong_test_superuser superuser;
      create role citong_test_powerful ${power};`),
      )
      await expect(assertRequestRole(database, 'citong_test_powerful')).rejects.toMatchObject({
        code: 'database.role-too-powerful',
        params: { role: 'citong_test_powerful' },
      })
    },
  )

  test('a user who may not create the roles is told which one is missing', async () => {
    if (name === 'PGlite') return // its one user is a superuser
    const attempted = database.withConnection((connection) => ensureRole(connection, 'citong_test_missing'))
    await expect(attempted).rejects.toMatchObject({
      code: 'database.role-missing',
      params: { role: 'citong_test_missing', user: 'citong_test_owner' },
    })
  })
})
