/**
 * The story that the demo world tells, as data. Everything here is invented and is marked synthetic wherever it shows.
 *
 * On 2026-10-31 ten of twelve months have passed, so 序时进度 is 83.3 %. By the default light rule (amber from 3, red from 10
 * points behind) two city targets are red, three amber, and three green, one of them with a note.
 */

/** The thirteen reporting units, in the order of their codes; every row of numbers below follows this order. */
export const units = [
  '350502',
  '350503',
  '350504',
  '350505',
  '350521',
  '350524',
  '350525',
  '350526',
  '350581',
  '350582',
  '350583',
  '350500-KFQ',
  '350500-TSQ',
] as const
export type UnitPlace = (typeof units)[number]

export const city = '350500'

/** One target of one year, split to the units. `null`: nobody has split it to that unit (未分解). */
export interface SplitStory {
  readonly year: 2025 | 2026
  readonly indicator: string
  readonly unit: string
  readonly comparator: '=' | '>=' | '>'
  /** 0 for counts, 2 for 亿元 with two decimals. */
  readonly decimals: 0 | 2
  readonly shares: readonly (number | null)[]
  /** What each unit had reached: by the end of October 2026, or in the whole of 2025. */
  readonly reached: readonly number[]
}

export const splitStories: readonly SplitStory[] = [
  {
    // City target 300 (itself synthetic), reached 214: 12.0 points behind, red. Behind pace: 南安 18, 晋江 15, 惠安 9.
    year: 2026,
    indicator: 'new-above-scale-entries',
    unit: '家',
    comparator: '=',
    decimals: 0,
    shares: [14, 12, 16, 14, 30, 26, 14, 14, 24, 66, 60, 4, 6],
    reached: [13, 10, 14, 12, 16, 23, 12, 12, 21, 40, 32, 3, 6],
  },
  {
    // City target over 1500, reached 1090.0: 10.7 points behind, red. The shares add to 1460: 40 are carried by nobody.
    year: 2026,
    indicator: 'park-above-scale-output',
    unit: '亿元',
    comparator: '>',
    decimals: 2,
    shares: [62, 48, 74, 150, 128, 92, 46, 52, 140, 320, 226, 38, 84],
    reached: [50.6, 38.9, 60.2, 121.4, 88.3, 73.8, 36.7, 41.9, 112.6, 221.5, 145.7, 31.2, 67.2],
  },
  {
    // City target 600, reached 465: 5.8 points behind, amber.
    year: 2026,
    indicator: 'new-producing-enterprises',
    unit: '家',
    comparator: '>=',
    decimals: 0,
    shares: [30, 22, 40, 30, 58, 50, 28, 34, 56, 116, 100, 12, 24],
    reached: [26, 19, 34, 25, 40, 42, 22, 29, 48, 84, 66, 9, 21],
  },
  {
    // City target 400, reached 313: 5.1 points behind, amber. Three units have no share: 未分解.
    year: 2026,
    indicator: 'starts-and-completions',
    unit: '个',
    comparator: '>=',
    decimals: 0,
    shares: [22, 20, null, 34, 38, 36, null, 20, 40, 66, 56, null, 28],
    reached: [19, 17, 14, 29, 28, 30, 12, 17, 34, 50, 38, 3, 22],
  },
  {
    // City target 100, reached 79: 4.3 points behind, amber.
    year: 2026,
    indicator: 'large-project-starts',
    unit: '个',
    comparator: '=',
    decimals: 0,
    shares: [5, 5, 6, 9, 9, 8, 4, 4, 9, 18, 14, 2, 7],
    reached: [4, 4, 5, 8, 6, 7, 3, 4, 8, 14, 9, 1, 6],
  },
  {
    // City target 8000, reached 6520.0: 1.8 points behind, green with a note. The shares add to 8260: 260 of slack.
    year: 2026,
    indicator: 'signed-investment',
    unit: '亿元',
    comparator: '=',
    decimals: 2,
    shares: [430, 460, 420, 560, 620, 560, 320, 350, 780, 1580, 1160, 160, 860],
    reached: [352.4, 381.7, 338.6, 455.3, 508.9, 452.1, 249.8, 287.5, 612.2, 1242.6, 872.4, 121.3, 645.2],
  },
  {
    // City target 2535, reached 2231.6: 4.7 points ahead, green.
    year: 2026,
    indicator: 'provincial-and-city-key-project-investment',
    unit: '亿元',
    comparator: '>=',
    decimals: 2,
    shares: [118, 126, 132, 265, 248, 196, 104, 92, 228, 472, 338, 36, 180],
    reached: [104.3, 112.8, 118.4, 243.6, 216.5, 173.2, 93.1, 82.4, 203.7, 419.8, 278.9, 31.6, 153.3],
  },
  {
    // City target 1000, result 1046.
    year: 2025,
    indicator: 'new-producing-enterprises',
    unit: '家',
    comparator: '>=',
    decimals: 0,
    shares: [50, 38, 66, 50, 96, 84, 46, 56, 94, 194, 166, 20, 40],
    reached: [54, 40, 70, 51, 92, 90, 49, 60, 101, 206, 168, 22, 43],
  },
  {
    // City target 1000, result 1021.5.
    year: 2025,
    indicator: 'new-park-output',
    unit: '亿元',
    comparator: '>=',
    decimals: 2,
    shares: [42, 33, 50, 102, 88, 64, 32, 36, 96, 220, 154, 26, 57],
    reached: [43.1, 33.6, 51.8, 106.2, 83.4, 66.7, 33.2, 37.4, 99.5, 228.4, 151.9, 27.1, 59.2],
  },
  {
    // City target 20, result 21.
    year: 2025,
    indicator: 'new-city-parks-in-operation',
    unit: '个',
    comparator: '>=',
    decimals: 0,
    shares: [1, 1, 2, 1, 2, 2, 1, 1, 2, 3, 2, 1, 1],
    reached: [1, 1, 2, 2, 1, 2, 1, 1, 2, 4, 2, 1, 1],
  },
  {
    // City target 300, result 288: missed.
    year: 2025,
    indicator: 'new-above-scale-entries',
    unit: '家',
    comparator: '=',
    decimals: 0,
    shares: [14, 12, 16, 14, 30, 26, 14, 14, 24, 66, 60, 4, 6],
    reached: [15, 12, 17, 14, 25, 27, 14, 15, 25, 62, 51, 4, 7],
  },
]

