import { failed, onePark } from './scope-words.ts'
import type { Wording } from './wording.ts'

/** Space for industry. */
export const industrialSpace: readonly Wording[] = [
  {
    id: 'industrial-space-in-use-total',
    words: ['产业空间', '投用'],
    without: failed,
    counted: ['area'],
    cumulative: true,
  },
  {
    id: 'built-industrial-space-total',
    words: ['产业空间'],
    without: `${failed}|新增|新建|启动|规划|开工`,
    counted: ['area'],
    cumulative: true,
  },
  { id: 'industrial-space-started', words: ['产业空间', '启动'], without: failed, counted: ['area'] },
  { id: 'industrial-space-new', words: ['产业空间', '新增|新建|拓展'], without: `${failed}|投用`, counted: ['area'] },
  { id: 'industrial-space-completed', words: ['产业空间', '建成|竣工'], without: failed, counted: ['area'] },
  {
    id: 'let-area-total',
    words: ['招商面积|招商|签约面积', '面积|招商'],
    without: `${failed}|可招商`,
    counted: ['area'],
    cumulative: true,
  },
  {
    id: 'space-signed',
    words: ['招商面积|签约面积|预租面积|新签约面积'],
    without: `${failed}|可招商|占`,
    counted: ['area'],
    cumulative: false,
    notScope: onePark,
  },
  { id: 'park-area-built-or-renovated', words: ['园区标准化', '新建', '改造'], counted: ['area'] },
]
