import { unzipSync } from 'fflate'
import { aZip } from './an-xlsx.ts'

export type Random = () => number

/** A whole number from 0 to `end`, which is not reached. */
export function below(random: Random, end: number): number {
  return Math.floor(random() * end)
}

/** One of a list. */
export function oneOf<T>(random: Random, list: readonly T[]): T {
  const found = list[below(random, list.length)]
  if (found === undefined) throw new Error('the list is empty')
  return found
}

/** Changes a few bytes. */
export function flipBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const mutated = bytes.slice()
  for (let count = 1 + below(random, 4); count > 0; count -= 1)
    mutated[below(random, bytes.length)] = below(random, 256)
  return mutated
}

/** Cuts the end off, or repeats a piece. */
export function cutOrRepeat(bytes: Uint8Array, random: Random): Uint8Array {
  const at = below(random, bytes.length)
  const length = below(random, 200)
  return random() < 0.5
    ? bytes.slice(0, at)
    : Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)])
}

/** Takes one part out of an archive. */
export function removePart(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = Object.entries(unzipSync(bytes))
  parts.splice(below(random, parts.length), 1)
  return aZip(Object.fromEntries(parts))
}

const shards = [
  '<',
  '>',
  '"',
  '&',
  '&x;',
  '&#0;',
  '&#x1F600;',
  '</row>',
  '<row r="9999999">',
  '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
  '<c r="A1">',
  '<c t="s"><v>99999</v></c>',
  '<!--',
  '<![CDATA[',
  '\0',
  '\ufffe',
  'NaN',
  '-',
  '9'.repeat(500),
  ' r="-1"',
  '<!DOCTYPE x>',
  '<!ENTITY a "aaaaaaaaaa">',
  'rId1',
  '../../',
  '<mergeCell ref="A0:ZZZ9"/>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '',
]

/** Damages the XML and packs it again, so that checksums do not give it away. */
export function damageXml(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = Object.entries(unzipSync(bytes))
  const [name, part] = oneOf(random, parts)
  const xml = Buffer.from(part).toString('utf8')
  const at = below(random, xml.length)
  const damaged = xml.slice(0, at) + oneOf(random, shards) + xml.slice(at + below(random, 12))
  return aZip({ ...Object.fromEntries(parts), [name]: damaged })
}

/** What a hurried clerk, another program or an attacker may leave in a cell. */
const oddTexts = [
  '',
  ' ',
  '合计',
  '小计：',
  '其中：',
  '填表人：',
  '一、',
  '项目名称',
  '总投资（亩）',
  '#REF!',
  '=1+1',
  '1e999',
  '-0',
  '007',
  '3~5',
  '0.85',
  '85%',
  '约',
  '12?5',
  '12\ufffd5',
  '２０２４年１３月４５日',
  '2024.10',
  '0000-00-00',
  '99999999999999999999',
  '_x0000_',
  '_xD800_',
  '晋江县市',
  'A'.repeat(3_000),
  '亿'.repeat(180),
  '1'.repeat(180),
  '(((((((((((((((',
  '\u202e\u200b\ufeff',
]

/** A table of texts with a few of them exchanged, moved, doubled or left out. */
export function disturbRows<T>(rows: readonly (readonly (T | string)[])[], random: Random): (T | string)[][] {
  const disturbed = rows.map((row) => [...row])
  for (let count = 1 + below(random, 6); count > 0; count -= 1) disturbOnce(disturbed, random)
  return disturbed
}

function disturbOnce<T>(rows: (T | string)[][], random: Random): void {
  const row = below(random, rows.length)
  const column = below(random, 12)
  const kind = below(random, 6)
  const cells = rows[row] ?? []
  if (kind <= 2) cells[column] = oneOf(random, oddTexts)
  else if (kind === 3) rows.splice(row, 1)
  else if (kind === 4) rows.splice(below(random, rows.length), 0, [...cells])
  else cells.splice(below(random, 3), 0, oneOf(random, oddTexts))
  if (rows.length === 0) rows.push(['x'])
}
