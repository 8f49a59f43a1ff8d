import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as contract from '#contract/issue.ts'
import { listStandings } from '#contract/issue-standing.ts'
import { transact } from '#db/transact.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { fillFigures, useLedgerCity } from '../../../test/support/ledger-city.ts'
import { cityId } from '../../../test/support/park-city.ts'

// Nothing is faked but the clock: it is 2026-10-31. The rule is `issue-standing-default` of rulebook/national/light-rules.yaml: ranked from five
// issues on, interval of 95 percent. That 5 of 6 lies between 43.6 and 97.0 percent was computed by hand from Wilson's formula.

const jinjiang = '350582'

describeDatabases((databases) => {
  const city = useLedgerCity(databases, fillFigures)

  /** An issue that was given to the operator in October; the calendar of the steps is moved, for the clock of the world stands. */
  async function decided(handedIn: boolean, dueOn: string): Promise<void> {
    const office = await city.tested.as('county-office')
    const said = { title: '缺用地指标', placeId: jinjiang, origin: 'visit', cause: 'land' } as const
    const { id } = await office.call(contract.raiseIssue, said)
    const given = { id, dutyOrganisationId: 'operator-jinjiang', weight: 'ordinary', expectedStep: 1 } as const
    await office.call(contract.assignIssue, given)
    if (handedIn) {
      const operator = await city.tested.as('operator')
      await operator.call(contract.acceptIssue, { id, expectedStep: 2 })
      await operator.call(contract.submitIssue, { id, expectedStep: 3, outcome: '调剂指标', evidence: '批复' })
    }
    await transact(city.tested.app.database, { kind: 'system', cityId }, (tx) =>
      sql`update issue set due_on = ${dueOn} where id = ${id}`.execute(tx.query),
    )
  }

  test('who has too few issues is not ranked; from five on with the interval, first answers beside', async () => {
    for (let count = 0; count < 4; count += 1) await decided(true, '2026-11-07')
    const office = await city.tested.as('county-office')
    const before = await office.call(listStandings, {})
    expect(before.rule).toMatchObject({ id: 'issue-standing-default', leastIssues: 5, confidencePercent: 95 })
    expect(before.ranked).toEqual([])
    expect(before.few).toMatchObject([{ organisationId: 'operator-jinjiang', judged: 4, inTime: 4, share: null }])
    await decided(true, '2026-11-07')
    await decided(false, '2026-10-20')
    const { ranked, few } = await office.call(listStandings, {})
    expect(few).toEqual([])
    expect(ranked).toMatchObject([
      { judged: 6, inTime: 5, overdue: 1, share: '83.3', low: '43.6', high: '97.0', answersOwed: 5, answersInTime: 5 },
    ])
  })

  test('an office is answered for its own places alone, the city for all; who raised it alone is refused', async () => {
    await decided(true, '2026-11-07')
    const seen = async (login: string) => (await (await city.tested.as(login)).call(listStandings, {})).few.length
    expect(await seen('huian')).toBe(0)
    expect(await seen('city-office')).toBe(1)
    expect((await (await city.tested.as('enterprise')).send(listStandings, {})).statusCode).toBe(403)
  })

  test('an issue tells when its first answer is owed and whether it came', async () => {
    await decided(true, '2026-11-07')
    const office = await city.tested.as('county-office')
    const [first] = (await office.call(contract.listIssues, {})).issues
    const issue = await office.call(contract.getIssue, { id: first?.id ?? '' })
    expect(issue.feedback).toEqual({ dueOn: '2026-11-03', givenOn: '2026-10-31', state: 'in-time' })
  })
})
