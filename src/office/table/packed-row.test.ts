import { expect, test } from 'vitest'
import { createRowPacker } from './packed-row.ts'

test('a packed row gives back its cells, as often as it is asked, and as JSON', () => {
  const packer = createRowPacker()
  packer.add(1, 'text', '晋江市')
  packer.add(3, 'number', '47.62')
  expect(packer.count).toBe(2)
  const row = packer.pack(7, true)
  const cells = [
    { address: 'A7', column: 1, kind: 'text', text: '晋江市' },
    { address: 'C7', column: 3, kind: 'number', text: '47.62' },
  ]
  expect([row.number, row.hidden, row.cells, row.cells]).toEqual([7, true, cells, cells])
  expect(JSON.parse(JSON.stringify(row))).toEqual({ number: 7, hidden: true, cells })
})

test('rows of one shape and rows of others do not mix', () => {
  const packer = createRowPacker()
  const packed = [1, 2, 3, 4].map((number) => {
    for (let column = 1; column <= number % 3; column += 1) packer.add(column, 'number', `${number}${column}`)
    return packer.pack(number, false)
  })
  expect(packed.map(({ cells }) => cells.map(({ address, text }) => address + text))).toEqual([
    ['A111'],
    ['A221', 'B222'],
    [],
    ['A441'],
  ])
})
