import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { commitImport, planImport } from '#contract/import.ts'
import { getPassport, listStatistics, recordStatistic } from '#contract/statistic.ts'
import { getTarget, reviseTarget } from '#contract/target.ts'
import { transact } from '#db/transact.ts'
import { writeWorkbook } from '#office/workbook/write-workbook.ts'
import { type Client, openTestApp, type ParkCityApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { cityId } from '../../../test/support/park-city.ts'

// Faked: the world's clock; it is 2026-10-31. 晋江市 has 1106 亿元 for January to September by 专班月报 (表3).

const header = ['地区', '指标', '数值', '单位', '期间', '来源']
const jinjiang = ['晋江市', '签约投资额', '1106', '亿元', '2026-01..2026-09', '专班月报']
const huian = ['惠安县', '升规纳统', '16', '家', '2026-01..2026-10', '专班月报']
const zone = ['泉州台商投资区', '升规纳统', '6', '家', '2026-01..2026-10', '专班月报']

type Row = readonly string[]

function csvOf(rows: readonly Row[], head: Row = header) {
  const text = [head, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
  return { name: '报送.csv', bytes: new TextEncoder().encode(`${text}\n`) }
}

/** The row with some of its cells written otherwise. */
function changed(
  row: Row,
  cells: Partial<Record<'place' | 'indicator' | 'value' | 'unit' | 'period' | 'source', string>>,
): Row {
  const names = ['place', 'indicator', 'value', 'unit', 'period', 'source'] as const
  return names.map((name, index) => cells[name] ?? row[index] ?? '')
}

describeDatabases((databases) => {
  let tested: ParkCityApp
  let office: Client
  beforeAll(async () => {
    tested = await openTestApp(await databases.open())
  })
  beforeEach(async () => {
    await tested.reset()
    office = await tested.as('city-office')
  })
  afterAll(() => tested.close())

  const plan = (rows: readonly Row[], client = office, head: Row = header) =>
    client.call(planImport, { ledger: 'statistic' }, { file: csvOf(rows, head) })
  const commit = (importId: string, choices = {}, client = office) =>
    client.call(commitImport, { importId, ...choices })
  const figureOf = async (row: Row) => {
    const { rows } = await office.call(listStatistics, { period: row[4] })
    return rows.find(({ place, indicator }) => place.name === row[0] && indicator.name === row[1])?.statement ?? null
  }

  describe('the plan', () => {
    test('says what is new, changed, the same and refused, and writes nothing', async () => {
      const before = await tested.writeCount()
      const made = await plan([huian, changed(jinjiang, { value: '1110' }), zone, changed(huian, { place: '天涯县' })])
      expect(made.counts).toEqual({ new: 2, changed: 1, same: 0, refused: 1 })
      expect(made.rows.map(({ row, state }) => [row, state])).toEqual([
        [5, 'refused'],
        [2, 'new'],
        [3, 'changed'],
        [4, 'new'],
      ])
      expect(made.rows[2]?.differences).toEqual([{ field: 'value', before: '1106亿元', after: '1110亿元' }])
      expect(await tested.writeCount()).toBe(before)
    })

    test('refuses a row with more text than a person could have entered on the screen', async () => {
      const made = await plan([
        changed(huian, { source: '长'.repeat(501) }),
        changed(huian, { source: '长'.repeat(500) }),
      ])
      expect(made.counts).toEqual({ new: 1, changed: 0, same: 0, refused: 1 })
      expect(made.problems).toMatchObject([
        { cell: 'F2', code: 'import.text-too-long', params: { column: 'source', limit: 500 } },
      ])
    })

    test('takes what is written in another unit but is the same amount for the same', async () => {
      const made = await plan([changed(jinjiang, { value: '11060000', unit: '万元' })])
      expect(made.counts).toEqual({ new: 0, changed: 0, same: 1, refused: 0 })
    })

    test('reads the columns in any order, Traditional headers, a title above them, and words as clerks write them', async () => {
      const head = ['單位', '數值', '指標', '地區', '期間', '資料']
      const rows = [
        ['亿元', '一千二百四十二点六', '签约投资额', '晋江', '2026年1-10月', ''],
        ['家', '１６', '升规纳统', '350521', '2026年1-10月', ''],
      ]
      const file = csvOf([head, ...rows], ['各县（市、区）报送表', '', '', '', '', ''])
      const made = await office.call(planImport, { ledger: 'statistic' }, { file })
      expect(made.problems).toEqual([])
      await commit(made.importId)
      expect(await figureOf(changed(jinjiang, { period: '2026-01..2026-10' }))).toMatchObject({ value: '1242.6' })
      expect(await figureOf(huian)).toMatchObject({ value: '16' })
    })

    test('says the same thing once: a row that stands there twice is counted, and taken once', async () => {
      const made = await plan([huian, huian])
      expect(made.counts).toEqual({ new: 1, changed: 0, same: 1, refused: 0 })
      await commit(made.importId)
      expect(await figureOf(huian)).toMatchObject({ value: '16', version: 1 })
    })
  })

  describe('a problem carries sheet, cell, offered value and reason:', () => {
    test.each([
      {
        flaw: 'a place nobody knows',
        row: changed(huian, { place: '天涯县' }),
        cell: 'A2',
        code: 'import.place-unknown',
        value: '天涯县',
      },
      {
        flaw: 'an indicator nobody knows',
        row: changed(huian, { indicator: '幸福指数' }),
        cell: 'B2',
        code: 'import.indicator-unknown',
        value: '幸福指数',
      },
      {
        flaw: 'a number that cannot be read',
        row: changed(huian, { value: '若干' }),
        cell: 'C2',
        code: 'quantity.unreadable',
        value: '若干',
      },
      {
        flaw: 'an empty number, which is not 0',
        row: changed(huian, { value: '' }),
        cell: 'C2',
        code: 'import.cell-empty',
        value: '',
      },
      {
        flaw: 'a negative count',
        row: changed(huian, { value: '-3' }),
        cell: 'C2',
        code: 'import.value-negative',
        value: '-3',
      },
      {
        flaw: 'a unit nobody knows',
        row: changed(huian, { unit: '箩筐' }),
        cell: 'D2',
        code: 'quantity.unit-unknown',
        value: '箩筐',
      },
      {
        flaw: 'a unit of something else',
        row: changed(huian, { unit: '亩' }),
        cell: 'D2',
        code: 'quantity.dimension-mismatch',
        value: '亩',
      },
      {
        flaw: 'a period in 2205',
        row: changed(huian, { period: '2205年3月' }),
        cell: 'E2',
        code: 'calendar.year-out-of-range',
        value: '2205年3月',
      },
      {
        flaw: 'a period code in 2205',
        row: changed(huian, { period: '2205-03' }),
        cell: 'E2',
        code: 'calendar.year-out-of-range',
        value: '2205-03',
      },
      {
        flaw: 'a period that is none',
        row: changed(huian, { period: '不久' }),
        cell: 'E2',
        code: 'calendar.unreadable',
        value: '不久',
      },
    ])('$flaw', async ({ row, cell, code, value }) => {
      const made = await plan([row, zone])
      expect(made.problems).toMatchObject([{ sheet: '报送', cell, row: 2, code, value, severity: 'refuse' }])
      expect(made.counts).toEqual({ new: 1, changed: 0, same: 0, refused: 1 })
    })

    test.each([
      { flaw: 'a date in 2205', head: '期限', value: '2205-12-31', code: 'calendar.year-out-of-range' },
      { flaw: 'a year in 2205', head: '年度', value: '2205', code: 'calendar.year-out-of-range' },
      { flaw: 'a day of knowing in 2205', head: '知悉日期', value: '2205-01-01', code: 'calendar.year-out-of-range' },
      {
        flaw: 'a day of knowing that has not come',
        head: '知悉日期',
        value: '2026-11-01',
        code: 'statistic.known-in-future',
      },
      {
        flaw: 'a day of publication that has not come',
        head: '发布日期',
        value: '2026-12-01',
        code: 'statistic.known-in-future',
      },
      { flaw: 'an upper value below the value', head: '数值上限', value: '15', code: 'import.range-reversed' },
    ])('$flaw', async ({ head, value, code }) => {
      const time = head === '期限' || head === '年度'
      const made = await plan([[...(time ? changed(huian, { period: '' }) : huian), value]], office, [...header, head])
      expect(made.problems).toMatchObject([{ cell: 'G2', code, value, severity: 'refuse' }])
    })

    test('all problems of a sheet are told at once, each at its own cell', async () => {
      const made = await plan([
        changed(huian, { place: '天涯县', value: '若干', unit: '箩筐' }),
        changed(zone, { period: '不久' }),
      ])
      expect(made.problems.map(({ cell }) => cell)).toEqual(['A2', 'C2', 'D2', 'E3'])
      expect(made.counts.refused).toBe(2)
    })

    test('two rows that say different things of one figure: the second names the first', async () => {
      const made = await plan([huian, changed(huian, { value: '17' })])
      expect(made.problems).toMatchObject([
        { cell: 'C3', code: 'import.duplicate-row', value: '17', params: { otherCell: '报送!C2' } },
      ])
    })
  })

  describe('亿 where 万 is meant', () => {
    // 12426 亿 against 1106 亿 is elevenfold: believable. 12426000 亿 is more than ten thousandfold.
    const slip = changed(jinjiang, { value: '12426000', period: '2026-01..2026-10' })

    test('is asked about, not refused and not taken in silence', async () => {
      const made = await plan([slip])
      expect(made.problems).toMatchObject([{ cell: 'C2', code: 'import.magnitude-suspicious', severity: 'ask' }])
      expect(made.counts).toEqual({ new: 1, changed: 0, same: 0, refused: 0 })
      const refusal = await office.refusal(commitImport, { importId: made.importId })
      expect(refusal).toMatchObject({ code: 'import.refused-rows', params: { count: 1 } })
      expect(await figureOf(slip)).toBeNull()
    })

    test('is taken once a person has confirmed it', async () => {
      const made = await plan([slip])
      await commit(made.importId, { confirmAsked: true })
      expect(await figureOf(slip)).toMatchObject({ value: '12426000' })
    })
  })

  describe('committing', () => {
    test('writes new figures and corrections, with source, cell and who', async () => {
      const made = await plan([huian, changed(jinjiang, { value: '1110' })])
      const done = await commit(made.importId)
      expect(done.counts).toEqual({ new: 1, changed: 1, same: 0, refused: 0 })
      expect(await figureOf(huian)).toMatchObject({ version: 1, locator: '报送!C2', source: { title: '专班月报' } })
      const passport = await office.call(getPassport, {
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
      const noted = await plan([[...jinjiang, '含续建']], office, [...header, '备注'])
      await commit(noted.importId)
      const made = await plan([changed(jinjiang, { value: '1110' })])
      await commit(made.importId)
      expect(await figureOf(jinjiang)).toMatchObject({ value: '1110', version: 3, locator: '表3', note: '含续建' })
    })

    test('a plan with refused rows is refused as a whole, unless they are left out on purpose', async () => {
      const made = await plan([huian, changed(zone, { value: '若干' })])
      const before = await tested.writeCount()
      expect((await office.refusal(commitImport, { importId: made.importId })).code).toBe('import.refused-rows')
      expect(await tested.writeCount()).toBe(before)
      await commit(made.importId, { leaveOutRefused: true })
      expect([(await figureOf(huian))?.value, await figureOf(zone)]).toEqual(['16', null])
    })

    test('a plan that somebody has overtaken is refused, and nothing of it is written', async () => {
      const made = await plan([huian, zone])
      await office.call(recordStatistic, {
        indicatorId: 'new-above-scale',
        placeId: '350521',
        period: '2026-01..2026-10',
        value: '15',
        unit: '家',
        knownFrom: '2026-10-31',
        sourceTitle: '专班月报',
      })
      const own = await plan([huian, zone])
      await commit(own.importId, { confirmAsked: true })
      const refusal = await office.refusal(commitImport, { importId: made.importId })
      expect(refusal).toMatchObject({ status: 409, code: 'import.stale' })
    })

    test('the same plan cannot be committed twice, nor at the same moment', async () => {
      const made = await plan([huian])
      const both = await Promise.all([
        office.send(commitImport, { importId: made.importId }),
        office.send(commitImport, { importId: made.importId }),
      ])
      expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
      expect((await office.refusal(commitImport, { importId: made.importId })).code).toBe('import.expired')
      expect(await figureOf(huian)).toMatchObject({ version: 1 })
    })

    test('the plan of another account is not there', async () => {
      const made = await plan([huian])
      for (const login of ['county-office', 'operator']) {
        const other = await tested.as(login)
        expect(await other.refusal(commitImport, { importId: made.importId })).toMatchObject({
          status: 410,
          code: 'import.expired',
        })
      }
      await commit(made.importId)
    })

    test('a failure in the middle leaves nothing behind', async () => {
      const made = await plan([huian, zone, changed(jinjiang, { value: '1110' })])
      await refuseRowsOf('350500-TSQ')
      const before = await tested.writeCount()
      const response = await office.send(commitImport, { importId: made.importId })
      expect(response.statusCode).toBe(500)
      expect(response.json()).toMatchObject({ code: 'internal' })
      expect(tested.bugs).not.toEqual([])
      await acceptRowsAgain()
      expect(await tested.writeCount()).toBe(before)
      expect([await figureOf(huian), await figureOf(zone), (await figureOf(jinjiang))?.value]).toEqual([
        null,
        null,
        '1106',
      ])
      await commit(made.importId)
      expect((await figureOf(zone))?.value).toBe('6')
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
      await tested.app.database.withConnection((connection) => connection.execute(script))
    }
  })

  describe('who may import what', () => {
    test('a county takes in its own rows and is refused those of others, by name', async () => {
      const county = await tested.as('county-office')
      const own = changed(huian, { place: '磁灶镇' })
      const made = await plan([huian, own], county)
      expect(made.problems).toMatchObject([{ cell: 'A2', code: 'access.outside-scope', value: '惠安县' }])
      await commit(made.importId, { leaveOutRefused: true }, county)
      expect([await figureOf(huian), (await figureOf(own))?.approval]).toEqual([null, 'submitted'])
    })

    test('a county cannot set targets by importing them, its own neither', async () => {
      const head = ['地区', '指标', '数值', '单位', '年度', '类别']
      const rows = [['晋江市', '升规纳统', '66', '家', '2026', '目标']]
      const county = await tested.as('county-office')
      for (const ledger of ['statistic', 'target'] as const) {
        const made = await county.call(planImport, { ledger }, { file: csvOf(rows, head) })
        expect(made.problems).toMatchObject([{ cell: 'F2', code: 'access.denied', value: '目标' }])
        expect(made.counts.refused).toBe(1)
      }
    })

    test('the plan of a county does not tell what others have submitted', async () => {
      await addSubmittedFigure()
      const county = await tested.as('county-office')
      const made = await plan([changed(huian, { value: '1' })], county)
      expect(JSON.stringify(made)).not.toContain('77777')
    })

    async function addSubmittedFigure(): Promise<void> {
      await (await tested.as('huian')).call(recordStatistic, {
        indicatorId: 'new-above-scale',
        placeId: '350521',
        period: '2026-01..2026-10',
        value: '77777',
        unit: '家',
        knownFrom: '2026-10-31',
        sourceTitle: '专班月报',
      })
    }
  })

  describe('targets', () => {
    const head = ['年度', '地区', '指标', '比较', '数值', '单位', '期限', '类别', '来源']
    const ofCity = ['2026', '泉州市', '签约投资额', '=', '8200', '亿元', '2026-12-31', '目标', '2026年计划']

    test('a changed one is a revision, a new one appears, and a year without programme is refused', async () => {
      const made = await office.call(
        planImport,
        { ledger: 'target' },
        {
          file: csvOf(
            [ofCity, ofCity.with(1, '惠安县').with(4, '620'), ofCity.with(0, '2019').with(6, '2019-12-31')],
            head,
          ),
        },
      )
      expect(made.counts).toEqual({ new: 1, changed: 1, same: 0, refused: 1 })
      expect(made.problems).toMatchObject([{ cell: 'A4', code: 'import.programme-unknown', value: '2019' }])
      await commit(made.importId, { leaveOutRefused: true })
      const { revisions } = await office.call(getTarget, { id: 'target-investment' })
      expect(revisions.map(({ revision, value }) => [revision, value])).toEqual([
        [2, '8200'],
        [1, '8000'],
      ])
    })

    test('one that was revised since the plan was made is not overwritten', async () => {
      const made = await office.call(planImport, { ledger: 'target' }, { file: csvOf([ofCity], head) })
      await office.call(reviseTarget, {
        id: 'target-investment',
        expectedRevision: 1,
        comparator: '=',
        value: '8100',
        unit: '亿元',
        knownFrom: '2026-10-30',
        why: '调整',
      })
      expect((await office.refusal(commitImport, { importId: made.importId })).code).toBe('import.stale')
    })
  })

  test('what is marked as synthetic in the form is marked in the ledger', async () => {
    const made = await plan(
      [
        [...huian, 'true'],
        [...zone, ''],
      ],
      office,
      [...header, '合成'],
    )
    await commit(made.importId)
    expect([(await figureOf(huian))?.synthetic, (await figureOf(zone))?.synthetic]).toEqual([true, false])
  })

  test('a workbook with several sheets is read sheet by sheet, and problems name theirs', async () => {
    const columns = header.map((title) => ({ header: title, width: 10, kind: 'text' as const }))
    const bytes = await writeWorkbook({
      sheets: [
        { name: '一月', columns, rows: [huian] },
        { name: '二月', columns, rows: [changed(zone, { value: '若干' })] },
      ],
    })
    const made = await office.call(planImport, { ledger: 'statistic' }, { file: { name: '报送.xlsx', bytes } })
    expect(made.counts).toEqual({ new: 1, changed: 0, same: 0, refused: 1 })
    expect(made.problems).toMatchObject([{ sheet: '二月', cell: 'C2' }])
  })

  test('an import of five hundred rows is written whole, and its audit entry counts them', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => changed(huian, { source: `第${index}份月报` }))
    const made = await plan(rows)
    await commit(made.importId)
    const count = await transact(tested.app.database, { kind: 'system', cityId }, (tx) =>
      tx.query.selectFrom('statisticVersion').select(['id']).where('placeId', '=', '350521').execute(),
    )
    expect(count).toHaveLength(501)
  })
})
