import { expect, test } from 'vitest'
import { cleanText } from '../../text/clean.ts'
import { moodOfHeading, sectionsOf } from './section.ts'

test.each([
  ['二、下半年要求', 'aim'],
  ['三、存在问题', 'done'],
  ['四、预期成效', 'forecast'],
  ['一、主要指标完成情况', 'done'],
  ['工作情况和打算', null],
  ['（一）招大引强', null],
])('the last word of a heading tells what stands under it: %s', (heading, mood) => {
  expect(moodOfHeading(heading)).toBe(mood)
})

test('a paragraph stands under the heading over it and under its own beginning', () => {
  const text = '某县通报\n\n一、2023年工作情况\n新增三家。\n\n二、2024年工作打算\n（一）园区。新增五家。'
  const sections = sectionsOf(cleanText(text, (character) => character))
  expect(sections.at(-1)).toEqual({ mood: 'aim', year: 2024 })
  expect(sections.at(2)).toEqual({ mood: 'done', year: 2023 })
})
