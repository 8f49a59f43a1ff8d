import { failed } from './scope-words.ts'
import type { Wording } from './wording.ts'

/** Land. */
export const land: readonly Wording[] = [
  {
    id: 'revived-idle-land-total',
    words: ['盘活', '低效', '闲置', '地'],
    without: failed,
    counted: ['area'],
    cumulative: true,
  },
  {
    id: 'revived-inefficient-land-total',
    words: ['盘活', '低效', '地'],
    without: `${failed}|闲置`,
    counted: ['area'],
    cumulative: true,
  },
  {
    id: 'inefficient-land-revived',
    words: ['盘活', '低效', '地'],
    without: `${failed}|闲置厂房`,
    counted: ['area', 'ratio', 'points'],
  },
  { id: 'surveyed-inefficient-land', words: ['摸排|排查', '低效', '地'], counted: ['area'] },
  {
    id: 'industrial-land-renovation-started',
    words: ['启动', '改造'],
    without: `${failed}|厂房|建筑`,
    counted: ['area'],
  },
]
