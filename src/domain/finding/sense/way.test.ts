import { expect, test } from 'vitest'
import { spotsOf } from './spot.ts'
import { markedReading } from './testing/marked-reading.ts'
import { waysOf } from './way.ts'

const waysIn = (text: string) =>
  waysOf(spotsOf(markedReading(text))).map(({ from, to, baseWords }) => [from, to, baseWords])

test('a way leads from one number to the next of its unit', () => {
  expect(waysIn('入驻率由年初的⟦61%⟧提高到⟦73%⟧。')).toEqual([[0, 1, '年初的']])
  expect(waysIn('办理时限由⟦15个⟧减少到⟦7个⟧。')).toEqual([[0, 1, '']])
  expect(waysIn('由县里承担⟦3家⟧，企业⟦7家⟧。')).toEqual([])
})
