import { expect, test } from 'vitest'
import { openLedger } from '../ledger/ledger.ts'
import { ledgerDefinitions } from '../ledgers/all-ledgers.ts'
import { funnels, notFurther } from './funnel.ts'

test.each(funnels)('the days of $id are days of its ledger', ({ ledger, steps }) => {
  const definition = ledgerDefinitions.find(({ name }) => name === ledger)
  const fields = definition === undefined ? null : openLedger(definition).fields
  expect(steps.map(({ on }) => fields?.get(on)?.kind)).toEqual(steps.map(() => 'day'))
})

test('who is in statistics without a day of fitting out does not stand still at signing', () => {
  const [tenancies] = funnels
  if (tenancies === undefined) throw new Error('no funnel')
  const { all } = notFurther(tenancies, 2, '2026-02') as { all: readonly unknown[] } // its form
  expect(all).toEqual([
    {
      any: [
        { field: 'statisticsEntryOn', operator: 'empty', value: true },
        { field: 'statisticsEntryOn', operator: '>', value: '2026-02-28' },
      ],
    },
  ])
  expect(notFurther(tenancies, 0, '2026-02')).toHaveProperty('all.length', 3)
})
