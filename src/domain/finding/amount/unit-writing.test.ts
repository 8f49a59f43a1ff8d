import { expect, test } from 'vitest'
import { unitAt } from './unit-writing.ts'

test.each([
  ['个百分点', '百分点'],
  ['个工作日内', '工作日'],
  ['个项目', '个'],
  ['平方公里', 'km²'],
  ['元/千瓦时', '元/kWh'],
  ['千伏安', 'kVA'],
  ['吨标准煤', 'tce'],
  ['人次', '人次'],
  ['名技师', '人'],
  ['支队伍', '支'],
])('%s begins with the unit %s', (text, unit) => {
  expect(unitAt(text, 0)?.unit).toBe(unit)
})

test.each(['分钟', '个基点', '个季度', '条件', '部门', '项目', '人才', '年度', '位数', 'mm'])(
  '%s begins with none',
  (text) => {
    expect(unitAt(text, 0)).toBeNull()
  },
)
