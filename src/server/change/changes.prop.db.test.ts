import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { listedSide } from '#contract/change.ts'
import type { Database } from '#db/connection/database.ts'
import { insertMeasureVersions } from '#db/figure/measure.repository.ts'
import { rebuildFigures } from '#db/figure/rebuild-figures.ts'
import { insertIndicatorVersions, type NewIndicatorVersion } from '#db/indicator.repository.ts'
import { replacePositions } from '#db/place.repository.ts'
import { transact } from '#db/transact.ts'
import type { Role } from '#domain/access/role.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { RowValues } from '#domain/ledger/ledger.ts'
import { exact, sumExact, toText } from '#domain/quantity/exact.ts'
import {
  addFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  fractionText,
  noFraction,
} from '#domain/quantity/fraction.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import {
  beginAndWrite,
  city,
  clearRows,
  measures,
  open,
  positions,
  someWrite,
} from '../../../test/support/random-writes.ts'
import { slowParts } from '../../../test/support/slow-changes.ts'
import type { Chain } from '../../../test/support/slow-figures.ts'
import {
  personIn,
  type SmallCityPlace,
  seedSmallCity,
  smallCityId,
  systemOfSmallCity,
} from '../../../test/support/small-city.ts'
import { getFigure } from '../figure/get-figure.ts'
import { getChange } from './get-change.ts'
import { getPeriodChange } from './get-period-change.ts'

// Nothing is faked but the clock: it is 2026-10-31. Rows, measures and the tree are those of test/support/random-writes.ts.

const world = { cityId: smallCityId, clock: calendarDate('2026-10-31') } as Parameters<typeof getChange>[1]

/** Plain in another unit, a ratio of the same ledger, one of two ledgers. */
const indicators = [
  { id: 'land', unit: '㎡', numeratorId: 'land', denominatorId: null },
  { id: 'output', unit: '亿元', numeratorId: 'output', denominatorId: null },
  { id: 'share', unit: '%', numeratorId: 'output-in-parks', denominatorId: 'output' },
  { id: 'density', unit: '万元/亩', numeratorId: 'output', denominatorId: 'land' },
  { id: 'firms', unit: '%', numeratorId: 'entered', denominatorId: 'firms' },
] as const

const usual: RowValues = {
  ...{ libraryLevel: 'city', park: 'park-1', sector: 'manufacturing', landArea: '12.5', producingOn: '2026-01-31' },
  ...{ statisticsEntryOn: '2026-01-31', isAboveScale: true, output: '12.5' },
}

/** Most fields say something here, so that most rows count; one write in six leaves empty what is empty. */
const someTelling = fc
  .tuple(someWrite, fc.nat(5))
  .map(([write, die]) => (die === 0 ? write : { ...write, values: told(write.values) }))
const manyWrites = fc.array(fc.array(someTelling, { minLength: 7, maxLength: 7 }), { minLength: 2, maxLength: 2 })

function told(values: RowValues): RowValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? usual[name] ?? null]))
}

const someQuestion = fc.record({
  indicator: fc.constantFrom(...indicators),
  place: fc.constantFrom<SmallCityPlace>('350500', '350500', '350582', '350521'),
  hierarchy: fc.constantFrom('reporting', 'administrative'),
  role: fc.constantFrom<Role>('city-office', 'city-office', 'county-office', 'department'),
  days: fc.constantFrom(
    ['2026-01-05', '2026-01-31'],
    ['2026-01-10', '2026-02-28'],
    ['2026-01-31', '2026-10-31'],
    ['2026-01-05', '2026-10-31'],
  ),
  periods: fc.constantFrom(['2026-01', '2026-02'], ['2026-02', '2026-01..2026-10'], ['2026-01', '2026-01..2026-10']),
})
type Question = typeof someQuestion extends fc.Arbitrary<infer T> ? T : never

