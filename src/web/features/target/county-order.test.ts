import { expect, test } from 'vitest'
import { sortCounties } from './county-order.ts'
import type { TargetCell } from './target.queries.ts'

/** A county with its missing part and its points behind; null behind: nothing to compare. */
function aCell(id: string, missing: string | null, behindPoints: string | null): TargetCell {
  return {
    place: { id, name: id, nameHant: null, nameEn: null, kind: 'county' },
    tileX: 0,
    tileY: 0,
    target: null,
    standing: {
      figure: null,
      otherSources: 0,
      completion: null,
      judgedOn: '2026-10-31',
      isOutdated: false,
      pace: '0.833',
      pacing: {
        judgedBy: 'straight',
        straight: { share: '0.833', value: null },
        learned: null,
        without: 'no-history',
        rule: null,
      },
      light: {
        light: 'none',
        ruleId: 'r',
        ruleVersion: 1,
        ruleName: 'r',
        certainty: 'V',
        reason: 'behind',
        behindPoints,
      },
      missing,
      neededPerMonth: null,
    },
  }
}

const cells = [
  aCell('a', '9', '3'),
  aCell('b', '18', '12'),
  aCell('c', '100', '-5'),
  aCell('d', null, null),
  aCell('e', '0', '1'),
]

test('exact values are compared as numbers, not as text, and a county without one comes last either way', () => {
  const ids = (descending: boolean) =>
    sortCounties(cells, { column: 'missing', descending }).map((cell) => cell.place.id)
  expect(ids(true)).toEqual(['c', 'b', 'a', 'e', 'd'])
  expect(ids(false)).toEqual(['e', 'a', 'b', 'c', 'd'])
})
