import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toText } from '../../quantity/exact.ts'
import { cleanText } from '../../text/clean.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { findMentions } from './find-mentions.ts'

const sentences = [
  '全县新开工项目22个、竣工14个。',
  '亩均税收由21.4万元提高到28万元以上。',
  '产值超5亿元的企业136家，其中5亿至10亿元的84家。',
  '分别建成7.2、5.8和3.1万平方米。',
  '容积率从0.8提高到2.6。',
  '三年内入园率达到六成以上。',
  '“明年再腾1500亩。”负责人说。',
  '坚持“一企一策”，两个工作日内答复。',
  '按7∶3配置，承担三分之二。',
  '今年没有数字。',
]

/** What a text says, whatever lies before it. */
function read(original: string, shift: number) {
  const text = cleanText(original, (character) => character)
  return findMentions(text, sentencesOf(text)).map(({ start, end, comparator, value, value2, unit, rule }) => {
    return {
      start: start - shift,
      end: end - shift,
      comparator,
      value: toText(value),
      value2: value2 && toText(value2),
      unit,
      rule,
    }
  })
}

test('a paragraph says the same wherever it stands', () => {
  const paragraph = fc
    .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(paragraph, paragraph, (first, second) => {
      const both = read(`${first}\n\n${second}`, 0)
      const own = read(first, 0)
      const shift = cleanText(`${first}\n\n${second}`, (character) => character).text.length - second.length
      expect(both.slice(0, own.length)).toEqual(own)
      expect(read(`${first}\n\n${second}`, shift).slice(own.length)).toEqual(read(second, 0))
    }),
    { numRuns: 60 },
  )
})

test('mentions stand in order, none on top of another, each inside its text', () => {
  const characters = fc.constantFrom(
    ...'0123456789一二三十百千万亿半多余几成%亩元个家年月第前近超约不低于以上、，。：—/+（）“”\uFFFD',
  )
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 60 }), (written) => {
      const spans = read(written.join(''), 0)
      spans.forEach(({ start, end }, index) => {
        expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
        expect(end).toBeGreaterThan(start)
      })
    }),
    { numRuns: 300 },
  )
})
