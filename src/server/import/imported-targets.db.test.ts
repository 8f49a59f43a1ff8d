import { describe, expect, test } from 'vitest'
import { commitImport, planImport } from '#contract/import.ts'
import { getTarget, reviseTarget } from '#contract/target.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { csvOf, useReportImports } from '../../../test/support/report-imports.ts'

// Faked: the world's clock; it is 2026-10-31. 晋江市 has 1106 亿元 for January to September by 专班月报 (表3).

describeDatabases((databases) => {
  const city = useReportImports(databases)

  describe('targets', () => {
    const head = ['年度', '地区', '指标', '比较', '数值', '单位', '期限', '类别', '来源']
    const ofCity = ['2026', '泉州市', '签约投资额', '=', '8200', '亿元', '2026-12-31', '目标', '2026年计划']

    test('a changed one is a revision, a new one appears, and a year without programme is refused', async () => {
      const made = await city.office.call(
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
      await city.commit(made.importId, { leaveOutRefused: true })
      const { revisions } = await city.office.call(getTarget, { id: 'target-investment' })
      expect(revisions.map(({ revision, value }) => [revision, value])).toEqual([
        [2, '8200'],
        [1, '8000'],
      ])
    })

    test('one that was revised since the plan was made is not overwritten', async () => {
      const made = await city.office.call(planImport, { ledger: 'target' }, { file: csvOf([ofCity], head) })
      await city.office.call(reviseTarget, {
        id: 'target-investment',
        expectedRevision: 1,
        comparator: '=',
        value: '8100',
        unit: '亿元',
        knownFrom: '2026-10-30',
        why: '调整',
      })
      expect((await city.office.refusal(commitImport, { importId: made.importId })).code).toBe('import.stale')
    })
  })
})
