import { cellIn, type FormCell, type FormRow } from './form-sheet.ts'

/**
 * What a row under the header is.
 *
 * - `data`: to be imported
 * - `total`: 合计, 总计, 共计 over all; `subtotal`: 小计 over the group above; `group`: 一、晋江市 with figures, over the rows below it
 * - `part`: 其中, an unknown part of the rows
 * - `heading`: one text, of a group or by the way; `repeat`: header or title again on the next page, or nothing but a number of 序号
 * - `foot`: signatures and remarks under the table
 */
export type RowKind = 'data' | 'total' | 'subtotal' | 'group' | 'part' | 'heading' | 'repeat' | 'foot'

/** What telling the rows apart needs to know of a table. */
export interface TableShape {
  /** Columns with headers, ascending. */
  readonly columns: readonly number[]
  /** The column of 序号, or null. */
  readonly serialColumn: number | null
  /** The columns by which a row is known: of key and title. */
  readonly nameColumns: readonly number[]
  /** Columns in which 合计 may stand. */
  readonly labelColumns: readonly number[]
  /** The texts of the header rows, by column. */
  readonly headerRows: readonly ReadonlyMap<number, string>[]
  /** The texts above the header. */
  readonly linesAbove: ReadonlySet<string>
  /** Groups are numbered 一, 二 and rows 1, 2: then a row with a Chinese number is a group. */
  readonly hasNumberedGroups: boolean
}

/** Tells the rows of one table apart, from top to bottom: what follows the signatures is under the table too. */
export function createRowTeller(shape: TableShape): (row: FormRow, isUnderMerge: boolean) => RowKind {
  let isBelow = false
  return (row, isUnderMerge) => {
    const kind = kindOf(row, shape, isUnderMerge, isBelow)
    isBelow = kind === 'foot' || (isBelow && kind === 'heading')
    return isBelow && kind === 'heading' ? 'foot' : kind
  }
}

function kindOf(row: FormRow, shape: TableShape, isUnderMerge: boolean, isBelow: boolean): RowKind {
  const own = row.cells.filter(({ text }) => text.trim() !== '')
  const first = own[0]
  if (first === undefined) return 'repeat'
  if (isFoot(own, first, shape, isBelow)) return 'foot'
  if (isRepeated(own, shape)) return 'repeat'
  const sum = sumKind(row, shape)
  if (sum !== null) return sum
  if (isNumberedGroup(row, shape)) return own.some(isFigure) ? 'group' : 'heading'
  if (own.length === 1 && first.column === shape.serialColumn && isFigure(first)) return 'repeat'
  return isLonely(own, shape, isUnderMerge) ? 'heading' : 'data'
}

function isFigure({ text }: FormCell): boolean {
  return /^-?[\d,.]+%?$/.test(text.trim()) && text.trim().length > 0
}

const footLabel =
  /^(?:填表人|填报人|制表人|制表|编制人|经办人|审核人|审核|审批人|复核人|复核|负责人|单位负责人|部门负责人|主要负责人|主要领导|分管领导|分管负责人|联系人|联系电话|联系方式|电话|填报日期|填表日期|报送日期|制表日期|填报时间|填报单位|单位盖章|备注|说明|填表说明|填报说明|注释|注|数据来源|资料来源|備註|說明|填表人員|填報人|聯絡人|聯繫人|負責人)\d{0,2}(?:\([^)]*\))?[:：]/u
const seal = /^\(?(?:单位)?\(?(?:盖章|公章|签章|签字|蓋章)\)?\)?$/u

/** Signatures and remarks say who or what before a colon, and fill few cells. */
function isFoot(own: readonly FormCell[], first: FormCell, shape: TableShape, isBelow: boolean): boolean {
  const text = first.text.normalize('NFKC').replace(/\s/gu, '')
  if (own.length > Math.max(4, shape.columns.length / 2)) return false
  if (footLabel.test(text) || seal.test(text)) return true
  return isBelow && own.length <= 2
}

function isRepeated(own: readonly FormCell[], { headerRows, linesAbove }: TableShape): boolean {
  if (own.length === 1) return linesAbove.has(own[0]?.text.trim() ?? '') || isPageNumber(own[0]?.text ?? '')
  return headerRows.some((texts) => {
    const same = own.filter(({ column, text }) => texts.get(column) === text.trim())
    return same.length >= 2 && same.length >= own.length * 0.6 && !same.every(isFigure)
  })
}

function isPageNumber(text: string): boolean {
  return /^(?:第\s*\d+\s*页|[-—]?\s*\d+\s*[-—/]\s*\d*\s*[-—]?|第\s*\d+\s*页\s*[,，]?\s*共\s*\d+\s*页)$/u.test(
    text.trim(),
  )
}

const totalWord = /(?:合计|总计|共计|累计|总和|本页计|合計|總計|共計|累計)$/u
const subtotalWord = /(?:小计|小計)$/u
const partWord = /^其中/u
const longestSumLabel = 16

/** The word of a sum stands alone or ends a short label (晋江市小计), in front of the figures. */
function sumKind(row: FormRow, { labelColumns }: TableShape): 'total' | 'subtotal' | 'part' | null {
  for (const column of labelColumns) {
    const text = cellIn(row, column)?.text
    if (text === undefined || !/[计計中和]/u.test(text) || text.length > longestSumLabel * 2) continue
    const label = labelOf(text)
    if (label.length > longestSumLabel) continue
    if (subtotalWord.test(label)) return 'subtotal'
    if (totalWord.test(label)) return 'total'
    if (partWord.test(label) && /[:：]|^其中$/u.test(text)) return 'part'
  }
  return null
}

/** `合 计（共12项）：` → `合计` */
function labelOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/\([^)]*\)/gu, '')
    .replace(/[:：]?\d*[个项家宗户]?$/u, '')
}

/** `一`, `（二）`, `三、`: the number of a group. */
export const groupNumber = /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.]?$/u

function isNumberedGroup(row: FormRow, { serialColumn, hasNumberedGroups }: TableShape): boolean {
  if (!hasNumberedGroups || serialColumn === null) return false
  return groupNumber.test(cellIn(row, serialColumn)?.text.trim() ?? '')
}

/** A row with one text is a heading, unless the table has but a column or two, or merged cells above say the rest. */
function isLonely(own: readonly FormCell[], shape: TableShape, isUnderMerge: boolean): boolean {
  const withoutSerial = own.filter(({ column }) => column !== shape.serialColumn)
  if (isUnderMerge || shape.columns.length <= 2 || withoutSerial.length > 1) return false
  const [only] = withoutSerial
  return only === undefined || !isFigure(only)
}
