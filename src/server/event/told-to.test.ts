import { expect, test } from 'vitest'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { toldTo } from './told-to.ts'
import { touchedBy } from './touched.ts'

const all = ['account', 'city-map', 'indicator', 'layout', 'ledger:project', 'programme', 'statistic', 'target']

test.each([
  ['leader', all.filter((noun) => noun !== 'account')],
  ['county-office', all.filter((noun) => noun !== 'account')],
  ['enterprise', []],
  ['security-admin', ['account']],
  ['system-admin', []],
  ['audit-admin', []],
] as const)('a %s is told of what it may read, and of nothing else', (role, told) => {
  expect(toldTo(role, all)).toEqual(told)
})

test('what is not known stays unknown for everybody: it names nothing', () => {
  expect(toldTo('enterprise', null)).toBeNull()
})

test('every noun that a write can touch is told to somebody', () => {
  const actions = ['account.create', 'city-map.import', 'import.commit', 'indicator.create', 'layout.keep']
  const more = ['programme.publish', 'statistic.record', 'target.revise', 'bulletin.word', 'session.sign-in']
  const ledgers = ledgerDefinitions.map(({ name }) => ({ action: 'ledger.save', detail: { ledger: name } }))
  const touched = touchedBy([...[...actions, ...more].map((action) => ({ action, detail: {} })), ...ledgers]) ?? []
  expect(touched.length).toBeGreaterThan(ledgerDefinitions.length)
  const told = new Set([...(toldTo('city-office', touched) ?? []), ...(toldTo('security-admin', touched) ?? [])])
  expect(touched.filter((noun) => !told.has(noun))).toEqual([])
})
