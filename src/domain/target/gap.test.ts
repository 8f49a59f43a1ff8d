import { expect, test } from 'vitest'
import { exact } from '../quantity/exact.ts'
import { largestGaps } from './gap.ts'

const standing: Readonly<Record<string, readonly [behind: string | null, missing: string | null]>> = {
  南安: ['30', '28'],
  晋江: ['22.7', '26'],
  惠安: ['30', '14'],
  石狮: ['-4.2', '3'],
  永春: ['4.8', '3'],
  台商区: ['-16.7', '0'],
  洛江: [null, null],
}

function gaps(most: number): string[] {
  return largestGaps(
    Object.keys(standing),
    (place) => {
      const [behind = null, missing = null] = standing[place] ?? []
      return { behindPoints: behind === null ? null : exact(behind), missing: missing === null ? null : exact(missing) }
    },
    most,
  )
}

test('the gap lies where most is missing, not where the rate is lowest', () => {
  expect(gaps(2)).toEqual(['南安', '晋江']) // 惠安 is further behind than 晋江 and lacks less
})

test('a place ahead of pace, one that met its share and one without a share hold no gap', () => {
  expect(gaps(10)).toEqual(['南安', '晋江', '惠安', '永春'])
})
