import { findUnit, type UnitCode, unitWritingsInText } from '../../quantity/unit.ts'

/** Units that are written as one character, and the characters behind which they are the beginning of another word. */
const otherWords: Readonly<Record<string, string>> = {
  个: '(?:基点|多?亿|季度|星期|年头|半年|昼夜)',
  项: '目',
  部: '[门分署队件委]',
  度: '[假过]',
  条: '[件款例]',
  分: '[钟之贝别期析类配布批区局管厂园行公院支步享]',
  层: '[面级次]',
  处: '[置理于级罚长]',
  支: '(?:持|付|出|行|撑|部|队(?!伍))',
  位: '[数于居列次置小]',
  名: '[单录称列次额义牌]',
  人: '[才均民]',
  所: '[有以在得谓示需]',
  组: '[织团成合建]',
  间: '[接隔断]',
  根: '[据本]',
  批: '[复准发示评]',
  类: '[似别型]',
  座: '[谈位]',
  场: '[地所景馆镇]',
  轮: '[岗训值动番候]',
  次: '[年日月要序]',
  天: '[然津气花下]',
  元: '[素宵旦件宇年月首]',
  户: '[籍型外均口]',
  倍: '增',
  宗: '[旨教]',
  笔: '[试者记]',
  份: '额',
  栋: '梁',
  架: '[构空]',
  台: '[阶账胞词]',
  张: '[家坂江店]',
  年: '[代级初末底度均间]',
}

/** Writings that only running text has. */
const spokenUnits: Readonly<Record<string, UnitCode>> = {
  块钱: '元',
  元钱: '元',
  个小时: '小时',
  个楼层: '层',
  年: '年',
}

/** A unit that stands in a text. */
export interface WrittenUnit {
  readonly unit: UnitCode
  readonly length: number
}

const scaled = /^成$|^[万亿\d¥$×]|^千元|^比例|^百分|^千分/
const writings = [...unitWritingsInText.filter((writing) => !scaled.test(writing)), ...Object.keys(spokenUnits)]
const pattern = new RegExp(
  writings
    .toSorted((a, b) => b.length - a.length)
    .map(patternOf)
    .join('|'),
  'iy',
)

function patternOf(writing: string): string {
  const escaped = writing.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  if (/[a-z\d]$/i.test(writing)) return `${escaped}(?![a-z\\d])`
  const other = otherWords[writing]
  return other === undefined ? escaped : `${escaped}(?!${other})`
}

/** The unit that begins at a place of the text, the longest that fits; null when none does. */
export function unitAt(text: string, index: number): WrittenUnit | null {
  pattern.lastIndex = index
  const written = pattern.exec(text)?.[0]
  if (written === undefined) return null
  const unit = spokenUnits[written] ?? findUnit(written)
  return unit === null ? null : { unit, length: written.length }
}