describeDatabases(({ open: openDatabase }) => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase()
    await seedSmallCity(database)
    await transact(database, systemOfSmallCity, async (tx) => {
      await replacePositions(tx, positions)
      await insertMeasureVersions(tx, measures, { recordedBy: 'test', why: '' })
      await insertIndicatorVersions(tx, indicators.map(aDefinition))
      await rebuildFigures(tx, open)
    })
  })

  test('after any writes the parts of a change add up to what lies between the figures, between days and between periods', async () => {
    let parts = 0
    await fc.assert(
      fc.asyncProperty(
        manyWrites,
        fc.array(someQuestion, { minLength: 5, maxLength: 5 }),
        async (rounds, questions) => {
          await clearRows(database)
          const chains = await beginAndWrite(database, rounds)
          for (const [at, question] of questions.entries()) {
            const holds =
              at % 2 === 0 ? holdsBetweenDays(database, chains, question) : holdsBetweenPeriods(database, question)
            parts += await holds
          }
        },
      ),
      { numRuns: 4 },
    )
    expect(parts).toBeGreaterThan(2)
  })
})

type Side = z.output<typeof listedSide>

/** @returns number of parts that were seen */
async function holdsBetweenDays(database: Database, chains: readonly Chain[], question: Question): Promise<number> {
  const { indicator, place, hierarchy, days, periods, role } = question
  const actor = askerOf(question)
  const asked = { indicator: indicator.id, place, hierarchy, period: periods[1] } as const
  const [from, to] = days as [string, string]
  const change = await getChange({ database }, world, actor, { ...asked, from, to })
  const [before, after] = [
    await getFigure({ database }, world, actor, { ...asked, asOf: from }),
    await getFigure({ database }, world, actor, { ...asked, asOf: to }),
  ]
  expect(change.start).toEqual({ value: before.own.value, reason: before.own.reason })
  expect(change.end).toEqual({ value: after.own.value, reason: after.own.reason })
  const moved = sidesAddUp(change, before, after)
  for (const side of moved) {
    const counted = { placeIds: placesBelow(place, hierarchy), face: faceFor(role, place, hierarchy) }
    const period = { from: `${change.period.slice(0, 4)}-01`, until: '2026-12', ...monthsOf[change.period] }
    const measure = measures.find(({ id }) => id === side.measure.id) ?? measures[0]
    if (measure === undefined) throw new Error('there are measures')
    const slow = slowParts(city, measure, chains, { from, to, ...counted, period })
    const told = Object.fromEntries(side.parts.map(({ kind, amount }) => [kind, amount]))
    expect(told, JSON.stringify(question)).toEqual(slow)
  }
  return moved.flatMap(({ parts }) => parts).length
}

/** @returns number of parts that were seen */
async function holdsBetweenPeriods(database: Database, question: Question): Promise<number> {
  const { indicator, place, hierarchy, days, periods } = question
  const actor = askerOf(question)
  const asked = { indicator: indicator.id, place, hierarchy, asOf: days[1] } as const
  const [from, to] = periods as [string, string]
  const change = await getPeriodChange({ database }, world, actor, { ...asked, from, to })
  const [before, after] = [
    await getFigure({ database }, world, actor, { ...asked, period: from }),
    await getFigure({ database }, world, actor, { ...asked, period: to }),
  ]
  expect([change.start.value, change.end.value]).toEqual([before.own.value, after.own.value])
  return sidesAddUp(change, before, after).flatMap(({ parts }) => parts).length
}

function askerOf({ role }: Question) {
  return { ...personIn(role, role === 'county-office' ? '350582' : null), displayName: role }
}

type Ends = Awaited<ReturnType<typeof getFigure>>

