import { describe, expect, test } from 'vitest'
import { planImport } from '#contract/import.ts'
import { writeWorkbook } from '#office/workbook/write-workbook.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import {
  changed,
  csvOf,
  header,
  huian,
  jinjiang,
  useReportImports,
  zone,
} from '../../../test/support/report-imports.ts'

// Faked: the world's clock; it is 2026-10-31. 晋江市 has 1106 亿元 for January to September by 专班月报 (表3).

describeDatabases((databases) => {
  const city = useReportImports(databases)

  describe('the plan', () => {
    test('says what is new, changed, the same and refused, and writes nothing', async () => {
      const before = await city.tested.writeCount()
      const made = await city.plan([
        huian,
        changed(jinjiang, { value: '1110' }),
        zone,
        changed(huian, { place: '天涯县' }),
      ])
      expect(made.counts).toEqual({ new: 2, changed: 1, same: 0, refused: 1 })
      expect(made.rows.map(({ row, state }) => [row, state])).toEqual([
        [5, 'refused'],
        [2, 'new'],
        [3, 'changed'],
        [4, 'new'],
      ])
      expect(made.rows[2]?.differences).toEqual([{ field: 'value', before: '1106亿元', after: '1110亿元' }])
      expect(await city.tested.writeCount()).toBe(before)
    })

    test('refuses a row with more text than a person could have entered on the screen', async () => {
      const made = await city.plan([
        changed(huian, { source: '长'.repeat(501) }),
        changed(huian, { source: '长'.repeat(500) }),
      ])
      expect(made.counts).toEqual({ new: 1, changed: 0, same: 0, refused: 1 })
      expect(made.problems).toMatchObject([
        { cell: 'F2', code: 'import.text-too-long', params: { column: 'source', limit: 500 } },
      ])
    })

    test('takes what is written in another unit but is the same amount for the same', async () => {
      const made = await city.plan([changed(jinjiang, { value: '11060000', unit: '万元' })])
      expect(made.counts).toEqual({ new: 0, changed: 0, same: 1, refused: 0 })
    })

    test('reads the columns in any order, Traditional headers, a title above them, and words as clerks write them', async () => {
      const head = ['單位', '數值', '指標', '地區', '期間', '資料']
      const rows = [
        ['亿元', '一千二百四十二点六', '签约投资额', '晋江', '2026年1-10月', ''],
        ['家', '１６', '升规纳统', '350521', '2026年1-10月', ''],
      ]
      const file = csvOf([head, ...rows], ['各县（市、区）报送表', '', '', '', '', ''])
      const made = await city.office.call(planImport, { ledger: 'statistic' }, { file })
      expect(made.problems).toEqual([])
      await city.commit(made.importId)
      expect(await city.figureOf(changed(jinjiang, { period: '2026-01..2026-10' }))).toMatchObject({ value: '1242.6' })
      expect(await city.figureOf(huian)).toMatchObject({ value: '16' })
    })

    test('says the same thing once: a row that stands there twice is counted, and taken once', async () => {
      const made = await city.plan([huian, huian])
      expect(made.counts).toEqual({ new: 1, changed: 0, same: 1, refused: 0 })
      await city.commit(made.importId)
      expect(await city.figureOf(huian)).toMatchObject({ value: '16', version: 1 })
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
      const made = await city.plan([row, zone])
      expect(made.problems).toMatchObject([{ sheet: '报送', cell, row: 2, code, value, severity: 'refuse' }])
      expect(made.counts).toEqual({ new: 1, changed: 0, same: 0, refused: 1 })
    })

    test.each([
      { flaw: 'a date in 2205', head: '期限', value: '2205-12-31', code: 'calendar.year-out-of-range' },
      { flaw: 'a year in 2205', head: '年度', value: '2205', code: 'calendar.year-out-of-range' },
      { flaw: 'a day of knowing in 2205', head: '获知日期', value: '2205-01-01', code: 'calendar.year-out-of-range' },
      {
        flaw: 'a day of knowing that has not come',
        head: '获知日期',
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
      const made = await city.plan([[...(time ? changed(huian, { period: '' }) : huian), value]], city.office, [
        ...header,
        head,
      ])
      expect(made.problems).toMatchObject([{ cell: 'G2', code, value, severity: 'refuse' }])
    })

    test('all problems of a sheet are told at once, each at its own cell', async () => {
      const made = await city.plan([
        changed(huian, { place: '天涯县', value: '若干', unit: '箩筐' }),
        changed(zone, { period: '不久' }),
      ])
      expect(made.problems.map(({ cell }) => cell)).toEqual(['A2', 'C2', 'D2', 'E3'])
      expect(made.counts.refused).toBe(2)
    })

    test('two rows that say different things of one figure: the second names the first', async () => {
      const made = await city.plan([huian, changed(huian, { value: '17' })])
      expect(made.problems).toMatchObject([
        { cell: 'C3', code: 'import.duplicate-row', value: '17', params: { otherCell: '报送!C2' } },
      ])
    })
  })

  test('a workbook with several sheets is read sheet by sheet, and problems name theirs', async () => {
    const columns = header.map((title) => ({ header: title, width: 10, kind: 'text' as const }))
    const bytes = await writeWorkbook({
      sheets: [
        { name: '一月', columns, rows: [huian] },
        { name: '二月', columns, rows: [changed(zone, { value: '若干' })] },
      ],
    })
    const made = await city.office.call(planImport, { ledger: 'statistic' }, { file: { name: '报送.xlsx', bytes } })
    expect(made.counts).toEqual({ new: 1, changed: 0, same: 0, refused: 1 })
    expect(made.problems).toMatchObject([{ sheet: '二月', cell: 'C2' }])
  })
})
