import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { downloadBulletin, getBulletin, notePicture } from '#contract/bulletin.ts'
import { saveLedgerRow } from '#contract/ledger-entry.ts'
import type { InputOf, OutputOf } from '#contract/operation.ts'
import { approveStatistic, listDisagreements, recordStatistic } from '#contract/statistic.ts'
import { createTarget, reviseTarget } from '#contract/target.ts'
import { listAudit } from '#db/audit.repository.ts'
import { readAs } from '#db/transact.ts'
import type { Client } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { fillFigures, useLedgerCity } from '../../../test/support/ledger-city.ts'
import { cityId } from '../../../test/support/park-city.ts'

// Nothing is faked but the clock: it is Saturday, 2026-10-31. Figures as test/support/park-city.ts states them.

type Bulletin = OutputOf<typeof getBulletin>
type Asked = InputOf<typeof getBulletin>

const marked = { gaps: 'mark' } as const
const sheet = {
  ...marked,
  kind: 'overview',
  indicators: 'signed-investment,project-investment,signing-start-rate',
} as const

/** All pieces of a bulletin, in the order in which they stand. */
function piecesOf({ blocks }: Pick<Bulletin, 'blocks'>) {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return []
    if (block.kind !== 'table') return block.line
    return [...block.head, ...block.body.map(({ cells }) => cells)].flat().flatMap(({ line }) => line)
  })
}

const textOf = (bulletin: Pick<Bulletin, 'blocks'>) =>
  piecesOf(bulletin)
    .map(({ text }) => text)
    .join('')

/** The rows of the first table, each as the texts of its cells. */
function tableOf({ blocks }: Bulletin): string[][] {
  const table = blocks.find((block) => block.kind === 'table')
  return (table?.body ?? []).map(({ cells }) => cells.map(({ line }) => line.map(({ text }) => text).join('')))
}

const signs = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }

/** The text between the tags. */
function plain(xml: string): string {
  return Object.entries(signs).reduce(
    (text, [entity, sign]) => text.replaceAll(entity, sign),
    xml.replace(/<[^>]+>/g, ''),
  )
}

/** The Word file's text and the addresses of its links, with their texts. */
async function wordOf(client: Client, asked: Asked) {
  const parts = unzipSync(await client.download(downloadBulletin, asked))
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const addresses = new Map(
    [...part('word/_rels/document.xml.rels').matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)].map(([, id, target]) => [
      id,
      target?.replaceAll('&amp;', '&'),
    ]),
  )
  const xml = part('word/document.xml')
  const links = [...xml.matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"[^>]*>(.*?)<\/w:hyperlink>/gs)].map(
    ([, id, inside = '']) => ({ text: plain(inside), address: addresses.get(id ?? '') ?? '' }),
  )
  return {
    text: plain(xml),
    links,
    xml,
    names: Object.keys(parts),
    footer: strFromU8(parts['word/footer1.xml'] ?? new Uint8Array()),
  }
}

