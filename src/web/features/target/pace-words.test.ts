import { expect, test } from 'vitest'
import { translatorFor } from '#i18n/translate.ts'
import { learnedWords } from './pace-words.ts'

const learned = {
  share: '0.8',
  value: '480',
  years: [2024, 2025],
  weight: '0.5',
  interpolated: 0,
  borrowedFrom: null,
  synthetic: false,
}
const city = { id: '350500', name: '泉州市', nameHant: null, nameEn: 'Quanzhou', kind: 'city' as const }

test('the years and their weight are said', () => {
  expect(learnedWords(translatorFor('zh-Hans'), { learned, without: null })).toEqual([
    '往年节奏取自 2024、2025 年的逐月累计，权重 50%，其余按序时',
  ])
})

test('a pace taken from the city, and months filled in, are told', () => {
  const borrowed = { ...learned, borrowedFrom: city, interpolated: 1 }
  expect(learnedWords(translatorFor('en'), { learned: borrowed, without: null }).slice(1)).toEqual([
    'No full year of its own; taken from Quanzhou',
    'missing months filled in between their neighbours: 1',
  ])
})

test('where nothing was learned the reason is said', () => {
  expect(learnedWords(translatorFor('zh-Hans'), { learned: null, without: 'window' })).toEqual([
    '没有往年节奏：目标期不是一个整年',
  ])
})
