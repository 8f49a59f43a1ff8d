import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simplify } from '#i18n/script.ts'
import { readLabelledSet } from '../../../test/texts/labelled-set.ts'
import { cleanText } from './clean.ts'
import { type CleanText, cleanSpan, originalSpan } from './clean-text.ts'
import { foldText } from './fold-text.ts'

const train = readLabelledSet('train')

/** Texts as they come: pieces of real ones, torn apart and put together, with what disturbs reading. */
const torn = fc
  .array(
    fc.oneof(
      fc.constantFrom(...train.flatMap(({ text }) => text.split(/(?<=[。\n])/))),
      fc.constantFrom(
        '項(xiàng)目',
        '，',
        ',',
        '(',
        '）',
        '1,200',
        '１．２',
        '\uFFFD',
        '𠮷',
        '\ud842',
        ' ',
        '\u3000',
        '\t',
        '\n',
        '\r\n',
        '\r',
        '\u200b',
        ' | ',
      ),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''))

function expectWhole(text: CleanText): void {
  const { original, text: cleaned, starts, ends, blocks } = text
  expect([starts.length, ends.length]).toEqual([cleaned.length, cleaned.length])
  for (let at = 0; at < cleaned.length; at += 1) {
    const [start, end, next] = [starts[at] ?? -1, ends[at] ?? -1, starts[at + 1] ?? original.length]
    if (!(start < end && end <= next)) throw new Error(`${at}: ${start}, ${end}, ${next}`)
  }
  let last = 0
  for (const { start, end } of blocks) {
    if (start < last || end < start || cleaned.slice(start, end).includes('\n')) throw new Error(`block ${start}`)
    last = end
  }
}

test('offsets ascend and blocks lie side by side, whatever the text', () => {
  fc.assert(fc.property(torn, (original) => expectWhole(cleanText(original, simplify))))
})

test('what was not written otherwise is the character of the original', () => {
  fc.assert(
    fc.property(torn, (original) => {
      const folded = foldText(original, simplify)
      const { text, starts } = cleanText(original, simplify)
      const narrow = (unit = '') =>
        '，；：！？（）'.includes(unit) ? String.fromCharCode(unit.charCodeAt(0) - 0xfee0) : unit
      for (let at = 0; at < text.length; at += 1)
        if (!/\s/.test(text[at] ?? '') && text[at] !== '\t' && narrow(text[at]) !== narrow(folded[starts[at] ?? 0]))
          throw new Error(`${at}: ${text[at]} for ${folded[starts[at] ?? 0]}`)
    }),
  )
})

test('there and back again is the same stretch', () => {
  fc.assert(
    fc.property(torn, fc.nat(), fc.nat(), (original, one, other) => {
      const text = cleanText(original, simplify)
      if (text.text === '') return
      const [a, b] = [one % text.text.length, other % text.text.length]
      const span = { start: Math.min(a, b), end: Math.max(a, b) + 1 }
      expect(cleanSpan(text, originalSpan(text, span))).toEqual(span)
    }),
  )
})

test('no label of the labelled set is cleaned away, and no furniture stays', () => {
  const stays: string[] = []
  for (const { id, text, findings, traps } of train) {
    const cleaned = cleanText(text, simplify)
    expectWhole(cleaned)
    expect([id, findings.filter((label) => cleanSpan(cleaned, label) === null)]).toEqual([id, []])
    for (const trap of traps)
      if (trap.why === 'furniture' && cleanSpan(cleaned, trap) !== null) stays.push(`${id}: ${trap.quote}`)
  }
  expect(stays).toEqual([])
})