describeDatabases((databases) => {
  const city = useLedgerCity(databases, fillFigures)
  const bulletin = (asked: Asked = marked) => city.office.call(getBulletin, asked)

  const report = (value: string, more: { period?: string; knownFrom?: string } = {}) =>
    city.office.call(recordStatistic, {
      ...{ indicatorId: 'new-above-scale', placeId: cityId, period: '2026-01..2026-09', unit: '家' },
      ...{ value, knownFrom: '2026-10-30', sourceTitle: '月报', ...more },
    })

  /** What stood at the end of September stands there at the end of October too. */
  const standStill = () =>
    city.office.call(recordStatistic, {
      ...{ indicatorId: 'signed-investment', placeId: cityId, period: '2026-01..2026-10', value: '5875', unit: '亿元' },
      ...{ knownFrom: '2026-10-20', sourceTitle: '月报' },
    })

  test('the first promise in danger stands first, with its gap, who carries it, who answers for it and by when', async () => {
    await standStill()
    const text = textOf(await bulletin())
    // 8000 − 5875 = 2125; 1580 − 1106 = 474 in 晋江; 83.3 % − 73.4 % = 9.9 points; 2125 ÷ 2 months left
    expect(text).toContain('签约投资额亿元8,0005,87573.4%−9.92,125▲ 预警')
    expect(text).toContain(
      '1. 签约投资额：还差 2,125亿元，缺口主要在 晋江 474。责任单位：市专班（专班联络员 0595-00000001），期限 2026年12月31日，此后每月需 1,062.5亿元。',
    )
  })

  test('a light goes by the day on which its figure ends, and the bulletin says which', async () => {
    const text = textOf(await bulletin())
    // up to September: 75 % − 73.4 % = 1.6 points, which the city's rule lets pass
    expect(text).toContain('签约投资额亿元8,0005,87573.4%−1.62,125● 正常')
    expect(text).toContain('数据截至2026年9月30日，灯按当日应达进度判：签约投资额。')
    await standStill()
    expect(textOf(await bulletin())).not.toContain('灯按当日应达进度判')
  })

  test('counties are asked too: who lags and by how much, their part by the end of the month, and whom to call', async () => {
    await standStill()
    const text = textOf(await bulletin())
    // The city: 2125 missing over November and December, 1062.5 by the next month's end. 晋江: 474 missing by a figure up to September, 158 a
    // month over October to December, and by the end of November two of them; 75 % − 70 % = 5 points.
    expect(text).toContain('市专班签约投资额：2026年11月30日前再完成 1,062.5亿元（年内共差 2,125亿元）2026-11-30')
    expect(text).toContain('晋江专班晋江市：签约投资额落后 5.0 点，再完成 316亿元2026-11-30专班联络员 0595-00000001')
    const early = textOf(await bulletin({ ...marked, asOf: '2026-10-23' }))
    expect(early).toContain('晋江专班晋江市：签约投资额落后 5.0 点，再完成 158亿元2026-10-31')
  })

  test('while a target has no figure nothing is rendered; who owes it is said, and when it has come it renders by itself', async () => {
    const refused = await bulletin({})
    expect(refused).toMatchObject({ isComplete: false, blocks: [], cardBlocks: 0 })
    expect(refused.gaps).toMatchObject([
      { what: '升规纳统', place: { id: cityId }, owner: { organisationId: 'office-city' }, dueOn: '2026-11-08' },
    ])
    expect(await city.office.refusal(downloadBulletin, {})).toMatchObject({
      ...{ status: 409, code: 'bulletin.incomplete', params: { count: 1, missing: '泉州市 升规纳统' } },
    })
    expect(await city.office.refusal(notePicture, {})).toMatchObject({ code: 'bulletin.incomplete' })
    await report('210')
    const whole = await bulletin({})
    expect([whole.isComplete, whole.gaps, whole.blocks.length > 0]).toEqual([true, [], true])
  })

  test('gaps that are marked stand by their name and are listed at the foot', async () => {
    const text = textOf(await bulletin())
    expect(text).toContain('升规纳统家300未报送未报送未报送未报送○ 未报送')
    expect(text).toContain('标明的缺项 1 项：泉州市的升规纳统（应由市专班报送）。')
  })

  test('what came in during the week stands beside what was known before it', async () => {
    await report('196', { knownFrom: '2026-10-20' })
    expect(textOf(await bulletin({}))).not.toContain('截至 10-31')
    await report('214', { period: '2026-01..2026-10' })
    // known on Sunday 25 October: 196; 214 − 196 = 18
    expect(textOf(await bulletin({}))).toContain(
      '公布数指标单位期间截至 10-25截至 10-31变化升规纳统家1–9月 → 1–10月196214+18',
    )
    const earlier = await bulletin({ ...marked, week: '2026-10-21' })
    expect([earlier.week, earlier.asOf]).toMatchObject([
      { number: 43, from: '2026-10-19', to: '2026-10-25' },
      '2026-10-25',
    ])
    expect(textOf(earlier)).toContain('升规纳统家1–9月未报送196新报')
  })

  test('figures of the ledgers stand apart from published ones; two shares differ by points', async () => {
    const project = { ledger: 'project', id: 'project-line', kind: 'change' } as const
    const month = { ledger: 'project-month', id: 'month-factory-09', kind: 'correct', why: '漏报一笔' } as const
    const save = (row: Omit<InputOf<typeof saveLedgerRow>, 'version'>, version = 1) =>
      city.office.call(saveLedgerRow, { ...row, version })
    const seven = { invested: '7000', investedYear: '37000', investedTotal: '37000' }
    await save({ ...project, values: { contractKind: 'formal' }, knownFrom: '2026-10-20' })
    await save({ ...project, values: { startedOn: '2026-10-27' }, knownFrom: '2026-10-28' }, 2)
    await save({ ...month, values: seven, knownFrom: '2026-10-30' })
    const text = textOf(await bulletin({ ...sheet, kind: 'weekly' }))
    // 4000 + 5000, then 4000 + 7000 万元; of one signed project none had started, then one
    expect(text).toContain(
      '台账算出（只算已审核的）指标单位截至 10-25截至 10-31变化项目完成投资亿元0.91.1+0.2签约项目开工率%0100+100 个百分点',
    )
    expect(text).not.toContain('公布数指标')
  })

  test('a promise that was given another value in the week stands there with both, each as it was known', async () => {
    await city.office.call(reviseTarget, {
      ...{ id: 'target-investment', expectedRevision: 1, comparator: '=', value: '8200', unit: '亿元', why: '调整' },
      knownFrom: '2026-10-28',
    })
    const shown = await bulletin()
    expect(textOf(shown)).toContain('签约投资额：目标值亿元2026年8,0008,200+200')
    const linkOf = (text: string) => piecesOf(shown).find((piece) => piece.text === text)?.to
    expect([linkOf('8,000'), linkOf('8,200')]).toEqual([
      '/targets/target-investment?asOf=2026-10-25',
      '/targets/target-investment?asOf=2026-10-31',
    ])
  })

  test('on a day on which no target of the year was known there is no bulletin', async () => {
    const { gaps, blocks } = await bulletin({ asOf: '2026-01-20' })
    expect([gaps.map(({ what, to }) => [what, to]), blocks]).toEqual([[['年度目标', '/programme/2026']], []])
  })

  test('a week that begins after the day as known on is refused', async () => {
    const asked = { week: '2026-10-31', asOf: '2026-10-20' }
    expect(await city.office.refusal(getBulletin, asked)).toMatchObject({ code: 'calendar.order-reversed' })
  })

  test('sources that disagree are named side by side', async () => {
    expect(textOf(await bulletin())).toContain(
      '升规纳统（泉州市，2024年）：440家（年终报道，2025年2月1日）、439家（专班月报），相差 1家。',
    )
  })

  test('a published figure that judges a promise and that the ledgers do not give stands among the disagreements', async () => {
    const asked = { indicatorId: 'project-investment', placeId: cityId, unit: '亿元' }
    await city.office.call(createTarget, {
      ...{ ...asked, year: 2026, level: 'goal', comparator: '>=', value: '3', sourceTitle: '专项方案' },
      ...{ startsOn: '2026-01-01', deadline: '2026-12-31' },
    })
    const publish = (value: string) =>
      city.office.call(recordStatistic, {
        ...{ ...asked, period: '2026-01..2026-09', value, knownFrom: '2026-10-12', sourceTitle: '月报' },
      })
    await publish('1.2')
    // 4000 + 5000 万元 in August and September are approved; 600 of 惠安 wait, and are not in the bulletin
    expect(textOf(await bulletin())).toContain(
      '2. 项目完成投资（泉州市，2026年1–9月）：公布 1.2亿元（月报），台账已审核部分算出 0.9亿元，相差 0.3亿元。',
    )
    expect(textOf(await bulletin())).toContain('核定 2 处不一致的数')
    const { otherwise } = await city.office.call(listDisagreements, {})
    expect(otherwise).toMatchObject([
      { indicator: { id: 'project-investment' }, place: { id: cityId }, published: { value: '1.2' } },
    ])
  })

  test('the overview has a row a county under the city and the pace; what is not there says its name', async () => {
    const overview = await bulletin(sheet)
    expect(overview.page).toBe('a3-landscape')
    expect(tableOf(overview)).toEqual([
      ['全市', '8,000', '5,875', '73.4%', '● 正常', '0.9', '不适用'], // figures end with September: 75 % − 73.4 %
      ['序时进度', '75.0%', '不适用', '不适用'],
      ['泉州台商投资区', '未分解', '未报送', '未分解', '未分解', '未报送', '不适用'],
      ['惠安县', '未分解', '未报送', '未分解', '未分解', '未报送', '不适用'],
      ['晋江市', '1,580', '1,106', '70.0%', '▲ 预警', '0.9', '不适用'], // 5 points behind 75 %
    ])
    expect(overview.gaps.map(({ place, owner }) => [place.id, owner?.organisationId])).toEqual([
      ['350500-TSQ', 'office-city'],
      ['350521', 'office-huian'],
    ])
  })

  test('what waits for approval is in nobody’s bulletin: every official takes out the same one', async () => {
    const [office, own] = [await bulletin(sheet), await (await city.tested.as('huian')).call(getBulletin, sheet)]
    expect(own).toEqual(office)
    expect(await (await city.tested.as('leader')).call(getBulletin, sheet)).toEqual(office)
    await city.office.call(approveStatistic, { id: 'investment-huian-submitted', expectedVersion: 1 })
    expect(tableOf(await bulletin(sheet)).find(([name]) => name === '惠安县')?.[2]).toBe('508.9')
  })

  test('an indicator that is neither promised nor computed cannot stand on the sheet', async () => {
    const ask = (indicators: string) => city.office.refusal(getBulletin, { ...sheet, indicators })
    expect(await ask('operating-share')).toMatchObject({ code: 'indicator.published-only' })
    expect(await ask('none')).toMatchObject({ code: 'indicator.unknown' })
  })

  test.each([marked, sheet])('the Word file has every number of the bulletin with its link: %j', async (asked) => {
    const [shown, word] = [await bulletin(asked), await wordOf(city.office, asked)]
    const numbers = piecesOf(shown).filter(({ to }) => to !== null)
    expect(numbers.length).toBeGreaterThan(8)
    expect(word.links).toEqual(numbers.map(({ text, to }) => ({ text, address: `http://localhost${to}` })))
    for (const { text } of piecesOf(shown)) expect(word.text).toContain(text)
    for (const { to } of numbers) expect(to).toContain('asOf=2026-10-')
    expect(word.text).not.toContain('点开数据溯源')
    expect(word.footer).toContain(shown.stamp)
    expect(word.names).toContain('word/header1.xml')
    const headRows = shown.blocks.flatMap((block) => (block.kind === 'table' ? block.head : []))
    expect(word.xml.match(/<w:tblHeader\/>/g)).toHaveLength(headRows.length)
  })

  test.each([
    ['host', { host: 'evil.example' }],
    ['x-forwarded-host', { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }],
  ])('a %s that somebody made up stands in no document', async (name, headers) => {
    const { rawPayload } = await city.office.send(downloadBulletin, marked, { headers })
    const parts = Object.values(unzipSync(new Uint8Array(rawPayload))).map((part) => strFromU8(part))
    expect(parts.filter((part) => part.includes('evil.example'))).toEqual([])
    expect(parts.some((part) => part.includes('<w:hyperlink'))).toBe(name !== 'host')
  })

  test('a link leads to the number that it shows', async () => {
    await report('214')
    const [row] = tableOf(await bulletin({ ...sheet, indicators: 'new-above-scale' }))
    expect(row?.slice(1, 4)).toEqual(['300', '214', '71.3%']) // 214 ÷ 300
    const found = piecesOf(await bulletin(sheet)).find(({ text }) => text === '5,875')
    const passport = new URL(found?.to ?? '', 'http://localhost').searchParams.get('passport')
    expect(passport).toBe(`signed-investment|${cityId}|2026-01..2026-09`)
  })

  test('in English and Traditional Chinese the same figures stand', async () => {
    const numbersOf = (one: Bulletin) => tableOf(one)[0]?.slice(1, 4)
    const english = await bulletin({ ...sheet, locale: 'en' })
    expect([numbersOf(english), english.stamp]).toEqual([
      ['8,000', '5,875', '73.4%'],
      'As known on 2026-10-31 · data version 0',
    ])
    expect(textOf(await bulletin({ ...sheet, locale: 'zh-Hant' }))).toContain('▲ 預警')
  })

  test('what was taken out is noted for the auditor, and changes nothing that others see', async () => {
    const before = (await bulletin()).dataVersion
    await city.office.download(downloadBulletin, marked)
    expect(await city.office.refusal(notePicture, sheet)).toMatchObject({ code: 'bulletin.incomplete' })
    await city.office.call(notePicture, { ...sheet, indicators: 'signed-investment' })
    const { database } = city.tested.app
    const log = await readAs(database, { kind: 'system', cityId }, (tx) => listAudit(tx, { limit: 2 }))
    expect(log).toMatchObject([
      {
        action: 'bulletin.picture',
        subject: 'overview',
        accountId: 'city-office',
        detail: { place: cityId, week: '2026-W44', gaps: 0, format: 'png', indicators: ['signed-investment'] },
      },
      {
        ...{ action: 'bulletin.word', subject: 'weekly' },
        detail: { place: cityId, asOf: '2026-10-31', dataVersion: before, gaps: 1, format: 'docx' },
      },
    ])
    expect((await bulletin()).dataVersion).toBe(before)
  })

  test('a name with signs of markup, control characters and no end does not break the file', async () => {
    const title = `<b>&"'\u0007\u202E月报${'长'.repeat(400)}`
    await city.office.call(recordStatistic, {
      ...{ indicatorId: 'new-above-scale', placeId: cityId, period: '2026-01..2026-10', unit: '家', value: '214' },
      ...{ knownFrom: '2026-10-30', sourceTitle: title },
    })
    const word = await wordOf(city.office, {})
    expect(word.text).toContain(`<b>&"'月报${'长'.repeat(400)}`)
  })
})
