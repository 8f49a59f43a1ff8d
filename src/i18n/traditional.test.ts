import { expect, test } from 'vitest'
import { simplify } from './script.ts'
import { toTraditional } from './traditional.ts'

test.each(['项目名称', '总投资（万元）', '厂房面积（㎡）', '园区里程', '台商投资区', '纳统日期', '干部、后勤、发展'])(
  '%s is the same after it was Traditional',
  (text) => {
    expect(simplify(toTraditional(text))).toBe(text)
  },
)

test('words keep their meaning in this city, only their script changes', () => {
  expect(toTraditional('项目')).toBe('項目')
})
