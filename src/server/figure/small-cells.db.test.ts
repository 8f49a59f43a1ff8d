import { expect, test } from 'vitest'
import { getBulletin } from '#contract/bulletin.ts'
import { getChange, getPeriodChange, listChanges } from '#contract/change.ts'
import { getRanking } from '#contract/cockpit.ts'
import { getFigure, listFigures } from '#contract/figure.ts'
import { insertLightRuleVersions, listLightRules } from '#db/light-rule.repository.ts'
import { type Transaction, transact } from '#db/transact.ts'
import type { Client } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aRow, fillFigures, fillLedgers, useLedgerCity } from '../../../test/support/ledger-city.ts'
import { cityId } from '../../../test/support/park-city.ts'

// Nothing is faked but the clock: it is 2026-10-31. The rulebook asks for three firms at least. Each firm reports an output of
// 1000 万元 (0.1 亿元) a month:
//
//   晋江市          4 firms in July and October
//   惠安县          4 firms in July, 1 in October
//   泉州台商投资区   5 firms in July and October

const [jinjiang, huian, taishang] = ['350582', '350521', '350500-TSQ'] as const
const firms = { [jinjiang]: 4, [huian]: 4, [taishang]: 5 }
const reported = Object.entries(firms).flatMap(([place, count]) =>
  Array.from({ length: count }, (_, at) => {
    const id = `${place}-${at}`
    const months = place === huian && at > 0 ? ['2026-07'] : ['2026-07', '2026-10']
    const creditCode = `91350500MA${String(Number(place.slice(3, 6)) + at).padStart(8, '0')}`
    return [
      aRow('enterprise', `firm-${id}`, place, { name: `企业${id}`, creditCode, place }),
      ...months.map((month) =>
        aRow('enterprise-month', `month-${id}-${month}`, place, {
          enterprise: `firm-${id}`,
          month,
          output: '1000',
        }),
      ),
    ]
  }).flat(),
)

async function fill(tx: Transaction): Promise<void> {
  await fillLedgers(tx, reported)
  await fillFigures(tx)
}

