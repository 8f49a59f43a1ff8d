import { expect, test } from 'vitest'
import { readTabText, writeTabText } from './tab-text.ts'

test.each<[string, string[][]]>([
  [
    '晋江\t1200\r\n南安\t800\r\n',
    [
      ['晋江', '1200'],
      ['南安', '800'],
    ],
  ], // as Excel ends a block
  [
    '晋江\t1200\n南安\t800',
    [
      ['晋江', '1200'],
      ['南安', '800'],
    ],
  ], // as WPS on Linux writes it
  ['"第一行\n第二行"\t"他说""好"""', [['第一行\n第二行', '他说"好"']]],
  ['5"管\t"未闭合', [['5"管', '"未闭合']]],
  [
    'a\t\r\n\tb\r\n',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['a\r\n\r\nb', [['a'], [''], ['b']]],
  ['', []],
])('a pasted text is read cell by cell: %j', (text, cells) => {
  expect(readTabText(text)).toEqual(cells)
})

test('what is copied can be pasted again', () => {
  const cells = [
    ['宝盖智能制造园', '1,200\n（含二期）', '"引号"'],
    ['', '2026-03-31', 'tab\tinside'],
  ]
  expect(readTabText(writeTabText(cells))).toEqual(cells)
})
