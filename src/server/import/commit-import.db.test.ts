import { describe, expect, test } from 'vitest'
import { commitImport } from '#contract/import.ts'
import { getPassport, recordStatistic } from '#contract/statistic.ts'
import { transact } from '#db/transact.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { cityId } from '../../../test/support/park-city.ts'
import { changed, header, huian, jinjiang, useReportImports, zone } from '../../../test/support/report-imports.ts'

// Faked: the world's clock; it is 2026-10-31. 晋江市 has 1106 亿元 for January to September by 专班月报 (表3).

describeDatabases((databases) => {
  const city = useReportImports(databases)

  describe('亿 where 万 is meant', () => {
    // 12426 亿 against 1106 亿 is elevenfold: believable. 12426000 亿 is more than ten thousandfold.
    const slip = changed(jinjiang, { value: '12426000', period: '2026-01..2026-10' })

    test('is asked about, not refused and not taken in silence', async () => {
      const made = await city.plan([slip])
      expect(made.problems).toMatchObject([{ cell: 'C2', code: 'import.magnitude-suspicious', severity: 'ask' }])
      expect(made.counts).toEqual({ new: 1, changed: 0, same: 0, refused: 0 })
      const refusal = await city.office.refusal(commitImport, { importId: made.importId })
      expect(refusal).toMatchObject({ code: 'import.refused-rows', params: { count: 1 } })
      expect(await city.figureOf(slip)).toBeNull()
    })

    test('is taken once a person has confirmed it', async () => {
      const made = await city.plan([slip])
      await city.commit(made.importId, { confirmAsked: true })
      expect(await city.figureOf(slip)).toMatchObject({ value: '12426000' })
    })
  })

  describe('committing', () => {
    test('writes new figures and corrections, with source, cell and who', async () => {
      const made = await city.plan([huian, changed(jinjiang, { value: '1110' })])
      const done = await city.commit(made.importId)
      expect(done.counts).toEqual({ new: 1, changed: 1, same: 0, refused: 0 })
      expect(await city.figureOf(huian)).toMatchObject({
        version: 1,
        locator: '报送!C2',
        source: { title: '专班月报' },
      })
      const passport = await city.office.call(getPassport, {
        indicator: 'signed-investment',
        place: '350582',
        period: '2026-01..2026-09',
      })
      expect(passport.versions.map(({ version, kind, value }) => [version, kind, value])).toEqual([
        [2, 'correct', '1110'],
        [1, 'create', '1106'],
      ])
    })

    test('a correction leaves the place in the source and the note as they were where the form says nothing of them', async () => {
      const noted = await city.plan([[...jinjiang, '含续建']], city.office, [...header, '备注'])
      await city.commit(noted.importId)
      const made = await city.plan([changed(jinjiang, { value: '1110' })])
      await city.commit(made.importId)
      expect(await city.figureOf(jinjiang)).toMatchObject({ value: '1110', version: 3, locator: '表3', note: '含续建' })
    })

    test('a plan with refused rows is refused as a whole, unless they are left out on purpose', async () => {
      const made = await city.plan([huian, changed(zone, { value: '若干' })])
      const before = await city.tested.writeCount()
      expect((await city.office.refusal(commitImport, { importId: made.importId })).code).toBe('import.refused-rows')
      expect(await city.tested.writeCount()).toBe(before)
      await city.commit(made.importId, { leaveOutRefused: true })
      expect([(await city.figureOf(huian))?.value, await city.figureOf(zone)]).toEqual(['16', null])
    })

    test('a plan that somebody has overtaken is refused, and nothing of it is written', async () => {
      const made = await city.plan([huian, zone])
      await city.office.call(recordStatistic, {
        indicatorId: 'new-above-scale',
        placeId: '350521',
        period: '2026-01..2026-10',
        value: '15',
        unit: '家',
        knownFrom: '2026-10-31',
        sourceTitle: '专班月报',
      })
      const own = await city.plan([huian, zone])
      await city.commit(own.importId, { confirmAsked: true })
      const refusal = await city.office.refusal(commitImport, { importId: made.importId })
      expect(refusal).toMatchObject({ status: 409, code: 'import.stale' })
    })

    test('the same plan cannot be committed twice, nor at the same moment', async () => {
      const made = await city.plan([huian])
      const both = await Promise.all([
        city.office.send(commitImport, { importId: made.importId }),
        city.office.send(commitImport, { importId: made.importId }),
      ])
      expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
      expect((await city.office.refusal(commitImport, { importId: made.importId })).code).toBe('import.expired')
      expect(await city.figureOf(huian)).toMatchObject({ version: 1 })
    })

    test('the plan of another account is not there', async () => {
      const made = await city.plan([huian])
      for (const login of ['county-office', 'operator']) {
        const other = await city.tested.as(login)
        expect(await other.refusal(commitImport, { importId: made.importId })).toMatchObject({
          status: 410,
          code: 'import.expired',
        })
      }
      await city.commit(made.importId)
    })

    test('a failure in the middle leaves nothing behind', async () => {
      const made = await city.plan([huian, zone, changed(jinjiang, { value: '1110' })])
      await refuseRowsOf('350500-TSQ')
      const before = await city.tested.writeCount()
      const response = await city.office.send(commitImport, { importId: made.importId })
      expect(response.statusCode).toBe(500)
      expect(response.json()).toMatchObject({ code: 'internal' })
      expect(city.tested.bugs).not.toEqual([])
      await acceptRowsAgain()
      expect(await city.tested.writeCount()).toBe(before)
      expect([await city.figureOf(huian), await city.figureOf(zone), (await city.figureOf(jinjiang))?.value]).toEqual([
        null,
        null,
        '1106',
      ])
      await city.commit(made.importId)
      expect((await city.figureOf(zone))?.value).toBe('6')
    })

    /** Lets the database fail at one row of many, as a full disk or a lost connection would. */
    async function refuseRowsOf(placeId: string): Promise<void> {
      await onDatabase(
        `create function fail_here() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$;
         create trigger fail_here before insert on statistic_version for each row when (new.place_id = '${placeId}') execute function fail_here()`,
      )
    }

    async function acceptRowsAgain(): Promise<void> {
      await onDatabase('drop trigger fail_here on statistic_version; drop function fail_here()')
    }

    async function onDatabase(script: string): Promise<void> {
      await city.tested.app.database.withConnection((connection) => connection.execute(script))
    }
  })

  test('what is marked as synthetic in the form is marked in the ledger', async () => {
    const made = await city.plan(
      [
        [...huian, 'true'],
        [...zone, ''],
      ],
      city.office,
      [...header, '合成'],
    )
    await city.commit(made.importId)
    expect([(await city.figureOf(huian))?.synthetic, (await city.figureOf(zone))?.synthetic]).toEqual([true, false])
  })

  test('an import of five hundred rows is written whole, and its audit entry counts them', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => changed(huian, { source: `第${index}份月报` }))
    const made = await city.plan(rows)
    await city.commit(made.importId)
    const count = await transact(city.tested.app.database, { kind: 'system', cityId }, (tx) =>
      tx.query.selectFrom('statisticVersion').select(['id']).where('placeId', '=', '350521').execute(),
    )
    expect(count).toHaveLength(501)
  })
})
