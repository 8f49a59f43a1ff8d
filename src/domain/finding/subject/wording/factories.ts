import { failed } from './scope-words.ts'
import type { Wording } from './wording.ts'

/** Factory buildings. */
export const factories: readonly Wording[] = [
  { id: 'standard-factory-area-topped-out', words: ['封顶'], without: '率|占|栋', counted: ['area'] },
  {
    id: 'standard-factory-area-total',
    words: ['厂房', '配套'],
    without: `${failed}|空置|闲置|租|售|在建|宿舍`,
    counted: ['area'],
    cumulative: true,
  },
  {
    id: 'standard-factory-area-completed',
    words: ['厂房', '配套'],
    without: `${failed}|空置|闲置|租|售|在建|宿舍|开工|启动`,
    counted: ['area'],
  },
  {
    id: 'standard-factory-only-total',
    words: ['标准(?:化)?厂房', '建成|竣工|累计|总量|总面积'],
    without: `${failed}|空置|闲置|租|售|在建|改造|盘活|开工|启动|规划|期`,
    counted: ['area'],
    cumulative: true,
  },
  {
    id: 'standard-factory-only-total',
    words: ['标准(?:化)?厂房', '总量|总面积'],
    without: `${failed}|空置|闲置|在建|规划|期`,
    counted: ['area'],
  },
  {
    id: 'standard-factories-completed',
    words: ['标准(?:化)?厂房', '新建|建成|新增|竣工'],
    without: `${failed}|空置|闲置|租|售|在建|改造|盘活|开工|启动|规划|补|期|交付`,
    counted: ['area'],
  },
  {
    id: 'standard-factories-completed',
    words: ['^标准(?:化)?厂房$'],
    counted: ['area'],
    beside: ['standard-factory-area-completed'],
  },
  { id: 'standard-factory-area-under-construction', words: ['^建设标准(?:化)?厂房$'], counted: ['area'] },
]