/** The one city target of 2026 that was not published and that the story needs. */
export const inventedCityTarget = {
  year: 2026,
  indicator: 'new-above-scale-entries',
  value: '300',
  unit: '家',
} as const

/** Shares that a unit raised by itself (自加压), as `indicator/place`. */
export const stretchShares: readonly string[] = [
  'signed-investment/350582',
  'provincial-and-city-key-project-investment/350524',
]

/** Share of the first ten months' work that falls in each: a dip at the Spring Festival, bumps at the quarters' ends. */
export const monthWeights = [8, 4, 14, 9, 10, 15, 9, 9, 14, 8] as const

/** The same of a whole year, which ends with its strongest month. */
export const wholeYearWeights = [8, 4, 14, 9, 10, 15, 9, 9, 14, 8, 9, 17] as const

/** Split indicators of 2025 that were also reported month by month: what 往年节奏 of city and units is learned from. */
export const monthlyIn2025: readonly string[] = ['new-producing-enterprises', 'new-above-scale-entries']

/** A finished year that only the city reported month by month; its units take the city's rhythm. */
export interface CityYear {
  readonly year: 2024 | 2025
  readonly indicator: string
  readonly unit: string
  readonly decimals: 0 | 2
  readonly reached: number
  /** Months whose report was lost. */
  readonly missing: readonly number[]
}

export const cityYears: readonly CityYear[] = [
  { year: 2024, indicator: 'new-producing-enterprises', unit: '家', decimals: 0, reached: 618, missing: [] },
  { year: 2024, indicator: 'signed-investment', unit: '亿元', decimals: 2, reached: 7612.4, missing: [8] },
  { year: 2025, indicator: 'signed-investment', unit: '亿元', decimals: 2, reached: 7905.8, missing: [] },
]

/** The city's monthly ratio 四个一批 in operation, January to October 2026, in %. */
export const operatingShares = ['58.0', '58.5', '63.0', '65.5', '68.0', '72.5', '75.0', '77.5', '82.0', '84.0'] as const

/** Units whose October figures have not arrived: 泉港区 and 永春县. */
export const silentInOctober: readonly string[] = ['350505', '350525']

/** 补录: known to the office in time, entered weeks later. */
export const lateEntries = [
  { indicator: 'new-above-scale-entries', place: '350581', month: 8, recordedOn: '2026-10-27' },
  { indicator: 'new-producing-enterprises', place: '350526', month: 7, recordedOn: '2026-10-28' },
  { indicator: 'large-project-starts', place: '350500-TSQ', month: 9, recordedOn: '2026-10-29' },
] as const

/** First versions that were wrong; the right figure follows as a correction. */
export const mistakes = [
  {
    indicator: 'new-producing-enterprises',
    place: '350583',
    month: 6,
    excess: 7,
    correctedOn: '2026-08-12',
    why: '演示:把7家只签约未投产的企业计入,核对投产证明后更正',
  },
  {
    indicator: 'signed-investment',
    place: '350582',
    month: 9,
    excess: 120,
    correctedOn: '2026-10-28',
    why: '演示:一个跨年项目重复计入,与市级汇总核对后更正',
  },
] as const