describeDatabases((databases) => {
  const city = useLedgerCity(databases, fill)
  const output = { indicator: 'industrial-output', period: '2026-10' } as const
  const figure = (
    client: Client,
    asked: { place?: string; period?: string; asOf?: string; hierarchy?: 'administrative' },
  ) => client.call(getFigure, { ...output, ...asked })
  const belowOf = async (client: Client, asked: Parameters<typeof figure>[1] = {}) =>
    Object.fromEntries(
      (await figure(client, asked)).below.map(({ place, value, withheld }) => [place.id, withheld?.why ?? value]),
    )

  test('an output of fewer firms than the rule asks for is told to nobody from elsewhere, and is no zero', async () => {
    const { own } = await figure(await city.tested.as('taishang'), { place: huian })
    expect(own).toMatchObject({ value: null, reason: 'withheld', withheld: { why: 'few', least: 3 } })
    expect(own.numerator).toMatchObject({ amount: null, rows: 1 })
  })

  test('those who may read the rows see what they always saw', async () => {
    for (const role of ['city-office', 'department', 'leader', 'auditor', 'huian'])
      expect((await figure(await city.tested.as(role), { place: huian })).own.value, role).toBe('0.1')
  })

  test('the smallest neighbour is withheld beside it, for the city’s total would tell the two apart', async () => {
    const client = await city.tested.as('taishang')
    // 10 firms in October: 4 + 1 + 5
    expect((await figure(client, {})).own.value).toBe('1')
    expect(await belowOf(client)).toEqual({ [huian]: 'few', [jinjiang]: 'beside', [taishang]: '0.5' })
  })

  test('a city of which only few firms lie elsewhere tells its total to none who can take away the rest', async () => {
    const rows = [
      aRow('enterprise-month', 'month-x', jinjiang, {
        enterprise: `firm-${jinjiang}-0`,
        month: '2026-09',
        output: '7',
      }),
    ]
    await transact(city.tested.app.database, { kind: 'system', cityId }, async (tx) => {
      await fillLedgers(tx, rows)
      await fillFigures(tx)
    })
    const september = { period: '2026-09' }
    const [own, other] = [await city.tested.as('county-office'), await city.tested.as('taishang')]
    expect((await figure(own, september)).own.value).not.toBeNull()
    expect((await figure(other, september)).own).toMatchObject({ value: null, withheld: { why: 'few' } })
  })

  test('a period is withheld when one of its months is: two periods would differ by it', async () => {
    const client = await city.tested.as('taishang')
    expect((await figure(client, { place: huian, period: '2026-07' })).own.value).toBe('0.4')
    expect((await figure(client, { place: huian, period: '2026-07..2026-10' })).own.reason).toBe('withheld')
    const { months } = await figure(client, { place: huian, period: '2026-07..2026-10' })
    expect(months.map(({ value, reason }) => value ?? reason)).toEqual([
      '0.4',
      'not-reported',
      'not-reported',
      'withheld',
    ])
  })

  test('what was known on an earlier day is told only where the rows are: two days would differ by one report', async () => {
    const earlier = { asOf: '2026-10-20' }
    expect((await figure(await city.tested.as('taishang'), earlier)).own.withheld?.why).toBe('earlier-day')
    expect((await figure(await city.tested.as('leader'), earlier)).own.value).toBe('1')
    expect((await figure(await city.tested.as('taishang'), { ...earlier, place: taishang })).own.value).toBe('0.5')
  })

  test('the other hierarchy does not tell a zone by the difference of the county that it was cut from', async () => {
    const told = await belowOf(await city.tested.as('county-office'), {
      hierarchy: 'administrative',
      period: '2026-07',
    })
    expect(told[huian]).toBe('few')
  })

  test('ranking and list of figures withhold the same', async () => {
    const client = await city.tested.as('taishang')
    const { rows } = await client.call(getRanking, output)
    const huianRow = rows.find((row) => row.kind === 'place' && row.place.id === huian)
    expect(huianRow).toMatchObject({ rank: null, figure: { value: null, reason: 'withheld' } })
    const { figures } = await client.call(listFigures, { place: huian, period: '2026-10' })
    const withheld = figures.filter(({ reason }) => reason === 'withheld')
    expect(withheld.map(({ indicator }) => indicator.id)).toContain('industrial-output')
    expect(new Set(withheld.map(({ ledger }) => ledger))).toEqual(new Set(['enterprise-month']))
  })

  test('what moved an output is told to those who may read the rows', async () => {
    const [other, own] = [await city.tested.as('taishang'), await city.tested.as('huian')]
    const days = { indicator: 'industrial-output', place: huian, from: '2026-10-01', period: '2026-10' }
    const months = { indicator: 'industrial-output', place: huian, from: '2026-07', to: '2026-10' }
    expect(await other.refusal(getChange, days)).toMatchObject({ code: 'figure.withheld' })
    expect(await other.refusal(getPeriodChange, months)).toMatchObject({ code: 'figure.withheld' })
    const all = { place: huian, from: '2026-10-01' }
    const [seen, told] = [await other.call(listChanges, all), await own.call(listChanges, all)]
    expect(seen.changes.map(({ indicator }) => indicator.id)).not.toContain('industrial-output')
    expect(told.changes.map(({ indicator }) => indicator.id)).toContain('industrial-output')
    expect([seen.withheld > 0, told.withheld]).toEqual([true, 0])
  })

  test('the overview withholds them, too, and is whole for those who read all rows', async () => {
    const asked = { kind: 'overview', indicators: 'industrial-output', gaps: 'mark' } as const
    const [other, leader] = [await city.tested.as('taishang'), await city.tested.as('leader')]
    expect(JSON.stringify(await other.call(getBulletin, asked))).toContain('不予显示')
    expect(JSON.stringify(await leader.call(getBulletin, asked))).not.toContain('不予显示')
  })

  test('the number is the rulebook’s: a city may ask for fewer', async () => {
    await transact(city.tested.app.database, { kind: 'system', cityId }, async (tx) => {
      const rule = (await listLightRules(tx)).find(({ kind }) => kind === 'small-cells')
      if (!rule) throw new Error('no such rule')
      const { recordedAt: _at, ...version } = rule
      const thresholds = { leastRows: 0, ledgers: ['enterprise-month'] }
      await insertLightRuleVersions(tx, [{ ...version, thresholds, version: rule.version + 1 }])
    })
    expect((await figure(await city.tested.as('taishang'), { place: huian })).own.value).toBe('0.1')
  })
})
