import { getDataVersion } from '#db/city.repository.ts'
import { listProgrammes, type ProgrammeRow } from '#db/programme.repository.ts'
import { listCurrent, type StatisticRow } from '#db/statistic.repository.ts'
import type { PersonActor, Transaction } from '#db/transact.ts'
import { addDays, type CalendarDate, yearOf } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import { byDanger } from '#domain/target/danger.ts'
import { translatorFor } from '#i18n/translate.ts'
import type { Translator } from '#i18n/translator.ts'
import {
  cityPlace,
  type Hierarchy,
  loadReference,
  type PlacedPlace,
  parentOf,
  type Reference,
} from '../place/reference.ts'
import { type BoardTarget, loadStandings } from '../programme/standings.ts'
import { type PublishedOtherwise, publishedOtherwise } from '../statistic/published-otherwise.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { type Addresses, addressesOf } from './addresses.ts'
import type { AskedBulletin, BulletinDays } from './bulletin-question.ts'
import { loadSheet, type Sheet } from './overview-sheet.ts'

/** All that a bulletin is made of, read in one transaction. */
export interface BulletinScene extends BulletinDays {
  readonly say: Translator
  readonly to: Addresses
  /** The same as known before the week began. */
  readonly toBefore: Addresses
  readonly reference: Reference
  readonly hierarchy: Hierarchy
  readonly programme: ProgrammeRow
  readonly city: PlacedPlace
  readonly counties: readonly PlacedPlace[]
  /** The city’s targets of the year, most endangered first. */
  readonly targets: readonly BoardTarget[]
  /** The same by id as known before the week began. */
  readonly before: ReadonlyMap<string, BoardTarget>
  /** The last day before the week. */
  readonly dayBefore: CalendarDate
  /** Published figures of all places, as known on the day. */
  readonly statistics: readonly StatisticRow[]
  /** Of the city’s own figures those that the ledgers do not give. */
  readonly otherwise: readonly PublishedOtherwise[]
  readonly sheet: Sheet
  readonly dataVersion: number
}

/**
 * @param reader who will read it
 * @throws DomainError `programme.unknown`, `indicator.unknown`, `indicator.published-only`
 */
export async function loadScene(
  tx: Transaction,
  world: WorldInfo,
  { kind, hierarchy, indicators, locale }: AskedBulletin,
  days: BulletinDays,
  reader: PersonActor,
): Promise<BulletinScene> {
  const reference = await loadReference(tx, days.asOf)
  const city = cityPlace(reference)
  const programme = await programmeOf(tx, yearOf(days.asOf))
  const dayBefore = addDays(days.week.from, -1)
  const choice = { programmeId: programme.id, place: city, hierarchy }
  const now = await loadStandings(tx, reference, { ...choice, asOf: days.asOf })
  const before = await loadStandings(tx, reference, { ...choice, asOf: dayBefore })
  const targets = now.toSorted((a, b) => byDanger(a.danger, b.danger)).map(({ shown }) => shown)
  const statistics = await listCurrent(tx, { asOf: days.asOf })
  const counties = countiesOf(reference, city.id, hierarchy)
  return {
    ...days,
    ...{ reference, hierarchy, programme, city, counties, targets, dayBefore },
    before: new Map(before.map(({ shown }) => [shown.id, shown])),
    say: translatorFor(locale),
    to: addressesOf(programme.year, days.asOf, hierarchy),
    toBefore: addressesOf(programme.year, dayBefore, hierarchy),
    statistics,
    otherwise: await publishedOtherwise(tx, world, {
      ...{ reference, asOf: days.asOf, rows: statistics, reader },
      placeId: city.id,
    }),
    sheet: await loadSheet(tx, world, {
      ...{ asked: indicators, hierarchy, asOf: days.asOf, city, targets, reference, reader },
      ...(kind === 'weekly' ? { places: [city], dayBefore } : { places: [city, ...counties], dayBefore: null }),
    }),
    dataVersion: await getDataVersion(tx),
  }
}

async function programmeOf(tx: Transaction, year: number): Promise<ProgrammeRow> {
  const [programme] = await listProgrammes(tx, { year })
  if (!programme) throw new DomainError('programme.unknown', { programme: String(year) })
  return programme
}

const countyKinds: readonly string[] = ['county', 'zone']

function countiesOf({ places }: Reference, cityId: string, hierarchy: Hierarchy): PlacedPlace[] {
  return [...places.values()]
    .filter((place) => parentOf(place, hierarchy) === cityId && countyKinds.includes(place.kind))
    .toSorted((a, b) => a.code.localeCompare(b.code))
}
