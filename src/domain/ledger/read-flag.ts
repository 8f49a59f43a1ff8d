import { problem } from '../errors.ts'
import { foldWritten } from '../quantity/written-text.ts'
import { isBlankWord } from './blank-words.ts'
import type { FlagField } from './field.ts'
import { keptWriting, type OfferedCell, type ReadValue, valueRead, valueRefused } from './value-reading.ts'

const trueWords = ['是', '有', '√', '✓', '✔', '☑', '■', '●', '1', 'y', 'yes', 'true', 't', '对', '對', '已', '真']
const falseWords = [
  '否',
  '无',
  '無',
  '×',
  '✗',
  '✘',
  '✕',
  'x',
  '☒',
  '0',
  'n',
  'no',
  'false',
  'f',
  '不是',
  '没有',
  '沒有',
  '未',
  '错',
  '假',
  '非',
]

const truths: ReadonlyMap<string, boolean> = new Map([
  ...trueWords.map((word) => [word, true] as const),
  ...falseWords.map((word) => [word, false] as const),
])

/** Reads yes or no: 是/否, 有/无, √/×, 1/0. 无 is no here; — says nothing. */
export function readFlagValue(field: FlagField & { readonly zh: string }, { text }: OfferedCell): ReadValue {
  const truth = truths.get((foldWritten(text) ?? '').toLowerCase())
  if (truth !== undefined) return valueRead(truth)
  if (!isBlankWord(text)) return valueRefused(problem('value.flag-unreadable', { value: keptWriting(text) }))
  return field.required ? valueRefused(problem('value.empty', { field: field.zh })) : valueRead(null, text.trim())
}