/** Each side goes from the one figure to the other by its parts, and both sides together from value to value. @returns the sides that there are */
function sidesAddUp(
  change: { readonly numerator: unknown; readonly denominator: unknown },
  before: Ends,
  after: Ends,
): Side[] {
  const sides = (['numerator', 'denominator'] as const).map((name) => ({ name, side: change[name] as Side | null }))
  for (const { name, side } of sides) {
    if (side === null) continue
    expect([side.before, side.after]).toEqual([before.own[name]?.amount, after.own[name]?.amount])
    addsUp(side)
  }
  valuesAddUp(change.numerator as Side, change.denominator as Side | null)
  return sides.flatMap(({ side }) => side ?? [])
}

/** The parts of a side add up to its difference, in its own unit and in that of the indicator. */
function addsUp({ before, after, amount, effect, parts }: Side): void {
  expect(toText(sumExact([exact(before), ...parts.map((part) => exact(part.amount))]))).toBe(after)
  expect(toText(exact(after).minus(exact(before)))).toBe(amount)
  if (effect === null) return
  expect(fractionText(sumOf(parts.map((part) => part.effect?.exactly ?? 'none')))).toBe(effect.exactly)
}

/** The effects of both sides add up to what lies between the quotients, apart from the units' factor, which divides out. */
function valuesAddUp(numerator: Side, denominator: Side | null): void {
  if (numerator.effect === null || denominator?.effect == null) return
  const quotient = (at: 'before' | 'after') =>
    divideFractions(fractionOf(exact(numerator[at])), fractionOf(exact(denominator[at]))) ?? noFraction
  const [first, last] = [quotient('before'), quotient('after')]
  const difference = addFractions(last, { above: -first.above, below: first.below })
  const effects = sumOf([numerator.effect.exactly, denominator.effect.exactly])
  // proportional: effects × 1 = difference × factor, with the factor told by the numerator's part over the old base
  const perUnit =
    divideFractions(fractionOf(exact(numerator.amount)), fractionOf(exact(denominator.before))) ?? noFraction
  const factor = divideFractions(sumOf([numerator.effect.exactly]), perUnit)
  if (factor === null) return
  expect(fractionText(effects)).toBe(fractionText({ ...multiplied(difference, factor) }))
}

function multiplied(one: Fraction, other: Fraction): Fraction {
  return divideFractions(one, { above: other.below, below: other.above }) ?? noFraction
}

function sumOf(texts: readonly string[]): Fraction {
  return texts
    .map((text) => text.split('/'))
    .map(([above = '', below = '1']): Fraction => ({ above: BigInt(above), below: BigInt(below) }))
    .reduce(addFractions, noFraction)
}

const monthsOf: Readonly<Record<string, { readonly from: string; readonly until: string }>> = {
  '2026-02': { from: '2026-02', until: '2026-02' },
  '2026-01..2026-10': { from: '2026-01', until: '2026-10' },
}

function placesBelow(place: string, hierarchy: 'reporting' | 'administrative'): string[] {
  return ['350500', '350582', '350582104', '350521'].filter((id) => city.above[hierarchy](id).includes(place))
}

/** City office and departments see what waits everywhere, a county in its range, which are numbers 2 and 3 of the reporting tree here. */
function faceFor(role: Role, place: string, hierarchy: Question['hierarchy']): 'all' | 'approved' {
  const seesWaiting =
    role === 'city-office' ||
    role === 'department' ||
    (role === 'county-office' && hierarchy === 'reporting' && (place === '350582' || place === '350521'))
  return seesWaiting ? 'all' : 'approved'
}

function aDefinition({ id, unit, numeratorId, denominatorId }: (typeof indicators)[number]): NewIndicatorVersion {
  return {
    ...({
      id,
      version: 1,
      name: id,
      nameEn: null,
      unit,
      definition: id,
      direction: 'up',
      accumulation: 'flow',
    } as const),
    ...{
      aliases: [],
      certainty: 'A',
      sourceText: 'test',
      validFrom: '2022-01-01',
      validTo: null,
      publishedOnly: false,
    },
    ...{ recordedBy: 'test', why: '', numeratorId, denominatorId },
  } as const
}
