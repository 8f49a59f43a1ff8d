import { expect, test } from 'vitest'
import { listAudit } from '#contract/audit.ts'
import { getCityMap, importCityMap, removeCityMap } from '#contract/city-map.ts'
import type { TestFile } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { useLedgerCity } from '../../../test/support/ledger-city.ts'

// Nothing is faked but the clock. The map is made up: two squares in the sea, no border of any place.

function aMap(...names: readonly string[]): TestFile {
  const features = names.map((name, at) => ({
    ...{ type: 'Feature', properties: { name, fill: 'https://example.org/paint.png' } },
    geometry: { type: 'Polygon', coordinates: [square(118 + at)] },
  }))
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))
  return { name: '合成底图.geojson', bytes }
}

function square(west: number): number[][] {
  const east = west + 0.5
  return [
    [west, 24],
    [east, 24],
    [east, 24.5],
    [west, 24.5],
    [west, 24],
  ]
}

const approval = {
  approvalNumber: '闽S〔2026〕000号（合成）',
  sourceText: '测试用合成图形',
  synthetic: 'true' as const,
}

describeDatabases((databases) => {
  const city = useLedgerCity(databases)

  test('the city’s own map is drawn for every official, with its approval number, until it is removed', async () => {
    expect((await city.office.call(getCityMap, {})).map).toBeNull()
    const imported = await city.office.call(importCityMap, approval, { file: aMap('晋江市', '惠安县') })
    expect(imported).toMatchObject({ map: { version: 1, places: 2, synthetic: true }, problems: [] })
    const leader = await city.tested.as('leader')
    const { map } = await leader.call(getCityMap, {})
    expect(map).toMatchObject({ approvalNumber: approval.approvalNumber, synthetic: true })
    expect(map?.outlines).toEqual([
      { place: '350582', polygons: [[square(118)]] },
      { place: '350521', polygons: [[square(119)]] },
    ])
    await city.office.call(removeCityMap, {})
    expect((await leader.call(getCityMap, {})).map).toBeNull()
    expect(await city.office.refusal(removeCityMap, {})).toMatchObject({ code: 'map.none' })
  })

  test('a file with a place that is not the city’s is refused whole, and says which feature', async () => {
    const refused = await city.office.call(importCityMap, approval, { file: aMap('晋江市', '平潭县') })
    expect(refused).toEqual({
      map: null,
      problems: [{ code: 'map.place-unknown', params: { feature: 2, name: '平潭县' } }],
      problemCount: 1,
    })
    expect((await city.office.call(getCityMap, {})).map).toBeNull()
  })

  test('of two maps that are brought at once both are kept, and the later one is drawn', async () => {
    const bring = (name: string) => city.office.call(importCityMap, approval, { file: aMap(name) })
    const brought = await Promise.all([bring('晋江市'), bring('惠安县')])
    expect(brought.map(({ map }) => map?.version).toSorted()).toEqual([1, 2])
    expect((await city.office.call(getCityMap, {})).map?.version).toBe(2)
  })

  test('import and removal stand in the audit log', async () => {
    await city.office.call(importCityMap, approval, { file: aMap('晋江市') })
    await city.office.call(removeCityMap, {})
    const { entries } = await (await city.tested.as('auditor')).call(listAudit, {})
    const acts = entries.filter(({ action }) => action.startsWith('city-map.'))
    expect(acts.map(({ action, subject }) => [action, subject])).toEqual([
      ['city-map.remove', '2'],
      ['city-map.import', '1'],
    ])
  })
})
