import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import * as issue from '#contract/issue.ts'
import { getAgenda, getMinutes } from '#contract/meeting.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aRow, fillFigures, fillLedgers, useLedgerCity } from '../../../test/support/ledger-city.ts'

// Nothing is faked but the clock: it is 2026-10-31. 标准厂房一期 and 智能产线 told no output; 大项目 promises 36,500 万元 a year.

const jinjiang = '350582'

describeDatabases((databases) => {
  const city = useLedgerCity(databases, async (tx) => {
    await fillLedgers(tx, [
      aRow('project', 'project-large', jinjiang, {
        ...{ code: 'XM-200', name: '大项目', place: jinjiang, industry: '纺织鞋服', plannedOutput: '36500' },
      }),
    ])
    await fillFigures(tx)
  })

  async function raise(title: string, projectIds: string[], cause: 'land' | 'power' = 'land'): Promise<string> {
    const said = { title, placeId: jinjiang, origin: 'meeting', cause, projectIds } as const
    return (await city.office.call(issue.raiseIssue, said)).id
  }

  test('the matters of a month stand with their cost; those of unknown output follow by how many they hold up', async () => {
    await raise('一个项目', ['project-line'])
    await raise('两个项目', ['project-line', 'project-factory'])
    await raise('大项目等地', ['project-large'])
    const { cards, found } = await city.office.call(getAgenda, { kind: 'monthly' })
    expect(found).toBe(3)
    expect(cards.map((card) => [card.issue.title, card.output, card.atStake])).toEqual([
      ['大项目等地', '36500', '0'], // raised today: 0 days
      ['两个项目', null, null],
      ['一个项目', null, null],
    ])
  })

  test('a week takes what presses, a special meeting one cause, a chain one industry', async () => {
    const pressing = await raise('等电', ['project-line'], 'power')
    await city.office.call(issue.escalateIssue, { id: pressing, expectedStep: 1, level: 2, words: '急' })
    await raise('大项目等地', ['project-large'])
    const titles = async (asked: object) => {
      const { cards } = await city.office.call(getAgenda, asked)
      return cards.map((card) => card.issue.title)
    }
    expect(await titles({ kind: 'weekly' })).toEqual(['等电'])
    expect(await titles({ kind: 'special', cause: 'land' })).toEqual(['大项目等地'])
    expect(await titles({ kind: 'chain', industry: '鞋服' })).toEqual(['大项目等地'])
    expect(await titles({ kind: 'monthly', place: '350521' })).toEqual([])
  })

  test('a promise that was kept today is told with which the meeting opens, and who may not see an issue hears nothing of it', async () => {
    const id = await raise('等地', ['project-large'])
    const duty = { dutyOrganisationId: 'operator-jinjiang', weight: 'ordinary' as const }
    await city.office.call(issue.assignIssue, { id, expectedStep: 1, ...duty })
    const operator = await city.tested.as('operator')
    await operator.call(issue.acceptIssue, { id, expectedStep: 2 })
    await operator.call(issue.promiseIssue, { id, expectedStep: 3, until: '2026-10-31' })
    expect((await city.office.call(getAgenda, {})).cards[0]?.lastPromise).toEqual({
      day: '2026-10-31',
      outcome: 'open',
    })
    await operator.call(issue.submitIssue, { id, expectedStep: 4, outcome: '已交地', evidence: '确认书' })
    const { kept, broken } = await city.office.call(getAgenda, {})
    expect([kept.map((one) => one.issue.id), broken]).toEqual([[id], []])
    const huian = await (await city.tested.as('huian')).call(getAgenda, { kind: 'monthly' })
    expect([huian.kept, huian.cards]).toEqual([[], []])
  })

  test('the minutes hold what was decided today, with who answers and until when', async () => {
    const id = await raise('等地', ['project-large'])
    const duty = { dutyOrganisationId: 'operator-jinjiang', weight: 'ordinary' as const }
    await city.office.call(issue.assignIssue, { id, expectedStep: 1, ...duty, words: '先交一半' })
    await raise('没有议到', [])
    const answer = await city.office.send(getMinutes, { kind: 'monthly' })
    expect([answer.statusCode, decodeURIComponent(String(answer.headers['content-disposition']))]).toEqual([
      ...[200, expect.stringContaining('泉州市月调度会议纪要-2026-10-31.docx')],
    ])
    const document = strFromU8(unzipSync(answer.rawPayload)['word/document.xml'] ?? new Uint8Array())
    const text = document.replace(/<[^>]*>/gu, '')
    expect(text).toContain('交办、园区运营方、先交一半')
    expect(text).toContain('2026年11月7日') // seven natural days from 2026-10-31
    expect(text).toMatch(/三、继续调度的议题[\s\S]*没有议到/u)
  })
})
