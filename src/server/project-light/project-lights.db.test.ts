import { expect, test } from 'vitest'
import { listProjectLights } from '#contract/project-light.ts'
import type { Transaction } from '#db/transact.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aRow, fillFigures, fillLedgers, submittedBy, useLedgerCity } from '../../../test/support/ledger-city.ts'

// Nothing is faked but the clock: it is 2026-10-31. The national rules judge (rulebook/national/light-rules.yaml). Beside the rows of
// test/support/ledger-city.ts, of which 标准厂房一期 started on 1 March 2026 and told no plan of the year, these projects stand:
//
//   延期项目 (晋江)  planned to start 2026-05-20                       → red by the start: its month ended over three months ago
//   慢项目 (晋江)    started 2025-03-01, by September 300 of 1200      → red by progress: 75 % − 25 % = 50 points behind
//   放弃项目 (晋江)  planned to start 2025-01-10, given up since
//   惠安项目 (惠安)  planned to start 2026-09-30, submitted by 惠安    → amber by the start: its month ended a month ago

const [jinjiang, huian] = ['350582', '350521']
const own = [
  aRow('project', 'project-late', jinjiang, {
    ...{ code: 'XM-101', name: '延期项目', place: jinjiang, duty: 'office-jinjiang', startPlannedOn: '2026-05-20' },
  }),
  aRow('project', 'project-slow', jinjiang, {
    ...{ code: 'XM-102', name: '慢项目', place: jinjiang, park: 'park-wuli' },
    ...{ startedOn: '2025-03-01', statisticsEntryOn: '2025-04-01' },
  }),
  aRow('project', 'project-given-up', jinjiang, {
    ...{ code: 'XM-103', name: '放弃项目', place: jinjiang, startPlannedOn: '2025-01-10', endedOn: '2026-01-10' },
  }),
  aRow(
    'project',
    'project-huian',
    huian,
    { code: 'XM-104', name: '惠安项目', place: huian, startPlannedOn: '2026-09-30' },
    submittedBy('huian'),
  ),
  aRow('project-month', 'month-slow-09', jinjiang, {
    ...{ project: 'project-slow', month: '2026-09', yearPlan: '1200', invested: '30', investedYear: '300' },
  }),
]

async function fill(tx: Transaction): Promise<void> {
  await fillLedgers(tx, own)
  await fillFigures(tx)
}

describeDatabases((databases) => {
  const city = useLedgerCity(databases, fill)

  const lightsOf = async (asked: Parameters<typeof city.office.call<typeof listProjectLights>>[1] = {}) =>
    city.office.call(listProjectLights, asked)

  test('red projects stand before amber ones, each with reason, rule and who answers', async () => {
    const { projects, found } = await lightsOf()
    const lit = projects.map(({ name, lights }) => [name, lights[0]?.light, lights[0]?.reason, lights[0]?.daysLate])
    expect(lit.slice(0, 2)).toEqual([
      ['标准厂房一期', 'red', 'entry-late', 244], // 2026-03-01 to 2026-10-31
      ['延期项目', 'red', 'start-late', 164], // 2026-05-20 to 2026-10-31
    ])
    expect(lit).toContainEqual(['慢项目', 'red', 'progress-behind', null])
    expect(lit).toContainEqual(['惠安项目', 'amber', 'start-late', 31])
    expect(found).toBe(projects.length)
    const late = projects.find(({ id }) => id === 'project-late')
    expect(late?.duty?.organisationId).toBe('office-jinjiang')
    expect(late?.lights[0]?.rule).toMatchObject({ id: 'project-start-yinchuan', certainty: 'V2' })
    const slow = projects.find(({ id }) => id === 'project-slow')
    expect(slow).toMatchObject({
      park: { name: '五里园区' },
      lights: [{ behindPoints: '50' }, { reason: 'start-done' }, { reason: 'entry-done' }],
    })
  })

  test('a project that was given up is not looked at, and unknown is a light of its own', async () => {
    const { projects, counts } = await lightsOf({ light: 'none' })
    expect(projects.map(({ id }) => id)).toEqual(expect.arrayContaining(['project-line', 'project-harbour']))
    expect(projects.map(({ id }) => id)).not.toContain('project-given-up')
    expect(counts.progress).toEqual({ red: 1, amber: 0, green: 0, none: 1 }) // 标准厂房一期 told no plan
  })

  test('a place has its own, one kind can be asked for, and pages follow one another', async () => {
    expect((await lightsOf({ place: huian })).projects.map(({ id }) => id)).toEqual(['project-huian'])
    expect((await lightsOf({ kind: 'progress' })).projects.map(({ id }) => id)).toEqual(['project-slow'])
    const { found, projects } = await lightsOf({ offset: 1, limit: 1 })
    expect([found, projects.map(({ id }) => id)]).toEqual([4, ['project-late']])
  })

  test('another county does not see the rows that wait for approval', async () => {
    const county = await city.tested.as('county-office')
    const { projects } = await county.call(listProjectLights, {})
    expect(projects.map(({ id }) => id)).toContain('project-late')
    expect(projects.map(({ id }) => id)).not.toContain('project-huian')
  })
})
