import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import * as issue from '#contract/issue.ts'
import { getAgenda } from '#contract/meeting.ts'
import * as meeting from '#contract/meeting-record.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { fillFigures, useLedgerCity } from '../../../test/support/ledger-city.ts'

// Nothing is faked but the clock: it is 2026-10-31.

const jinjiang = '350582'

describeDatabases((databases) => {
  const city = useLedgerCity(databases, fillFigures)

  const plan = (placeId = jinjiang) =>
    city.office.call(meeting.planMeeting, {
      ...{ kind: 'monthly', placeId, day: '2026-10-31', chairOrganisationId: 'office-jinjiang', chairPost: '主任' },
      attendance: [{ organisationId: 'operator-jinjiang', post: '负责人', presence: 'excused' }],
    })

  const raise = async (title: string) =>
    (
      await city.office.call(issue.raiseIssue, {
        title,
        placeId: jinjiang,
        origin: 'visit',
        cause: 'land',
        projectIds: ['project-line'],
      })
    ).id

  const decided = { words: '月底前交地', dutyOrganisationId: 'operator-jinjiang', dueOn: '2026-11-20' } as const

  test('a meeting goes from plan to minutes, and what it decides are tasks with owner and day', async () => {
    const issueId = await raise('等地')
    const { id } = await plan()
    expect((await city.office.call(meeting.getMeeting, { id })).items).toEqual([])
    expect(
      await city.office.send(meeting.decideInMeeting, { id, matter: { issueId, expectedStep: 1 }, ...decided }),
    ).toMatchObject({ statusCode: 409 })
    await city.office.call(meeting.openMeeting, { id, expectedVersion: 1 })
    await raise('开会以后才提')
    const opened = await city.office.call(meeting.getMeeting, { id })
    expect(opened.items.map(({ topic, issue: { title } }) => [topic, title])).toEqual([['matter', '等地']])
    await city.office.call(meeting.decideInMeeting, { id, matter: { issueId, expectedStep: 1 }, ...decided })
    await city.office.call(meeting.decideInMeeting, {
      id,
      matter: { title: '会上说的路', cause: 'supporting' },
      ...decided,
      words: '修通便道',
    })
    await city.office.call(meeting.closeMeeting, { id, expectedVersion: 4 })
    const closed = await city.office.call(meeting.getMeeting, { id })
    expect(closed).toMatchObject({ state: 'closed', version: 5, decided: 2 })
    expect(
      closed.decisions.map((one) => [one.issue.title, one.words, one.duty?.organisationId, one.dueOn, one.issue.state]),
    ).toEqual([
      ['等地', '月底前交地', 'operator-jinjiang', '2026-11-20', 'assigned'],
      ['会上说的路', '修通便道', 'operator-jinjiang', '2026-11-20', 'assigned'],
    ])
    const { meetings } = await city.office.call(meeting.listMeetings, { place: jinjiang })
    expect(meetings.map((one) => [one.id, one.decided])).toEqual([[id, 2]])
  })

  test('minutes are those of the meeting: later steps change nothing of them', async () => {
    const issueId = await raise('等地')
    const { id } = await plan()
    await city.office.call(meeting.openMeeting, { id, expectedVersion: 1 })
    expect((await city.office.send(meeting.getMeetingMinutes, { id })).statusCode).toBe(200)
    await city.office.call(meeting.decideInMeeting, { id, matter: { issueId, expectedStep: 1 }, ...decided })
    await city.office.call(meeting.closeMeeting, { id, expectedVersion: 3 })
    const read = async () => {
      const answer = await city.office.send(meeting.getMeetingMinutes, { id })
      const document = strFromU8(unzipSync(answer.rawPayload)['word/document.xml'] ?? new Uint8Array())
      return document.replace(/<[^>]*>/gu, '')
    }
    const text = await read()
    for (const words of ['月底前交地', '2026年11月20日', '请假：', '主任']) expect(text).toContain(words)
    const later = { dutyOrganisationId: 'office-jinjiang', weight: 'ordinary' as const, dueOn: '2026-12-01' }
    await city.office.call(issue.assignIssue, { id: issueId, expectedStep: 2, ...later })
    expect(await read()).toBe(text)
  })

  test('the next meeting of the kind and place looks back to the day of the last', async () => {
    const { id } = await plan()
    const since = async () => (await city.office.call(getAgenda, { kind: 'monthly', place: jinjiang })).since
    expect(await since()).toBe('2026-09-30') // 31 days back where none was closed
    await city.office.call(meeting.openMeeting, { id, expectedVersion: 1 })
    await city.office.call(meeting.closeMeeting, { id, expectedVersion: 2 })
    expect(await since()).toBe('2026-10-31')
    expect((await city.office.call(getAgenda, { kind: 'weekly', place: jinjiang })).since).toBe('2026-10-24')
  })

  test('who closes what somebody has just decided in is told, and nothing is decided after the end', async () => {
    const issueId = await raise('等地')
    const { id } = await plan()
    await city.office.call(meeting.openMeeting, { id, expectedVersion: 1 })
    await city.office.call(meeting.decideInMeeting, { id, matter: { issueId, expectedStep: 1 }, ...decided })
    const refused = async (answer: Promise<{ statusCode: number; json: () => unknown }>) => (await answer).json()
    expect(await refused(city.office.send(meeting.closeMeeting, { id, expectedVersion: 2 }))).toMatchObject({
      code: 'meeting.conflict',
    })
    await city.office.call(meeting.closeMeeting, { id, expectedVersion: 3 })
    expect(
      await refused(
        city.office.send(meeting.decideInMeeting, { id, matter: { title: '晚了', cause: 'other' }, ...decided }),
      ),
    ).toMatchObject({ code: 'meeting.wrong-state' })
    const next = await plan()
    await city.office.call(meeting.openMeeting, { id: next.id, expectedVersion: 1 })
    const later = await raise('开会以后才提')
    const matter = { issueId: later, expectedStep: 1 }
    expect(await refused(city.office.send(meeting.decideInMeeting, { id: next.id, matter, ...decided }))).toMatchObject(
      {
        code: 'meeting.off-agenda',
      },
    )
  })

  test('another county neither sees nor runs it', async () => {
    const { id } = await plan()
    const huian = await city.tested.as('huian')
    expect((await huian.send(meeting.getMeeting, { id })).statusCode).toBe(404)
    expect((await huian.send(meeting.openMeeting, { id, expectedVersion: 1 })).statusCode).toBe(404)
    expect(
      (await huian.send(meeting.planMeeting, { kind: 'weekly', placeId: jinjiang, day: '2026-11-02' })).statusCode,
    ).toBe(403)
  })
})
