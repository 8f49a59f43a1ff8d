import type { NewRowVersion } from '#db/ledger/ledger-row.ts'
import { seededRandom } from '../quanzhou-demo/synthetic/seeded-random.ts'
import { lastMonths, madeRow, type RowBatch, type RowBatches, reportedOn } from './made-row.ts'
import { countiesOf, makeCounties, numbers } from './places.ts'

/** How large a province is; at scale 1: 1,500 parks, 100,000 enterprises, 10 million enterprise months. */
export interface ProvinceSize {
  readonly parks: number
  readonly enterprises: number
  readonly months: number
}

export function provinceSize(scale: number): ProvinceSize {
  const part = (whole: number) => Math.max(1, Math.round(whole * scale))
  return { parks: part(1_500), enterprises: part(100_000), months: 100 }
}

/** Enterprises whose months travel together: what bounds the memory. */
const enterprisesAtOnce = 250

/** Parks, enterprises and their months; the same rows for the same seed. */
export function* provinceRows(seed: string, size: ProvinceSize): RowBatches {
  const counties = countiesOf(makeCounties()).map(({ row }) => row.id)
  const home = (number: number) => counties[number % counties.length] ?? ''
  yield { ledger: 'park', versions: numbers(size.parks).map((number) => park(seed, number, home(number))) }
  const months = lastMonths(size.months)
  for (let first = 1; first <= size.enterprises; first += enterprisesAtOnce) {
    const own = numbers(Math.min(enterprisesAtOnce, size.enterprises - first + 1)).map((number) => first + number - 1)
    yield { ledger: 'enterprise', versions: own.map((number) => enterprise(seed, number, home(number), size.parks)) }
    yield* reports(own.flatMap((number) => enterpriseMonths(seed, number, home(number), months)))
  }
}

/** First all first versions, then the corrections. */
function* reports(versions: readonly NewRowVersion[]): Iterable<RowBatch> {
  for (const version of [0, 1]) {
    const own = versions.filter(({ expectedVersion }) => expectedVersion === version)
    if (own.length > 0) yield { ledger: 'enterprise-month', versions: own }
  }
}

const parkId = (number: number) => `scale-park-${number}`
const enterpriseId = (number: number) => `scale-enterprise-${number}`

function park(seed: string, number: number, place: string): NewRowVersion {
  const random = seededRandom(`${seed}/${parkId(number)}`)
  const land = 80 + Math.floor(random() * 2_400)
  return madeRow(parkId(number), place, '2018-06-30', {
    code: `SC-${String(number).padStart(5, '0')}`,
    name: `合成产业园${number}号`,
    place,
    libraryLevel: random() < 0.4 ? 'city' : 'county',
    landArea: String(land),
    industrialLand: String(Math.floor(land * 0.9)),
    openedOn: `${2012 + (number % 6)}-0${1 + (number % 9)}-15`,
  })
}

/** Six of ten firms are in a park of their county, every fourth is above scale. */
function enterprise(seed: string, number: number, place: string, parks: number): NewRowVersion {
  const random = seededRandom(`${seed}/${enterpriseId(number)}`)
  const isInPark = random() < 0.6
  const isAboveScale = number % 4 === 0
  return madeRow(enterpriseId(number), place, '2018-06-30', {
    creditCode: `98${String(number).padStart(16, '0')}`,
    name: `合成企业${String(number).padStart(6, '0')}有限公司`,
    place,
    sector: 'manufacturing',
    foundedOn: '2010-05-04',
    park: isInPark ? parkId(((number - 1) % parks) + 1) : null,
    landArea: String(5 + Math.floor(random() * 60)),
    operating: 'producing',
    producingOn: `20${12 + Math.floor(random() * 6)}-03-10`,
    isAboveScale,
    statisticsEntryOn: isAboveScale ? `20${18 + Math.floor(random() * 8)}-01-31` : null,
  })
}

/** One report in a hundred was wrong at first; of October's, those of every third county wait. */
function enterpriseMonths(seed: string, number: number, place: string, months: readonly string[]): NewRowVersion[] {
  const id = enterpriseId(number)
  const random = seededRandom(`${seed}/${id}/months`)
  const usual = 100 + Math.floor(random() * 900)
  let outputYear = 0
  return months.flatMap((month, at) => {
    const output = Math.round(usual * (0.6 + 0.8 * random()))
    outputYear = month.endsWith('-01') || at === 0 ? output : outputYear + output
    const row = madeRow(`${id}-${month}`, place, reportedOn(month), {
      enterprise: id,
      month,
      isAboveScale: number % 4 === 0,
      output: String(output),
      outputYear: String(outputYear),
      tax: String(Math.round(output * 3) / 100),
      electricity: String(output * 240),
      employees: String(20 + (number % 300)),
    })
    if (random() < 0.01) return wrongAtFirst(row)
    return [{ ...row, approval: month === '2026-10' && number % 3 === 0 ? 'submitted' : 'approved' }]
  })
}

function wrongAtFirst(row: NewRowVersion): NewRowVersion[] {
  const wrong = { ...row, values: { ...row.values, employees: String(Number(row.values.employees) * 10) } }
  const knownFrom = `${row.knownFrom.slice(0, 8)}30`
  const day = row.knownFrom.slice(5, 7) === '02' ? `${row.knownFrom.slice(0, 8)}28` : knownFrom
  return [
    wrong,
    { ...row, expectedVersion: 1, kind: 'correct', knownFrom: day, recordedOn: day, why: '合成：多写了一个零' },
  ]
}
