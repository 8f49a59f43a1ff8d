import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { compareExact, exact, toText } from '#domain/quantity/exact.ts'
import { neededBy, nextMonthEnd } from '#domain/target/needed-by.ts'
import { dayText } from '#i18n/date-text.ts'
import { magnitudeText } from '#i18n/decimal-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { officeOf } from '../place/office-of.ts'
import type { PlacedPlace } from '../place/reference.ts'
import type { BoardTarget } from '../programme/standings.ts'
import type { BulletinScene } from './bulletin-scene.ts'
import { isEndangered } from './danger-blocks.ts'
import { dueOn, type Gap } from './gaps.ts'
import { type Line, listed, number, sentence, words } from './pieces.ts'
import { amountWithUnit, monthlyText, type Standing } from './values.ts'

/** What is asked, of whom, until when. */
export interface Asked {
  readonly owner: Gap['owner']
  readonly what: Line
  readonly until: string
}

const promisesNamed = 3

/** Of the duty department of each promise in danger: the part that must come by the next month’s end. */
export function askedOfDuties(scene: BulletinScene): Asked[] {
  const { say, to } = scene
  return scene.targets.filter(isEndangered).map((target) => {
    const name = words(nameOf(target.indicator, say.locale))
    const part = partOf(scene, target, target.standing)
    if (part === null)
      return { owner: target.duty, what: sentence(say, 'bulletin.asked.explain', { name }), until: dueOn(scene) }
    const { missing, amount, by } = part
    const what = sentence(say, 'bulletin.asked.close', {
      ...{ name, day: words(dayText(by, say.locale)) },
      amount: number(amount, to.target(target.id)),
      missing: number(missing, to.target(target.id)),
    })
    return { owner: target.duty, what, until: by }
  })
}

/** Of the office of each county that lags in such a promise, furthest behind first: in which, by how much, and its part by the next month’s end. */
export function askedOfCounties(scene: BulletinScene): Asked[] {
  const { say, counties, reference } = scene
  return counties
    .map((county) => ({ county, lags: lagsOf(scene, county) }))
    .filter(({ lags }) => lags.length > 0)
    .toSorted((a, b) => compareExact(furthest(b.lags), furthest(a.lags)))
    .map(({ county, lags }) => ({
      owner: officeOf(reference, county.id),
      what: sentence(say, 'bulletin.asked.county', {
        place: words(placeName(county, say.locale)),
        list: listed(
          say,
          lags.slice(0, promisesNamed).map((lag) => lagLine(scene, lag)),
        ),
      }),
      until:
        lags.map(({ standing, target }) => partOf(scene, target, standing)?.by ?? dueOn(scene)).toSorted()[0] ??
        dueOn(scene),
    }))
}

/** A county’s share of a promise in danger, which lags. */
interface Lag {
  readonly target: BoardTarget
  readonly shareId: string
  readonly standing: Standing
  readonly points: string
}

function lagsOf({ targets }: BulletinScene, county: PlacedPlace): Lag[] {
  return targets
    .filter(isEndangered)
    .flatMap((target) =>
      target.cells.flatMap(({ place, target: share, standing }): Lag[] => {
        const { light, behindPoints } = standing.light
        const isLate = (light === 'red' || light === 'amber') && behindPoints !== null
        return place.id === county.id && share && isLate
          ? [{ target, shareId: share.id, standing, points: behindPoints }]
          : []
      }),
    )
    .toSorted((a, b) => compareExact(exact(b.points), exact(a.points)))
}

function furthest(lags: readonly Lag[]) {
  return exact(lags[0]?.points ?? '0')
}

function lagLine(scene: BulletinScene, { target, shareId, standing, points }: Lag): Line {
  const { say, to } = scene
  const page = to.target(shareId)
  const part = partOf(scene, target, standing)
  const said = {
    name: words(nameOf(target.indicator, say.locale)),
    points: number(magnitudeText(points, 1), page),
  }
  return part === null
    ? sentence(say, 'bulletin.asked.county.behind', said)
    : sentence(say, 'bulletin.asked.county.part', { ...said, amount: number(part.amount, page) })
}

interface Part {
  readonly missing: string
  readonly amount: string
  readonly by: CalendarDate
}

/** What must have come by the next month’s end, or by the deadline where that is earlier; null where months do not add up. */
function partOf(
  { say, asOf }: BulletinScene,
  { value: { unit }, deadline }: BoardTarget,
  { missing, neededPerMonth, judgedOn }: Standing,
): Part | null {
  if (missing === null || neededPerMonth === null) return null
  const next = nextMonthEnd(asOf)
  const by = calendarDate(next < deadline ? next : deadline)
  const part = neededBy({ missing: exact(missing), neededPerMonth: exact(neededPerMonth) }, calendarDate(judgedOn), by)
  return {
    missing: amountWithUnit(say, missing, unit),
    amount: amountWithUnit(say, monthlyText(toText(part), unit), unit),
    by,
  }
}
