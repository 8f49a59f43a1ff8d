import { afterAll, beforeAll, expect, test } from 'vitest'
import { downloadDocument, getDocument, listDocuments } from '#contract/library.ts'
import { listProposals } from '#contract/library-proposal.ts'
import { openWorldApp, type TestApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { checkFiles } from '../attachment/check-files.ts'

// Faked: the world's clock. The documents are those of worlds/quanzhou-demo/library: our own, invented ones.

describeDatabases((databases) => {
  let tested: TestApp
  beforeAll(async () => {
    tested = await openWorldApp(await databases.open(), 'quanzhou-demo')
  })
  afterAll(() => tested.close())

  test('the demo world has documents of every day, marked as invented, and no file beside the database', async () => {
    const office = await tested.as('city')
    const { documents } = await office.call(listDocuments, {})
    expect(documents.map(({ kind }) => kind).toSorted()).toEqual(['bulletin', 'minutes', 'plan', 'policy', 'policy'])
    expect(documents.every(({ synthetic }) => synthetic)).toBe(true)
    const { document, text } = await office.call(getDocument, { id: 'demo-plan-2026' })
    expect(document.versions.map(({ version, note }) => [version, note])).toEqual([
      [2, '印发稿'],
      [1, '征求意见稿'],
    ])
    const file = await office.send(downloadDocument, { id: 'demo-plan-2026' })
    expect(file.rawPayload.toString('utf8')).toBe(text.text)
    const report = await checkFiles(tested.app, '350500', { sweep: false, now: new Date() })
    expect(report.lost).toEqual([])
  })

  test('the plan proposes what the programme has, and the land that it does not have yet', async () => {
    const office = await tested.as('city')
    const { targets, tasks } = await office.call(listProposals, { id: 'demo-plan-2026' })
    const standing = (quote: string) => targets.find((one) => one.quote === quote)?.standing
    expect(['8000亿元', '600家以上', '300家', '6000亩'].map(standing)).toEqual(['same', 'same', 'same', 'new'])
    const land = targets.find(({ quote }) => quote === '6000亩')
    expect(land?.suggestedShares.map(({ place, value }) => [place.name, value])).toEqual([
      ['晋江市', '1500'],
      ['南安市', '1200'],
      ['惠安县', '800'],
    ])
    const draft = await office.call(listProposals, { id: 'demo-plan-2026', version: 1 })
    expect(draft.targets.find(({ quote }) => quote === '7500亿元')?.standing).toBe('differs')
    expect(tasks.map(({ duty, deadline }) => [duty?.organisationId, deadline])).toEqual([
      ['qz-planning', '2026-04-30'],
      ['qz-reform', '2026-06-30'],
      ['qz-housing', '2026-12-31'],
      ['qz-industry', null],
      ['qz-industry', '2026-04-30'],
      ['qz-commerce', '2026-06-30'],
      ['qz-emergency', '2026-09-30'],
      ['qz-reform', '2026-11-30'],
    ])
  })

  test('an enterprise reads the rules in force and those that they replaced', async () => {
    const enterprise = await tested.as('enterprise')
    const { documents } = await enterprise.call(listDocuments, { q: 'ruyuanguanli', sort: 'published' })
    expect(documents.map(({ id, validity }) => [id, validity])).toEqual([
      ['demo-entry-rules-2026', 'in-force'],
      ['demo-entry-rules-2024', 'replaced'],
    ])
  })
})
