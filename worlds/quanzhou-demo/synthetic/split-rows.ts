import { city, inventedCityTarget, type SplitStory, splitStories, stretchShares, units } from './story.ts'

export const splitColumns = [
  'year',
  'programme',
  'place_code',
  'indicator_id',
  'kind',
  'comparator',
  'value',
  'value_high',
  'unit',
  'period',
  'starts_on',
  'deadline',
  'level',
  'source_id',
  'locator',
  'known_from',
  'note',
  'base_value',
  'id',
  'repeats',
  'action',
  'parent',
  'synthetic',
] as const
export type SplitRow = Readonly<Record<(typeof splitColumns)[number], string>>

/** The invented targets: first the city target that was not published, then each unit's share; units without a share have no row. */
export function makeSplitRows(): SplitRow[] {
  return [inventedRow(), ...splitStories.flatMap(shareRows)]
}

function shareRows(story: SplitStory): SplitRow[] {
  return units.flatMap((place, index) => {
    const share = story.shares[index] ?? null
    return share === null ? [] : [shareRow(story, place, share)]
  })
}

function shareRow(story: SplitStory, place: string, share: number): SplitRow {
  const isStretch = story.year === 2026 && stretchShares.includes(`${story.indicator}/${place}`)
  return {
    ...targetRow(story.year, story.indicator, place),
    comparator: story.comparator,
    value: String(share),
    unit: story.unit,
    level: isStretch ? 'stretch' : 'goal',
    note: isStretch ? '演示:县级自加压' : '演示:县级分解',
    parent: targetId(story.year, story.indicator, city),
  }
}

function inventedRow(): SplitRow {
  const { year, indicator, value, unit } = inventedCityTarget
  return { ...targetRow(year, indicator, city), value, unit, note: '演示:2026年未公布升规纳统目标,沿用2025年数' }
}

function targetRow(year: number, indicator: string, place: string): SplitRow {
  return {
    year: String(year),
    programme: `qz-${year}`,
    place_code: place,
    indicator_id: indicator,
    kind: 'target',
    comparator: '=',
    value: '',
    value_high: '',
    unit: '',
    period: '',
    starts_on: `${year}-01-01`,
    deadline: `${year}-12-31`,
    level: 'goal',
    source_id: `demo-split-${year}`,
    locator: '演示分解表',
    known_from: `${year}-03-20`,
    note: '',
    base_value: '',
    id: targetId(year, indicator, place),
    repeats: '',
    action: '园区标准化建设',
    parent: '',
    synthetic: 'true',
  }
}

function targetId(year: number, indicator: string, place: string): string {
  return `t-${year}-${indicator}-${place}`
}
