import { expect, test } from 'vitest'
import * as contract from '#contract/issue.ts'
import { getMyWork } from '#contract/my-work.ts'
import type { Operation } from '#contract/operation.ts'
import type { Client } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { fillFigures, useLedgerCity } from '../../../test/support/ledger-city.ts'

// Nothing is faked but the clock: it is 2026-10-31. The rules are those of rulebook/national/light-rules.yaml: an ordinary issue has 7 natural
// days, a hard one a month. 晋江市 350582 has the office `county-office` (office-jinjiang), the operator (operator-jinjiang) and the enterprise
// (factory); 惠安 has the office `huian` (office-huian).

const jinjiang = '350582'

describeDatabases((databases) => {
  const city = useLedgerCity(databases, fillFigures)

  const as = (login: string): Promise<Client> => city.tested.as(login)
  const refusalOf = async (client: Client, operation: Operation, input: object) =>
    (await client.send(operation, input)).json() as { code: string; params: Record<string, string> } // a refusal is this
  const said = {
    title: '缺用地指标',
    text: '二期缺 35 亩',
    placeId: jinjiang,
    origin: 'appeal',
    cause: 'land',
  } as const

  async function raised(login = 'enterprise'): Promise<string> {
    return (await (await as(login)).call(contract.raiseIssue, { ...said, needed: { value: '35', unit: '亩' } })).id
  }

  async function assigned(duty = 'operator-jinjiang', parts: object = {}): Promise<string> {
    const id = await raised()
    const input = { id, expectedStep: 1, dutyOrganisationId: duty, weight: 'ordinary' as const, ...parts }
    await (await as('county-office')).call(contract.assignIssue, input)
    return id
  }

  async function handedIn(): Promise<string> {
    const id = await assigned()
    const operator = await as('operator')
    await operator.call(contract.acceptIssue, { id, expectedStep: 2 })
    await operator.call(contract.promiseIssue, { id, expectedStep: 3, until: '2026-11-05' })
    await operator.call(contract.submitIssue, { id, expectedStep: 4, outcome: '调剂指标', evidence: '批复文号' })
    return id
  }

  test('the whole life: raised, given, signed for, promised, handed in, confirmed, closed', async () => {
    const id = await handedIn()
    await (await as('enterprise')).call(contract.confirmIssue, { id, expectedStep: 5, solved: true, rating: 5 })
    await (await as('county-office')).call(contract.closeIssue, { id, expectedStep: 6 })
    const issue = await (await as('enterprise')).call(contract.getIssue, { id })
    expect(issue).toMatchObject({
      ...{ number: '2026-001', state: 'closed', turn: null, closedOn: '2026-10-31', rating: 5, outcome: '调剂指标' },
      ...{ dueOn: '2026-11-07', promisedOn: '2026-11-05', daysLeft: null, needed: { value: '35', unit: '亩' } },
    })
    expect(issue.steps.map(({ act }) => act)).toEqual([
      'raise',
      'assign',
      'accept',
      'promise',
      'submit',
      'confirm',
      'close',
    ])
    expect(issue.acts).toEqual(['reopen'])
    expect(await (await as('huian')).call(contract.getIssue, { id })).toMatchObject({ acts: [] }) // a closed one is for all to learn from
    const { issues } = await (await as('county-office')).call(contract.listSimilarIssues, { words: '用地指标' })
    expect(issues).toMatchObject([{ id, outcome: '调剂指标', days: 0, duty: { name: '园区运营方' } }])
  })

  test('it is not closed before whoever raised it spoke, nor by who solved it', async () => {
    const id = await handedIn()
    const office = await as('county-office')
    expect(await refusalOf(office, contract.closeIssue, { id, expectedStep: 5 })).toMatchObject({
      code: 'issue.unconfirmed',
    })
    expect(await refusalOf(office, contract.confirmIssue, { id, expectedStep: 5, solved: true })).toMatchObject({
      code: 'issue.words-missing',
    })
    await office.call(contract.confirmIssue, { id, expectedStep: 5, solved: true, words: '电话回访' })
    const own = await assigned('office-jinjiang')
    await office.call(contract.acceptIssue, { id: own, expectedStep: 2 })
    await office.call(contract.submitIssue, { id: own, expectedStep: 3, outcome: '已办', evidence: '照片' })
    await office.call(contract.confirmIssue, { id: own, expectedStep: 4, solved: true, words: '电话回访' })
    expect(await refusalOf(office, contract.closeIssue, { id: own, expectedStep: 5 })).toMatchObject({
      code: 'issue.own-work',
    })
    await (await as('city-office')).call(contract.closeIssue, { id: own, expectedStep: 5 })
  })

  test('two at once: the second is told who did what, and nothing of it is written', async () => {
    const id = await handedIn()
    await (await as('city-office')).call(contract.escalateIssue, { id, expectedStep: 5, level: 3, words: '急' })
    const late = await refusalOf(await as('county-office'), contract.sendBackIssue, {
      id,
      expectedStep: 5,
      words: '不足',
    })
    expect(late).toMatchObject({ code: 'issue.conflict', params: { by: expect.any(String), act: 'escalate' } })
    const closing = ['county-office', 'city-office'].map(async (login) =>
      (await as(login)).send(contract.escalateIssue, { id, expectedStep: 6, level: 4, words: '更急' }),
    )
    const statuses = (await Promise.all(closing)).map(({ statusCode }) => statusCode)
    expect(statuses.toSorted()).toEqual([200, 409])
    const { steps, level } = await city.office.call(contract.getIssue, { id })
    expect([steps.length, level]).toEqual([7, 4])
  })

  test('a promise keeps to the clock and to the days to come; beyond it an extension is asked and granted', async () => {
    const id = await assigned()
    const operator = await as('operator')
    await operator.call(contract.acceptIssue, { id, expectedStep: 2 })
    const promise = (until: string) => refusalOf(operator, contract.promiseIssue, { id, expectedStep: 3, until })
    expect(await promise('2026-10-30')).toMatchObject({ code: 'issue.day-past' })
    expect(await promise('2026-11-08')).toMatchObject({ code: 'issue.beyond-due', params: { due: '2026-11-07' } })
    const asked = { id, expectedStep: 3, words: '等会议' }
    expect(await refusalOf(operator, contract.askExtension, { ...asked, until: '2026-11-07' })).toMatchObject({
      code: 'issue.within-due',
    })
    await operator.call(contract.askExtension, { ...asked, until: '2026-11-20' })
    await (await as('county-office')).call(contract.decideExtension, { id, expectedStep: 4, granted: true })
    const issue = await operator.call(contract.getIssue, { id })
    expect(issue).toMatchObject({ state: 'handling', dueOn: '2026-11-20', promisedOn: '2026-11-20', askedUntil: null })
  })

  test('it is given to organisations that are there, to none twice, and comes back with a reason', async () => {
    const id = await raised()
    const office = await as('county-office')
    const give = { id, expectedStep: 1, weight: 'hard' as const }
    const refused = (parts: object) => refusalOf(office, contract.assignIssue, { ...give, ...parts })
    expect(await refused({ dutyOrganisationId: 'gone' })).toMatchObject({ code: 'organisation.unknown' })
    expect(await refused({ dutyOrganisationId: 'office-huian', assistantIds: ['office-huian'] })).toMatchObject({
      code: 'issue.organisation-twice',
    })
    expect(await refused({ dutyOrganisationId: 'office-huian', dueOn: '2026-10-01' })).toMatchObject({
      code: 'issue.day-past',
    })
    await office.call(contract.assignIssue, { ...give, dutyOrganisationId: 'office-huian' })
    const huian = await as('huian')
    await huian.call(contract.returnIssue, { id, expectedStep: 2, words: '不在本县' })
    const issue = await office.call(contract.getIssue, { id })
    expect(issue).toMatchObject({ state: 'returned', turn: 'office', turnOf: { organisationId: 'office-jinjiang' } })
    await office.call(contract.assignIssue, {
      ...{ ...give, expectedStep: 3, dutyOrganisationId: 'operator-jinjiang', assistantIds: ['office-huian'] },
    })
    expect(await huian.call(contract.getIssue, { id })).toMatchObject({ dueOn: '2026-11-30', acts: [] })
  })

  test('another county and another enterprise know nothing of it; who helps does', async () => {
    const id = await assigned()
    const huian = await as('huian')
    expect(await refusalOf(huian, contract.getIssue, { id })).toMatchObject({ code: 'issue.unknown' })
    expect((await huian.call(contract.listIssues, {})).issues).toEqual([])
    const own = (await city.office.call(contract.raiseIssue, { ...said, origin: 'meeting' })).id
    const enterprise = await as('enterprise')
    expect((await enterprise.call(contract.listIssues, {})).issues.map((issue) => issue.id)).toEqual([id])
    expect(await refusalOf(enterprise, contract.getIssue, { id: own })).toMatchObject({ code: 'issue.unknown' })
    expect(await refusalOf(enterprise, contract.reopenIssue, { id: own, expectedStep: 1, words: '猜' })).toMatchObject({
      code: 'issue.unknown',
    })
    expect(await refusalOf(huian, contract.raiseIssue, said)).toMatchObject({ code: 'access.outside-scope' })
  })

  test('one obstacle on several projects is one issue; the third time it stands at the top', async () => {
    const held = { ...said, projectIds: ['project-line', 'project-factory'] }
    const numbers: string[] = []
    for (let time = 0; time < 3; time += 1) numbers.push((await city.office.call(contract.raiseIssue, held)).number)
    expect(numbers).toEqual(['2026-001', '2026-002', '2026-003'])
    const { issues } = await city.office.call(contract.listIssues, { project: 'project-line' })
    expect(issues.map(({ number, level, levelReason }) => [number, level, levelReason])).toEqual([
      ['2026-003', 4, 'repeated'],
      ['2026-001', 1, 'begun'],
      ['2026-002', 1, 'begun'],
    ])
    expect(issues[0]?.projects.map(({ name }) => name).toSorted()).toEqual(['智能产线', '标准厂房一期'])
    expect(await refusalOf(city.office, contract.raiseIssue, { ...said, projectIds: ['none'] })).toMatchObject({
      code: 'issue.project-unknown',
    })
  })

  test('what I owe today follows the issue from hand to hand', async () => {
    const owes = async (login: string) => {
      const { groups } = await (await as(login)).call(getMyWork, {})
      return groups.map(({ group, count }) => `${group} ${count}`)
    }
    await raised()
    expect([await owes('county-office'), await owes('city-office')]).toEqual([['to-assign 1'], []])
    const id = await assigned()
    expect(await owes('operator')).toEqual(['to-accept 1'])
    await (await as('operator')).call(contract.acceptIssue, { id, expectedStep: 2 })
    expect(await owes('operator')).toEqual(['to-promise 1'])
    await handedIn()
    expect(await owes('enterprise')).toEqual(['to-confirm 1'])
    expect((await (await as('enterprise')).call(getMyWork, {})).raisedOpen).toBe(3)
    expect((await city.office.call(getMyWork, {})).waitingRows).toBe(2) // project-harbour and month-harbour-09
  })

  test('lists count by state whatever state is chosen, and find by words', async () => {
    await raised()
    await handedIn()
    const { counts, found, issues } = await city.office.call(contract.listIssues, { state: 'verifying', q: '用地' })
    expect(counts).toMatchObject({ registered: 1, verifying: 1, closed: 0 })
    expect([found, issues.length]).toEqual([1, 1])
    expect((await city.office.call(contract.listIssues, { q: '没有这样的' })).found).toBe(0)
    expect((await city.office.call(contract.listIssues, { place: '350521' })).found).toBe(0)
  })
})
