import { expect, test } from 'vitest'
import { isNamedIn } from './named-clause.ts'

const city = '350500'
const plan = {
  title: '泉州市园区标准化建设2026年行动方案（试行）',
  documentNumber: '泉政办〔2026〕12号',
  placeId: city,
}

test.each([
  ['《泉州市园区标准化建设2026年行动方案(试行)》第三条', true],
  ['见泉州晚报；泉州市园区标准化建设2026年行动方案(试行)', true],
  ['泉州市园区标准化建设2026年行动方案（试行）第三条', true],
  ['市政府文件（泉政办〔2026〕12号）', true],
  ['市政府文件（泉政办〔2026〕121号）', false],
  ['《泉州市园区标准化建设2026年行动方案（试行）》的说明', true],
  ['《关于泉州市园区标准化建设2026年行动方案的解读》', false],
  ['泉州市园区标准化建设2026年', false],
])('“%s” names the document: %s', (source, named) => {
  expect(isNamedIn(source, plan, city)).toBe(named)
})

test('a document whose title merely stands in the words of another is not named', () => {
  expect(
    isNamedIn('《泉州市园区标准化建设2026年行动方案》', { ...plan, title: '园区标准化建设', documentNumber: '' }, city),
  ).toBe(false)
})

test('a county’s document is not the source of the city’s rules', () => {
  expect(isNamedIn('《泉州市园区标准化建设2026年行动方案(试行)》', { ...plan, placeId: '350582' }, city)).toBe(false)
})
