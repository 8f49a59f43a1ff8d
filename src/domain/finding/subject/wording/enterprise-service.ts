import { failed } from './scope-words.ts'
import type { Wording } from './wording.ts'

/** What is done for firms, and who works in them. */
export const enterpriseService: readonly Wording[] = [
  { id: 'enterprise-visits', words: ['走访'], without: failed, counted: ['visits'] },
  {
    id: 'enterprise-problems-solved',
    words: ['解决|办结', '问题|诉求|难题'],
    without: `${failed}|占`,
    counted: ['things'],
  },
  {
    id: 'employees',
    words: ['从业人员|就业人员|吸纳就业|从业人数'],
    without: '新增|工资|本地|外来|带动|技工|平均|每|单位',
    counted: ['people'],
  },
]
