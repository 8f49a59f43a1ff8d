import { expect, test } from 'vitest'
import { cleanText } from '#domain/text/clean.ts'
import { departmentsIn } from './duties.ts'
import { deadlineIn, proposeTasks } from './propose-tasks.ts'

const read = (text: string) =>
  proposeTasks(
    cleanText(text, (character) => character),
    2026,
  )

test.each([
  ['市工信局、市商务局，各县（市、区）政府', ['市工信局', '市商务局', '各县（市、区）政府']],
  ['市发展和改革委员会', ['市发展和改革委员会']],
  ['市住建局和市资源局', ['市住建局', '市资源局']],
  ['市财政局等', ['市财政局']],
  ['市商务局，完成时限：2026年11月30日', ['市商务局']],
  ['晋江市自然资源局,6月底前完成', ['晋江市自然资源局']],
  ['市住建局，年底前', ['市住建局']],
  ['市工信局，配合单位：市统计局、市税务局', ['市工信局', '市统计局', '市税务局']],
])('%s names %j', (list, expected) => {
  expect(departmentsIn(list)).toEqual(expected)
})

test.each([
  ['2026年6月底前完成', '2026-06-30'],
  ['年底前全部开工', '2026-12-31'],
  ['完成时限：2026年9月', '2026-09-30'],
  ['9月15日前报送，12月底前完成', '2026-12-31'], // the last one said
  ['2026年9月召开会议', null], // when it happens, not until when
  ['尽快完成', null],
])('%s ends on %s', (words, expected) => {
  expect(deadlineIn(words, 2026)).toBe(expected)
})

test('two tasks of one paragraph are told apart by their duties', () => {
  const found = read('完善园区路网配套。（责任单位：市住建局）补齐污水处理设施。（责任单位：市生态环境局）')
  expect(found.map(({ text, departments }) => [text, ...departments])).toEqual([
    ['完善园区路网配套。', '市住建局'],
    ['补齐污水处理设施。', '市生态环境局'],
  ])
})

test('a duty on a line of its own belongs to the paragraph above', () => {
  const found = read('一、加快项目开工\n（一）每月调度一次重点项目，逐个销号。\n责任单位：市发改委')
  expect(found).toMatchObject([{ text: '每月调度一次重点项目，逐个销号。', departments: ['市发改委'] }])
})

test('those who help stand behind those who lead, and brackets within a name are no end of it', () => {
  const found = read(
    '建设标准厂房。（责任单位:各县（市、区）人民政府,市商务局,完成时限:2026年11月30日;配合单位:市统计局、市税务局）举办推介会。（牵头单位：市商务局；完成时限：6月底前；配合单位：市贸促会）',
  )
  expect(found.map(({ text, departments, deadline }) => [text, departments, deadline])).toEqual([
    ['建设标准厂房。', ['各县（市、区）人民政府', '市商务局', '市统计局', '市税务局'], '2026-11-30'],
    ['举办推介会。', ['市商务局', '市贸促会'], '2026-06-30'],
  ])
})

test('a table that has a column for those who help names them last', () => {
  const found = read('序号\t重点任务\t责任单位\t配合单位\n1\t编制园区提升项目库\t市工信局\t市统计局、市税务局')
  expect(found).toMatchObject([{ departments: ['市工信局', '市统计局', '市税务局'] }])
})

test('who leads something that is no department gives no task', () => {
  expect(read('龙头企业牵头的创新联合体已有3个。')).toEqual([])
  expect(read('牵头单位要认真落实各项要求。')).toEqual([])
})
