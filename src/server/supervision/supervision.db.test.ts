import { expect, test } from 'vitest'
import * as issue from '#contract/issue.ts'
import { listSupervision } from '#contract/supervision.ts'
import type { Client } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { fillFigures, useLedgerCity } from '../../../test/support/ledger-city.ts'

// Nothing is faked but the clock: it is Saturday 2026-10-31, in the week from Monday 2026-10-26 to Sunday 2026-11-01. An ordinary issue has 7
// natural days (rulebook/national/light-rules.yaml), so that one given today is due on 2026-11-07 unless another day is said.

describeDatabases((databases) => {
  const city = useLedgerCity(databases, fillFigures)

  const as = (login: string): Promise<Client> => city.tested.as(login)

  async function assigned(title: string, dueOn: string | null = null): Promise<string> {
    const said = { title, placeId: '350582', origin: 'appeal', cause: 'land' } as const
    const { id } = await (await as('enterprise')).call(issue.raiseIssue, said)
    const given = { dutyOrganisationId: 'operator-jinjiang', dutyPost: '园区专员', weight: 'ordinary', dueOn } as const
    await (await as('county-office')).call(issue.assignIssue, { id, expectedStep: 1, ...given })
    return id
  }

  test('what falls due in the week is listed with who answers and the post; what falls due later is not', async () => {
    await assigned('本周到期', '2026-11-01')
    await assigned('下周到期')
    const office = await as('county-office')
    const week = await office.call(listSupervision, {})
    expect(week).toMatchObject({
      ...{ asOf: '2026-10-31', period: 'week', from: '2026-10-26', to: '2026-11-01', found: 1 },
      counts: { overdue: 0, returned: 0, due: 1, closed: 0 },
      organisations: [
        {
          organisation: { organisationId: 'operator-jinjiang' },
          matters: [{ kind: 'issue', title: '本周到期', reasons: ['due'], daysLeft: 1, post: '园区专员' }],
        },
      ],
    })
    const next = await office.call(listSupervision, { day: '2026-11-03' })
    expect(next.organisations.flatMap(({ matters }) => matters.map(({ title }) => title))).toEqual(['下周到期'])
    const november = await office.call(listSupervision, { day: '2026-11-03', period: 'month' })
    expect([november.to, november.counts.due]).toEqual(['2026-11-30', 2])
  })

  test('what was given back stands in the list of the week in which it was', async () => {
    const id = await assigned('退回的')
    await (await as('operator')).call(issue.returnIssue, { id, expectedStep: 2, words: '不归我们管' })
    const office = await as('county-office')
    expect((await office.call(listSupervision, {})).counts).toMatchObject({ returned: 1 })
    expect((await office.call(listSupervision, { day: '2026-10-20' })).found).toBe(0)
  })

  test('each sees the own places, and the list of one organisation has its matters alone', async () => {
    await assigned('本周到期', '2026-11-01')
    expect((await (await as('huian')).call(listSupervision, {})).found).toBe(0)
    expect((await (await as('operator')).call(listSupervision, {})).found).toBe(1)
    const office = await as('county-office')
    expect((await office.call(listSupervision, { organisation: 'operator-jinjiang' })).found).toBe(1)
    expect((await office.call(listSupervision, { organisation: 'office-jinjiang' })).found).toBe(0)
    expect((await office.call(listSupervision, { place: '350521' })).found).toBe(0)
  })

  test('an organisation that is not there is refused by name', async () => {
    const answer = await (await as('county-office')).send(listSupervision, { organisation: 'abolished' })
    expect(answer.json()).toMatchObject({ code: 'organisation.unknown', params: { organisation: 'abolished' } })
  })
})
