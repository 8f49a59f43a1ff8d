import { expect, test } from 'vitest'
import type { RankedRow } from './cockpit.queries.ts'
import { mapClasses } from './value-classes.ts'

function aCounty(id: string, value: string | null, unranked: RankedRow['unranked']): RankedRow {
  const measured = { amount: '0', rows: 0, unknown: 0, submitted: 0, synthetic: 0 }
  return {
    ...{ kind: 'place', tileX: 0, tileY: 0, sample: 0, unranked, rank: unranked === null ? 1 : null },
    place: { id, name: id, nameHant: null, nameEn: null, kind: 'county' },
    figure: {
      value,
      reason: value === null ? 'not-reported' : null,
      numerator: { ...measured, condition: null, unknownCondition: null },
      denominator: null,
    },
  }
}

test('who is not ranked has no shade: neither too small a sample nor no value', () => {
  const { bounds, of } = mapClasses([
    aCounty('南安', '71.4', null),
    aCounty('晋江', '37.5', null),
    aCounty('永春', '100', 'few-rows'),
    aCounty('德化', null, 'no-value'),
  ])
  expect(bounds).toEqual([
    { from: '37.5', to: '37.5' },
    { from: '71.4', to: '71.4' },
  ])
  expect([...of]).toEqual([
    ['南安', 1],
    ['晋江', 0],
  ])
})
