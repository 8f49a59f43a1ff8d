import { expect, test } from 'vitest'
import type { VerdictName } from '#domain/verdict/verdict-name.ts'
import { markedParagraphs } from './marked-text.ts'
import type { ShownDraft } from './present-draft.ts'

type Shown = ShownDraft['findings'][number]

/** The paragraphs of a text whose figures are judged so, as words. */
function marked(text: string, judged: readonly (readonly [quote: string, verdict: VerdictName])[]): string[] {
  let from = 0
  const findings = judged.map(([quote, verdict]) => {
    const start = text.indexOf(quote, from)
    from = start + quote.length
    return { start, end: from, quote, verdict } as Shown // marking looks at nothing else
  })
  return markedParagraphs({ text, findings }).map((block) =>
    block.kind === 'text' ? block.line.map(({ text: words }) => words).join('') : '',
  )
}

test('each figure is followed by its number and a sign that reads without colour', () => {
  expect(
    marked('签约80个，投产1,046家。', [
      ['80个', 'differs'],
      ['1,046家', 'same'],
    ]),
  ).toEqual(['签约80个〔1×〕，投产1,046家〔2√〕。'])
})

test('each line stays a paragraph; empty ones are left out', () => {
  expect(marked('第一段。\r\n\n  \n第二段440家。', [['440家', 'rounded']])).toEqual(['第一段。', '第二段440家〔1≈〕。'])
})

test('a figure that runs over the end of a line keeps the lines together', () => {
  expect(marked('已纳统44\n0家，再无。\n末段。', [['44\n0家', 'outdated']])).toEqual([
    '已纳统44\n0家〔1△〕，再无。',
    '末段。',
  ])
})

test('no word of a line of 10,000 characters is lost', () => {
  const long = '字'.repeat(10_000)
  expect(marked(`${long}5家${long}`, [['5家', 'unknown']])).toEqual([`${long}5家〔1？〕${long}`])
})
