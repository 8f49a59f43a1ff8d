import { describe, expect, test } from 'vitest'
import { planImport } from '#contract/import.ts'
import { recordStatistic } from '#contract/statistic.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { changed, csvOf, huian, useReportImports } from '../../../test/support/report-imports.ts'

// Faked: the world's clock; it is 2026-10-31. 晋江市 has 1106 亿元 for January to September by 专班月报 (表3).

describeDatabases((databases) => {
  const city = useReportImports(databases)

  describe('who may import what', () => {
    test('a county takes in its own rows and is refused those of others, by name', async () => {
      const county = await city.tested.as('county-office')
      const own = changed(huian, { place: '磁灶镇' })
      const made = await city.plan([huian, own], county)
      expect(made.problems).toMatchObject([{ cell: 'A2', code: 'access.outside-scope', value: '惠安县' }])
      await city.commit(made.importId, { leaveOutRefused: true }, county)
      expect([await city.figureOf(huian), (await city.figureOf(own))?.approval]).toEqual([null, 'submitted'])
    })

    test('a county cannot set targets by importing them, its own neither', async () => {
      const head = ['地区', '指标', '数值', '单位', '年度', '类别']
      const rows = [['晋江市', '升规纳统', '66', '家', '2026', '目标']]
      const county = await city.tested.as('county-office')
      for (const ledger of ['statistic', 'target'] as const) {
        const made = await county.call(planImport, { ledger }, { file: csvOf(rows, head) })
        expect(made.problems).toMatchObject([{ cell: 'F2', code: 'access.denied', value: '目标' }])
        expect(made.counts.refused).toBe(1)
      }
    })

    test('the plan of a county does not tell what others have submitted', async () => {
      await addSubmittedFigure()
      const county = await city.tested.as('county-office')
      const made = await city.plan([changed(huian, { value: '1' })], county)
      expect(JSON.stringify(made)).not.toContain('77777')
    })

    async function addSubmittedFigure(): Promise<void> {
      await (await city.tested.as('huian')).call(recordStatistic, {
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
})
