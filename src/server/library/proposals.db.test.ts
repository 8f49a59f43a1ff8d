import { strToU8 } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createIndicator, listIndicators } from '#contract/indicator.ts'
import { addDocument, addDocumentVersion, withdrawDocument } from '#contract/library.ts'
import { acceptProposals, listClauses, listProposals, listSourceOf } from '#contract/library-proposal.ts'
import type { OutputOf } from '#contract/operation.ts'
import { getBoard, getProgramme } from '#contract/programme.ts'
import { getTarget, withdrawTarget } from '#contract/target.ts'
import { type Client, openTestApp, type ParkCityApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { cityId } from '../../../test/support/park-city.ts'
import type { TestDatabase } from '../../../test/support/test-database.ts'

// Faked: the world's clock; it is 2026-10-31. The city's programme of 2026 has 8000 亿元 签约投资额 and 300 家 升规纳统.

const planText = `泉州市工业园区提升行动方案（2026年）
2026年2月1日
一、主要目标
到2026年底，全市签约投资额达到8200亿元。
全年盘活低效工业用地5000亩以上，其中晋江市盘活1200亩。
二、重点任务
（一）盘活存量用地。摸清低效用地底数，建立清单。（责任单位：市专班、晋江专班；完成时限：2026年6月底前）
（二）加快项目开工。由市专班牵头，年底前推动一批标准厂房项目开工建设。
2025年全市签约投资额5875亿元。
序号\t重点任务\t责任单位\t完成时限
1\t编制园区提升项目库\t市专班\t2026年9月底前`

type Proposals = OutputOf<typeof listProposals>
type Target = Proposals['targets'][number]

describeDatabases((databases) => {
  let tested: ParkCityApp
  let office: Client
  let id: string
  let database: TestDatabase
  beforeAll(async () => {
    database = await databases.open()
    tested = await openTestApp(database)
  })
  beforeEach(async () => {
    await tested.reset()
    office = await tested.as('city-office')
    const said = { title: '工业园区提升行动方案', kind: 'plan', publishedOn: '2026-02-01' } as const
    id = (await office.call(addDocument, said, { file: { name: '方案.txt', bytes: strToU8(planText) } })).id
  })
  afterEach(() => expect(tested.bugs).toEqual([]))
  afterAll(() => tested.close())

  const targetOf = ({ targets }: Proposals, quote: string): Target => {
    const found = targets.find((one) => one.quote.startsWith(quote))
    if (found === undefined) throw new Error(`${quote} is not proposed`)
    return found
  }

  /** A proposal taken as it is. */
  function taken({ findingId, indicator, newIndicator, place, ...proposal }: Target) {
    const { year, startsOn, deadline, comparator, value, valueHigh, unit } = proposal
    return {
      ...{ findingId, year, startsOn, deadline, comparator, value, valueHigh, unit, newIndicator },
      indicatorId: indicator?.id ?? null,
      placeId: place.id,
    }
  }

  test('a plan proposes its aims with their time, each where it stands, beside what the programme has', async () => {
    const proposals = await office.call(listProposals, { id })
    expect(proposals.mayAccept).toBe(true)
    expect(proposals.targets.map(({ quote }) => quote)).toEqual(['8200亿元', '5000亩以上', '1200亩'])
    for (const { start, end, quote } of proposals.targets) expect(planText.slice(start, end)).toBe(quote)
    expect(targetOf(proposals, '8200')).toMatchObject({
      ...{ indicator: { id: 'signed-investment' }, newIndicator: null, value: '8200', unit: '亿元' },
      ...{ place: { id: cityId }, year: 2026, programmeId: 'programme-2026', deadline: '2026-12-31' },
      standing: 'differs', // the programme has 8000
      existing: { id: 'target-investment', value: '8000', revision: 1 },
      clause: '到2026年底，全市签约投资额达到8200亿元。',
      accepted: null,
    })
    const land = targetOf(proposals, '5000')
    expect(land).toMatchObject({ indicator: null, standing: 'new', newIndicator: { unit: '亩', accumulation: 'flow' } })
    expect(land.suggestedShares).toMatchObject([{ place: { id: '350582' }, value: '1200' }])
  })

  test('a fall that is wanted is proposed with one sign: its name says that it is a fall, its number how far', async () => {
    const said = { title: '节能降耗工作方案', kind: 'plan', publishedOn: '2026-02-01' } as const
    const text = '节能降耗工作方案\n到2026年底，万元产值能耗下降3.5%以上，亩均税收增长6%。'
    const plan = await office.call(addDocument, said, { file: { name: '方案.txt', bytes: strToU8(text) } })
    const proposals = await office.call(listProposals, { id: plan.id })
    const fall = targetOf(proposals, '3.5%')
    expect(fall).toMatchObject({ comparator: '>=', value: '3.5', unit: '%' })
    expect(fall.newIndicator).toMatchObject({ name: '万元产值能耗降幅', direction: 'up', accumulation: 'ratio' })
    const growth = targetOf(proposals, '6%')
    expect([growth.value, growth.newIndicator?.name]).toEqual(['6', '亩均税收增速'])
    const { targets } = await office.call(acceptProposals, { id: plan.id, version: 1, targets: [taken(fall)] })
    const { revisions } = await office.call(getTarget, { id: targets[0]?.targetId ?? '' })
    expect(revisions[0]).toMatchObject({ comparator: '>=', value: '3.5', unit: '%' })
  })

  test('tasks are what a named unit has to do, with its deadline, from paragraphs and tables', async () => {
    const { tasks } = await office.call(listProposals, { id })
    expect(tasks.map(({ text, duty, deadline }) => [text, duty?.organisationId, deadline])).toEqual([
      ['盘活存量用地。摸清低效用地底数，建立清单。', 'office-city', '2026-06-30'],
      ['加快项目开工。由市专班牵头，年底前推动一批标准厂房项目开工建设。', 'office-city', '2026-12-31'],
      ['编制园区提升项目库', 'office-city', '2026-09-30'],
    ])
    expect(tasks[0]?.departments).toEqual(['市专班', '晋江专班'])
    for (const { start, end, quote } of tasks) expect(planText.slice(start, end)).toBe(quote)
  })

  test('an accepted aim is a target of the programme; from it one comes to its clause, and from the document to it', async () => {
    const land = targetOf(await office.call(listProposals, { id }), '5000')
    const shares = land.suggestedShares.map(({ place, value }) => ({ placeId: place.id, value }))
    const accepted = await office.call(acceptProposals, { id, version: 1, targets: [{ ...taken(land), shares }] })
    const [made] = accepted.targets
    if (made === undefined) throw new Error('nothing was accepted')
    expect(accepted.newIndicators).toMatchObject([{ id: made.indicatorId, unit: '亩' }])
    const { indicators } = await office.call(listIndicators, {})
    expect(indicators.find((one) => one.id === made.indicatorId)).toMatchObject({ publishedOnly: true })
    const { target, revisions } = await office.call(getTarget, { id: made.targetId })
    expect(revisions[0]).toMatchObject({
      source: { title: '工业园区提升行动方案', kind: 'plan' },
      locator: land.clause,
    })
    const share = target.cells.find(({ place }) => place.id === '350582')?.target
    expect(share).toMatchObject({ value: '1200' })
    // the share that the text names comes from its own words, and is no proposal any more
    const named = targetOf(await office.call(listProposals, { id }), '1200')
    expect(named.accepted).toEqual({ id: share?.id, state: 'active' })
    const [own] = (await office.call(listClauses, { target: share?.id ?? '' })).clauses
    expect(planText.slice(own?.start, own?.end)).toBe(named.quote)
    const where = {
      documentId: id,
      version: 1,
      start: land.start,
      end: land.end,
      quote: '5000亩以上',
      clause: land.clause,
    }
    expect((await office.call(listClauses, { target: made.targetId })).clauses).toMatchObject([where])
    const comes = (await office.call(listSourceOf, { id })).targets
    expect(comes).toHaveLength(1 + shares.length)
    expect(comes).toContainEqual(
      expect.objectContaining({
        ...{ targetId: made.targetId, start: land.start, end: land.end },
        ...{ value: '5000', state: 'active', year: 2026 },
      }),
    )
    const after = targetOf(await office.call(listProposals, { id }), '5000')
    expect(after.accepted).toEqual({ id: made.targetId, state: 'active' })
  })

  test('mended values count; a target that is there already is revised and gets the clause', async () => {
    const found = targetOf(await office.call(listProposals, { id }), '8200')
    const mended = { ...taken(found), value: '8100', revises: { id: 'target-investment', expectedRevision: 1 } }
    await office.call(acceptProposals, { id, version: 1, targets: [mended] })
    const { revisions } = await office.call(getTarget, { id: 'target-investment' })
    expect(revisions.map(({ value }) => value)).toEqual(['8100', '8000'])
    expect((await office.call(listClauses, { target: 'target-investment' })).clauses).toMatchObject([
      { documentId: id },
    ])
    const board = await office.call(getBoard, { year: 2026 })
    expect(board.targets.filter(({ indicator }) => indicator.id === 'signed-investment')).toHaveLength(1)
  })

  test('what was revised since it was shown is not overwritten, and nothing of the lot is written', async () => {
    const proposals = await office.call(listProposals, { id })
    const stale = { ...taken(targetOf(proposals, '8200')), revises: { id: 'target-investment', expectedRevision: 0 } }
    const targets = [taken(targetOf(proposals, '5000')), stale]
    expect((await office.refusal(acceptProposals, { id, version: 1, targets })).code).toBe('target.conflict')
    expect((await office.call(listSourceOf, { id })).targets).toEqual([])
    expect((await office.call(listIndicators, {})).indicators.every(({ id: own }) => !own.startsWith('own-'))).toBe(
      true,
    )
  })

  test('two people who accept the same finding at the same moment: one does, the other is told', async () => {
    const land = taken(targetOf(await office.call(listProposals, { id }), '5000'))
    const other = await tested.as('city-office')
    const answers = await Promise.all(
      [office, other].map((client) => client.send(acceptProposals, { id, version: 1, targets: [land] })),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
    expect((await office.call(listSourceOf, { id })).targets).toHaveLength(1)
    const again = await office.refusal(acceptProposals, { id, version: 1, targets: [land] })
    expect(again).toMatchObject({ status: 409, code: 'library.finding-taken', params: { quote: '5000亩以上' } })
  })

  test('a finding whose target was withdrawn may be accepted anew', async () => {
    const land = targetOf(await office.call(listProposals, { id }), '5000')
    const first = await office.call(acceptProposals, { id, version: 1, targets: [taken(land)] })
    await office.call(withdrawTarget, { id: first.targets[0]?.targetId ?? '', why: '重新核定' })
    const shown = targetOf(await office.call(listProposals, { id }), '5000')
    expect(shown.accepted?.state).toBe('withdrawn')
    const again = await office.call(acceptProposals, { id, version: 1, targets: [taken(land)] })
    expect(again.newIndicators).toEqual([]) // the name is known by now
    expect((await office.call(listSourceOf, { id })).targets.map(({ state }) => state).toSorted()).toEqual([
      'active',
      'withdrawn',
    ])
  })

  test('an accepted task stands in the programme with its unit and deadline', async () => {
    const [task] = (await office.call(listProposals, { id })).tasks
    if (task === undefined) throw new Error('no task is proposed')
    const wanted = {
      ...{ taskId: task.id, year: 2026, title: task.text, deadline: task.deadline },
      dutyOrganisationId: task.duty?.organisationId ?? null,
    }
    await office.call(acceptProposals, { id, version: 1, tasks: [wanted] })
    const { tasks } = await office.call(getProgramme, { year: 2026 })
    expect(tasks).toMatchObject([{ title: task.text, deadline: '2026-06-30', duty: { organisationId: 'office-city' } }])
    expect((await office.call(listSourceOf, { id })).tasks).toMatchObject([
      { start: task.start, quote: task.quote, year: 2026 },
    ])
    const again = await office.refusal(acceptProposals, { id, version: 1, tasks: [wanted] })
    expect(again.code).toBe('library.finding-taken')
    expect((await office.refusal(withdrawDocument, { id, expectedRowVersion: 1, why: '试' })).code).toBe(
      'library.in-use',
    )
  })

  test('what was accepted from an older version keeps pointing into that', async () => {
    const found = targetOf(await office.call(listProposals, { id }), '5000')
    const accepted = await office.call(acceptProposals, { id, version: 1, targets: [taken(found)] })
    const longer = { name: '方案.txt', bytes: strToU8(`（修订稿）\n${planText}`) }
    await office.call(addDocumentVersion, { id }, { file: longer })
    const { clauses } = await office.call(listClauses, { target: accepted.targets[0]?.targetId ?? '' })
    expect(clauses).toMatchObject([{ version: 1, latestVersion: 2, start: found.start }])
    expect(targetOf(await office.call(listProposals, { id, version: 1 }), '5000').accepted).not.toBeNull()
  })

  test('a page that invents a finding, a place outside, or a unit of another kind is refused', async () => {
    const proposals = await office.call(listProposals, { id })
    const land = taken(targetOf(proposals, '5000'))
    const money = taken(targetOf(proposals, '8200'))
    const refused = async (target: ReturnType<typeof taken> & { shares?: { placeId: string; value: string }[] }) =>
      (await office.refusal(acceptProposals, { id, version: 1, targets: [target] })).code
    expect(await refused({ ...land, findingId: 'f1' })).toBe('library.finding-unknown')
    expect(await refused({ ...money, unit: '家' })).toBe('quantity.dimension-mismatch')
    expect(await refused({ ...land, value: '0' })).toBe('target.not-positive')
    expect(await refused({ ...land, year: 2031 })).toBe('programme.unknown')
    expect(await refused({ ...land, placeId: '350582', shares: [{ placeId: '350521', value: '1' }] })).toBe(
      'target.child-outside-parent',
    )
    expect(await refused({ ...land, newIndicator: null })).toBe('request.invalid')
    expect((await office.call(listSourceOf, { id })).targets).toEqual([])
  })

  test('officials read proposals and what came of them; only the city office accepts', async () => {
    const land = taken(targetOf(await office.call(listProposals, { id }), '5000'))
    for (const role of ['county-office', 'leader', 'auditor', 'department']) {
      const reader = await tested.as(role)
      expect((await reader.call(listProposals, { id })).mayAccept).toBe(false)
      expect((await reader.refusal(acceptProposals, { id, version: 1, targets: [land] })).code).toBe('access.denied')
      expect((await reader.call(listSourceOf, { id })).targets).toEqual([])
    }
    const enterprise = await tested.as('enterprise')
    expect((await enterprise.refusal(listProposals, { id })).code).toBe('access.denied')
    expect((await enterprise.call(listClauses, { target: 'target-investment' })).clauses).toEqual([])
  })

  test('an indicator whose source names the document leads to its clause, and the document to the indicator', async () => {
    const rule = `工业园区入园管理办法\n第一条 为规范入园，制定本办法。\n第二条 入园率指规上工业企业入园数与全部规上工业企业数之比。`
    const said = { title: '工业园区入园管理办法', kind: 'policy' } as const
    const policy = await office.call(addDocument, said, { file: { name: '办法.txt', bytes: strToU8(rule) } })
    const { id: indicator } = await office.call(createIndicator, {
      ...{ name: '入园率', nameEn: null, unit: '%', direction: 'up', accumulation: 'ratio' },
      definition: '见办法',
    })
    expect((await office.call(listClauses, { indicator })).clauses).toEqual([]) // its source is the person who entered it
    await database.asSuperuser(async (connection) => {
      await connection.query('alter table indicator_version disable trigger indicator_version_kept')
      await connection.query(
        `update indicator_version set source_text = '《工业园区入园管理办法》第二条' where id = '${indicator}'`,
      )
      await connection.query('alter table indicator_version enable trigger indicator_version_kept')
    })
    const { clauses } = await office.call(listClauses, { indicator })
    expect(clauses).toMatchObject([{ documentId: policy.id, clause: expect.stringMatching(/^第二条 入园率/) }])
    expect(rule.slice(clauses[0]?.start, clauses[0]?.end)).toMatch(/^第二条/)
    expect((await office.call(listSourceOf, { id: policy.id })).rulebook).toMatchObject([
      { noun: 'indicator', id: indicator, sourceText: '《工业园区入园管理办法》第二条' },
    ])
  })
})
