import { failed } from './scope-words.ts'
import type { Wording } from './wording.ts'

/** Firms that grew big enough for the statistics, or entered them. */
export const statisticsEntries: readonly Wording[] = [
  {
    id: 'new-above-scale-entries',
    words: ['升规纳统|上规纳统|入规纳统|升规入统|上规入统'],
    without: `${failed}|累计|总数`,
    counted: ['firms', 'projects'],
    cumulative: false,
  },
  {
    id: 'statistics-entered-enterprises-total',
    words: ['纳统|入统'],
    without: `${failed}|新增|本月|达到`,
    counted: ['firms'],
    cumulative: true,
  },
  {
    id: 'tenants-in-statistics',
    words: ['纳统|入统'],
    without: failed,
    counted: ['firms'],
    cumulative: false,
    scope: '新增[^，。；]{0,24}$',
  },
  { id: 'tenants-in-statistics', words: ['纳统|入统', '新增|新|再'], without: failed, counted: ['firms'] },
]
