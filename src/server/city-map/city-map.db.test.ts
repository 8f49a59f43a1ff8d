import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { listAudit } from '#contract/audit.ts'
import { getCityMap, importCityMap, removeCityMap } from '#contract/city-map.ts'
import { insertCityMap } from '#db/city-map.repository.ts'
import { transact } from '#db/transact.ts'
import { mapLimits } from '#domain/city-map/city-map.ts'
import type { TestFile } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { useLedgerCity } from '../../../test/support/ledger-city.ts'
import { cityId } from '../../../test/support/park-city.ts'

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

  test('import and removal stand in the audit log, the import with what it brought', async () => {
    const file = aMap('晋江市')
    await city.office.call(importCityMap, approval, { file })
    await city.office.call(removeCityMap, {})
    const { entries } = await (await city.tested.as('auditor')).call(listAudit, {})
    const acts = entries.filter(({ action }) => action.startsWith('city-map.'))
    expect(acts.map(({ action, subject }) => [action, subject])).toEqual([
      ['city-map.remove', '2'],
      ['city-map.import', '1'],
    ])
    expect(acts[1]?.detail).toMatchObject({
      ...{ file: '合成底图.geojson', bytes: file.bytes.length, places: ['350582'], positions: 5 },
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
    })
  })

  test('a shape that crosses itself is refused, and says which feature and where', async () => {
    const [west, east] = [118, 118.5]
    const tie = {
      type: 'Polygon',
      coordinates: [
        [
          [west, 24],
          [east, 24.5],
          [east, 24],
          [west, 24.5],
          [west, 24],
        ],
      ],
    }
    const features = [{ type: 'Feature', properties: { name: '晋江市' }, geometry: tie }]
    const file = {
      name: 'a.json',
      bytes: new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })),
    }
    const { map, problems } = await city.office.call(importCityMap, approval, { file })
    const params = { feature: 1, name: '晋江市', at: '118.25000 24.25000' }
    expect([map, problems]).toEqual([null, [{ code: 'map.crossing', params }]])
  })

  test('the map in use is not kept a second time, and of all that were kept there is an end', async () => {
    const file = aMap('晋江市')
    await city.office.call(importCityMap, approval, { file })
    expect(await city.office.refusal(importCityMap, approval, { file })).toMatchObject({ code: 'map.same' })
    await transact(city.tested.app.database, { kind: 'system', cityId }, (tx) =>
      insertCityMap(tx, {
        ...{ version: mapLimits.versions, approvalNumber: null, sourceText: null, outlines: [], synthetic: true },
        ...{ recordedBy: 'city-office', recordedByName: '市专班' },
      }),
    )
    const refused = await city.office.refusal(importCityMap, approval, { file })
    expect(refused).toMatchObject({ code: 'map.too-many-imports', params: { most: mapLimits.versions } })
  })

  test('the outlines are kept once for all who may see them, whatever rows they see', async () => {
    await city.office.call(importCityMap, approval, { file: aMap('晋江市') })
    const { app } = city.tested
    const asked = new Set<string>()
    const answers = app.answers
    const noted = (...all: Parameters<typeof answers.answer>) => {
      asked.add(all[1])
      return answers.answer(...all)
    }
    Object.assign(app, { answers: { answer: noted } })
    for (const role of ['leader', 'county-office', 'huian', 'operator'])
      await (await city.tested.as(role)).call(getCityMap, {})
    expect(asked.size).toBe(1)
  })
})
