import type { Database } from '#db/connection/database.ts'
import { readFigures } from '#db/figure/figure.repository.ts'
import { listMeasures } from '#db/figure/measure.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { openMade } from '../worlds/scale/fill-city.ts'
import { provinceId } from '../worlds/scale/places.ts'
import { type Measurement, median, timeOf } from './measurement.ts'

const rounds = 9
const mostTimes = 3
const period = { from: '2026-01', until: '2026-09' }
/** The last day of the story, on which everything that stands today was known, and one before the last corrections. */
const [today, earlier] = ['2026-10-31', '2026-10-20'] as const

/** Figures of a province on an earlier day against those of today, both computed from the rows by the same SQL; beside them those that are kept. */
export async function measureAsKnownOn(database: Database): Promise<Measurement[]> {
  const times = { today: [] as number[], earlier: [] as number[], kept: [] as number[] }
  const measures = await inProvince(database, listMeasures)
  await timeOf(() => read(database, measures, earlier)) // warm-up, thrown away
  for (let round = 0; round < rounds; round += 1) {
    times.today.push(await timeOf(() => read(database, measures, today)))
    times.earlier.push(await timeOf(() => read(database, measures, earlier)))
    times.kept.push(await timeOf(() => read(database, measures, null)))
  }
  const [own, same, kept] = [median(times.earlier), median(times.today), median(times.kept)]
  const line = {
    work: `${measures.length} figures of a province as known on an earlier day`,
    result: `${own.toFixed(0)} ms`,
  }
  return [
    {
      ...line,
      against: `the same SQL over the rows of today, nothing cached: ${same.toFixed(0)} ms`,
      ratio: own / same,
      aim: `≤ ${mostTimes}×`,
      isMet: own / same <= mostTimes,
    },
    { ...line, against: `the kept figures of today: ${kept.toFixed(1)} ms`, ratio: own / kept, aim: '–', isMet: true },
  ]
}

const inProvince = <T>(database: Database, work: (tx: Transaction) => Promise<T>) =>
  readAs(database, { kind: 'system', cityId: provinceId }, work)

function read(database: Database, measures: readonly Measure[], asOf: string | null) {
  const choice = { placeIds: [provinceId], relation: 'reporting', period, asOf } as const
  return inProvince(database, (tx) => readFigures(tx, openMade, measures, choice))
}
