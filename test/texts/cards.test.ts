// Nothing is faked: the texts of the labelled set, train half, read by their words alone.
import { expect, test } from 'vitest'
import { readCard } from '#domain/finding/read-card.ts'
import { cleanText } from '#domain/text/clean.ts'
import { simplify } from '#i18n/script.ts'
import { readLabelledSet } from './labelled-set.ts'
import { readLexicon } from './lexicon.ts'

const lexicon = readLexicon()
const cards = readLabelledSet('train').map((document) => ({
  document,
  card: readCard(cleanText(document.text, simplify), lexicon),
}))

test('the place of nearly every document is found in its words', () => {
  const right = cards.filter(({ document, card }) => card.place?.code === document.place).length
  console.log(`place of the card: ${right} of ${cards.length}`)
  expect(right / cards.length).toBeGreaterThanOrEqual(0.95)
})

// The labels' days come from the file that a person filled in; many a text does not state them. What is given must be right.
test('a day of publication or of the event that the words give is the right one nearly always', () => {
  const days = cards.flatMap(({ document, card }) => [
    [document.published, card.published],
    [document.event, card.event],
  ])
  const given = days.filter(([, found]) => found !== null)
  const right = given.filter(([labelled, found]) => labelled === found).length
  console.log(`days of the card: ${right} right of ${given.length} given, ${days.length} labelled`)
  expect(right / given.length).toBeGreaterThanOrEqual(0.85)
  expect(given.length).toBeGreaterThanOrEqual(18)
})
