import { expect, test } from 'vitest'
import { databasesUnderTest } from './data-place.ts'
import { drawKills, tryKills } from './kill-trials.ts'

// Beside those on PGlite, at the same time.

if (databasesUnderTest.includes('PostgreSQL')) tryKills('PostgreSQL')

test('the moments of the kills are the same in every run with the same seed', () => {
  expect(drawKills(3, 1)).toEqual(drawKills(3, 1))
  expect(drawKills(3, 1)).not.toEqual(drawKills(3, 2))
})
