import { seededRandom } from './seeded-random.ts'

/**
 * Year-to-date amounts from January on that end exactly at `reached`, never fall, and follow the months' weights with a little of
 * the place's own rhythm.
 *
 * @param reached the last month's amount in the smallest step (a count, or hundredths), a whole number
 * @returns as many whole numbers as there are weights, in the same step
 */
export function makeMonthlyAmounts(seed: string, reached: number, monthWeights: readonly number[]): number[] {
  const random = seededRandom(seed)
  const weights = monthWeights.map((weight) => weight * (0.85 + 0.3 * random()))
  const total = sum(weights)
  return weights.map((_, index) => Math.round((reached * sum(weights.slice(0, index + 1))) / total))
}

/** The smallest step as decimal text: `amountText(12345, 2)` is `123.45`. */
export function amountText(amount: number, decimals: 0 | 2): string {
  if (decimals === 0) return String(amount)
  return `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`
}

/** A written amount of the story in its smallest step; the story holds at most two decimals. */
export function inSmallestStep(amount: number, decimals: 0 | 2): number {
  return Math.round(amount * 10 ** decimals)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
