import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getFigure, listFigures } from '#contract/figure.ts'
import { commitImport, planImport } from '#contract/import.ts'
import { summariseLedger } from '#contract/ledger.ts'
import { listPlaces } from '#contract/place.ts'
import { getBoard, getProgramme } from '#contract/programme.ts'
import { exportLedger, getPassport, listDisagreements } from '#contract/statistic.ts'
import { getTarget } from '#contract/target.ts'
import { readAs } from '#db/transact.ts'
import { type Client, openWorldApp, type TestApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { figureRow } from './pack-rows.ts'
import { packFolder, readCsv } from './world-files.ts'

// The demo world as it is shipped, loaded once. Nothing is faked: its clock stands at 2026-10-31.

const city = '350500'

/** Value, target and points behind 序时进度 (10 of 12 months, 83.3 %) as worlds/quanzhou-demo/synthetic/story.ts tells them. */
const story = [
  { indicator: 'new-above-scale-entries', value: 214, target: 300, behind: 12.0, light: 'red', reason: 'behind' },
  { indicator: 'park-above-scale-output', value: 1090, target: 1500, behind: 10.7, light: 'red', reason: 'behind' },
  { indicator: 'new-producing-enterprises', value: 465, target: 600, behind: 5.8, light: 'amber', reason: 'behind' },
  { indicator: 'starts-and-completions', value: 313, target: 400, behind: 5.1, light: 'amber', reason: 'behind' },
  { indicator: 'large-project-starts', value: 79, target: 100, behind: 4.3, light: 'amber', reason: 'behind' },
  { indicator: 'signed-investment', value: 6520, target: 8000, behind: 1.8, light: 'green', reason: 'note' },
  {
    indicator: 'four-batches-parks-operating-share',
    value: 84,
    target: 100,
    behind: -0.7,
    light: 'green',
    reason: 'ahead',
  },
  {
    indicator: 'provincial-and-city-key-project-investment',
    value: 2231.6,
    target: 2535,
    behind: -4.7,
    light: 'green',
    reason: 'ahead',
  },
] as const

describeDatabases((databases) => {
  let tested: TestApp
  let office: Client
  beforeAll(async () => {
    tested = await openWorldApp(await databases.open(), 'quanzhou-demo')
    office = await tested.as('city')
  })
  afterAll(() => tested.close())

  const board = () => office.call(getBoard, { year: 2026 })

  describe('the board of 2026 on 2026-10-31', () => {
    test('counts two red, three amber and three green targets', async () => {
      const { asOf, pace, counts } = await board()
      expect({ asOf, counts }).toEqual({ asOf: '2026-10-31', counts: { red: 2, amber: 3, green: 3, none: 0 } })
      expect(Number(pace)).toBeCloseTo(10 / 12, 5)
    })

    test('shows the most endangered first, each with the figure, the target and the light of its story', async () => {
      const { targets } = await board()
      expect(
        targets.map(({ indicator, value, standing }) => ({
          indicator: indicator.id,
          value: Number(standing.figure?.value),
          target: Number(value.value),
          behind: Number(Number(standing.light.behindPoints).toFixed(1)),
          light: standing.light.light,
          reason: standing.light.reason,
        })),
      ).toEqual(story)
    })

    test('names the rule behind every light', async () => {
      const { targets } = await board()
      expect(new Set(targets.map(({ standing }) => `${standing.light.ruleId} ${standing.light.certainty}`))).toEqual(
        new Set(['target-pace-quanzhou A']),
      )
    })

    test('says for every red target who answers for it, in which post, and under which number', async () => {
      const red = (await board()).targets.filter(({ standing }) => standing.light.light === 'red')
      expect(red).toHaveLength(2)
      for (const { duty } of red) {
        expect(duty?.name).toMatch(/./)
        expect(duty?.contactRole).toMatch(/./)
        // 0000… cannot be a subscriber's number: docs/sources/demo-world.md.
        expect(duty?.contactPhone).toMatch(/^0595-0000\d{4}$/)
      }
    })

    test('marks what is invented: the 300 that was not published, and every share of a county', async () => {
      const { targets } = await board()
      expect(targets.filter(({ synthetic }) => synthetic).map(({ indicator }) => indicator.id)).toEqual([
        'new-above-scale-entries',
      ])
      const shares = targets.flatMap(({ cells }) => cells.flatMap(({ target }) => target ?? []))
      expect(shares.length).toBeGreaterThan(80)
      expect(shares.every(({ synthetic }) => synthetic)).toBe(true)
      expect(targets.every(({ standing }) => standing.figure?.synthetic)).toBe(true)
    })

    test('leaves three units of 开竣工 not split, and tells the slack of the others', async () => {
      const { targets } = await board()
      const split = (id: string) => targets.find(({ indicator }) => indicator.id === id)?.split
      expect(split('starts-and-completions')).toMatchObject({ places: 10, notSplit: 3 })
      // The shares add to 1460 of 1500, and to 8260 of 8000: synthetic/story.ts.
      expect(split('park-above-scale-output')).toEqual({ places: 13, notSplit: 0, sum: '1460', slack: '-40' })
      expect(split('signed-investment')).toEqual({ places: 13, notSplit: 0, sum: '8260', slack: '260' })
    })

    test('has thirteen units on the tile map, none on the tile of another', async () => {
      const { targets } = await board()
      const tiles = (targets[0]?.cells ?? []).map(({ tileX, tileY }) => `${tileX}/${tileY}`)
      expect(tiles).toHaveLength(13)
      expect(new Set(tiles).size).toBe(13)
      expect(tiles).not.toContain('null/null')
    })

    test('shows the units whose October figures have not come with their September ones', async () => {
      const { targets } = await board()
      const entries = targets.find(({ indicator }) => indicator.id === 'new-above-scale-entries')
      const periods = (entries?.cells ?? []).map(({ place, standing }) => [place.name, standing.figure?.periodTo])
      expect(periods.filter(([, day]) => day === '2026-09-30').map(([name]) => name)).toEqual(['泉港区', '永春县'])
    })

    test('on an earlier day shows what was known then', async () => {
      const { targets } = await office.call(getBoard, { year: 2026, asOf: '2026-10-20' })
      const ends = new Set(targets.map(({ standing }) => standing.figure?.periodTo))
      expect(ends).toEqual(new Set(['2026-09-30']))
    })
  })

  describe('the figures of the ledgers on 2026-10-31', () => {
    const ofCity = async (indicator: string) => (await office.call(getFigure, { indicator })).own.value

    test('add up to what the story tells', async () => {
      expect(await ofCity('statistics-entered-enterprises-total')).toBe('439') // the office's count; 440 stays with the news
      expect(await ofCity('producing-enterprises-total')).toBe('1243') // 1200 ≤ producing < 1300
      expect(await ofCity('parks-over-1000-mu')).toBe('43')
      expect(Number(await ofCity('standard-factory-only-total'))).toBeCloseTo(2162.1611, 4) // 2100 ≤ 万㎡ < 2200
    })

    test('differ between the counties, and each is the total of the list that it opens', async () => {
      const { figures } = await office.call(listFigures, {})
      const differing: string[] = []
      for (const { indicator } of figures) {
        const { numerator, own, below } = await office.call(getFigure, { indicator: indicator.id })
        const counties = below.map(({ value }) => value).filter((value) => value !== null && value !== '0')
        if (new Set(counties).size >= 8) differing.push(indicator.id)
        const question = { ledger: numerator.ledger, condition: own.numerator.condition ?? '' }
        const { count, sums } = await office.call(summariseLedger, question)
        const total = numerator.sum === null ? String(count) : (sums[numerator.sum] ?? '0')
        expect(Number(total), indicator.id).toBe(Number(own.numerator.amount))
        expect(count, indicator.id).toBe(own.numerator.rows)
      }
      expect(figures.length).toBeGreaterThanOrEqual(40)
      expect(differing.length, differing.join(' ')).toBeGreaterThanOrEqual(25)
    })
  })

  test('the years 2022 to 2026 each have a programme with its roster; no city target of 2023 was published, and none is invented', async () => {
    const { years } = await board()
    expect(years).toEqual([2026, 2025, 2024, 2023, 2022])
    const withTargets: number[] = []
    for (const year of years) {
      const { targets, programme } = await office.call(getBoard, { year })
      if (targets.length > 0) withTargets.push(year)
      expect(programme?.theme).toMatch(/./)
      expect((await office.call(getProgramme, { year })).roster.length, `${year}`).toBeGreaterThan(0)
    }
    expect(withTargets).toEqual([2026, 2025, 2024, 2022])
    expect((await office.call(getBoard, { year: 2023, place: '350582' })).targets).toHaveLength(1)
  })

  test('every published figure of the pack is in the database, as a target or as a statistic, with its source', async () => {
    const rows = await readCsv(path.join(packFolder('quanzhou'), 'figures.csv'), figureRow)
    expect(rows).toHaveLength(155)
    const kept = await readAs(tested.app.database, { kind: 'system', cityId: city }, async (tx) => {
      const statistics = await tx.query
        .selectFrom('statisticVersion')
        .select(['id', 'value', 'unit', 'sourceId'])
        .execute()
      const revisions = await tx.query
        .selectFrom('targetRevision')
        .select(['targetId as id', 'value', 'unit', 'sourceId'])
        .execute()
      return new Set(
        [...statistics, ...revisions].map((row) => `${row.id} ${Number(row.value)} ${row.unit} ${row.sourceId}`),
      )
    })
    const missing = rows.filter(
      (row) => !kept.has(`${row.repeats ?? row.id} ${Number(row.value)} ${row.unit} ${row.source_id}`),
    )
    expect(missing.map(({ id }) => id)).toEqual([])
  })

  test('the four towns that report to 台商投资区 lie in 惠安县', async () => {
    const namesBelow = async (hierarchy: 'administrative' | 'reporting', parent: string) => {
      const { places } = await office.call(listPlaces, { hierarchy })
      return places.filter(({ parentId }) => parentId === parent).map(({ name }) => name)
    }
    const towns = ['洛阳镇', '东园镇', '张坂镇', '百崎回族乡']
    expect(await namesBelow('reporting', '350500-TSQ')).toEqual(expect.arrayContaining(towns))
    expect(await namesBelow('administrative', '350521')).toEqual(expect.arrayContaining(towns))
    expect(await namesBelow('reporting', '350521')).not.toEqual(expect.arrayContaining(towns.slice(0, 1)))
  })

  test('439 and 440 enterprises of 2024 are two sources that disagree', async () => {
    const { disagreements } = await office.call(listDisagreements, {})
    const values = disagreements.map(({ statements }) =>
      statements
        .map(({ value }) => value)
        .toSorted()
        .join(' / '),
    )
    expect(values).toContain('439 / 440')
    expect((await board()).disagreements).toBe(disagreements.length)
  })

  test('a correction of the story shows both versions and why', async () => {
    const passport = await office.call(getPassport, {
      indicator: 'signed-investment',
      place: '350582',
      period: '2026-01..2026-09',
    })
    expect(passport.versions.map(({ kind }) => kind)).toEqual(['correct', 'create'])
    expect(passport.versions[0]?.why).toContain('重复计入')
    const [first, second] = passport.knownOn
    // The excess of 120 was taken out on 2026-10-28: synthetic/story.ts.
    expect([Number(first?.value) - Number(second?.value), second?.day]).toEqual([120, '2026-10-28'])
  })

  test('Jinjiang’s promise over three years counts from its base', async () => {
    const { targets } = await office.call(getBoard, { year: 2022, place: '350582' })
    const share = targets.find(({ deadline, value }) => deadline.startsWith('2025') || value.value === '60')
    expect(share).toMatchObject({ value: { value: '60', unit: '%' }, baseValue: '29.81' })
  })

  test('every account of the world may do its work: what its role reads, it reads', async () => {
    for (const login of ['leader', 'nanan', 'jinjiang', 'department', 'operator', 'auditor'])
      expect((await (await tested.as(login)).call(getBoard, { year: 2026 })).targets, login).toHaveLength(8)
  })

  test('every target of 2026 opens, with its trend', async () => {
    for (const { id, indicator } of (await board()).targets) {
      const { trend, revisions } = await office.call(getTarget, { id })
      expect(trend.length, indicator.name).toBeGreaterThanOrEqual(10)
      expect(revisions.length).toBeGreaterThan(0)
    }
  })

  describe('exporting and importing again changes nothing:', () => {
    const forms = (['statistic', 'target'] as const).flatMap((ledger) =>
      (['xlsx', 'csv'] as const).flatMap((format) =>
        (['zh-Hans', 'zh-Hant', 'en'] as const).map((locale) => ({ ledger, format, locale })),
      ),
    )
    test.each(forms)('$ledger as $format in $locale', async ({ ledger, format, locale }) => {
      const bytes = await office.download(exportLedger, { ledger, format, locale })
      const before = await tested.writeCount()
      const plan = await office.call(planImport, { ledger }, { file: { name: `export.${format}`, bytes } })
      expect(plan.problems).toEqual([])
      expect(plan.rows.slice(0, 3)).toEqual([])
      // Every statistic: 1414 synthetic versions and 106 published, less the two first versions that were corrected; 49 targets
      // (two repeated) and 141 shares.
      expect(plan.counts).toEqual({ new: 0, changed: 0, same: await countRows(ledger), refused: 0 })
      await office.call(commitImport, { importId: plan.importId })
      expect((await board()).counts).toEqual({ red: 2, amber: 3, green: 3, none: 0 })
      expect(await tested.writeCount()).not.toBe(before)
    })

    async function countRows(ledger: 'statistic' | 'target'): Promise<number> {
      return readAs(tested.app.database, { kind: 'system', cityId: city }, async (tx) => {
        const rows =
          ledger === 'statistic'
            ? await tx.query.selectFrom('statisticVersion').select('id').distinct().execute()
            : await tx.query.selectFrom('target').select('id').execute()
        return rows.length
      })
    }
  })
})
