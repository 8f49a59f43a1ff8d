import { expect, test } from 'vitest'
import { readyPassage } from './testing/passage.ts'
import { timesOf } from './times-of.ts'

function read(text: string): readonly (string | null)[] {
  const { reading, senses, subjects } = readyPassage({ event: '2024-09-25', text })
  return timesOf(reading, senses, subjects).map(({ period }) => period)
}

test('a way that is told of several years begins in the first and ends in the last', () => {
  expect(read('2019年到2023年，产值从{180亿元|产值|2019}增长到{415亿元|产值|2023}。')).toEqual(['2019', '2023'])
})

test('a way begins without a time where none is named', () => {
  expect(read('容积率由{1.15|容积率|-}提高到{2.2|容积率|-}。')[0]).toBeNull()
})

test('the next thing of a sentence begins when the first did', () => {
  const [first, , second] = read(
    '企业由2021年的{400家|企业|2021}增加到{701家|企业|-}，园区由{9家|园区|2021}增加到{69家|园区|-}。',
  )
  expect([first, second]).toEqual(['2021', '2021'])
})
