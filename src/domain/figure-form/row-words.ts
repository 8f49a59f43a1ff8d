import { problem } from '../errors.ts'
import type { TargetLevel } from '../target/target.ts'
import type { FormLedger, FormSource, StatedOrigin } from './form-row.ts'
import { type RowReading, readWording, refuseUnreadable } from './row-reading.ts'
import { readDayCell } from './row-time.ts'

const ledgerWords: ReadonlyMap<string, FormLedger> = new Map([
  ['target', 'target'],
  ['目标', 'target'],
  ['目標', 'target'],
  ['actual', 'statistic'],
  ['statistic', 'statistic'],
  ['实际', 'statistic'],
  ['實際', 'statistic'],
  ['公布数', 'statistic'],
  ['公布數', 'statistic'],
])

/** Which ledger a row is for; `fallback` where the form does not say. */
export function readLedger(reading: RowReading, fallback: FormLedger): FormLedger | null {
  const { text } = reading.cells('kind')
  if (text === '') return fallback
  return ledgerWords.get(text.toLowerCase()) ?? reading.refuse('kind', problem('import.kind-unknown', { value: text }))
}

const levelWords: ReadonlyMap<string, TargetLevel> = new Map([
  ['底线', 'floor'],
  ['底線', 'floor'],
  ['floor', 'floor'],
  ['目标', 'goal'],
  ['目標', 'goal'],
  ['goal', 'goal'],
  ['自加压', 'stretch'],
  ['自加壓', 'stretch'],
  ['stretch', 'stretch'],
])

/** 底线, 目标 or 自加压, also as 底线目标; 目标 where the form does not say. */
export function readLevel(reading: RowReading): TargetLevel | null {
  const { text } = reading.cells('level')
  if (text === '') return 'goal'
  const plain = text.toLowerCase().replace(/(?<=.)目[标標]$/u, '')
  return levelWords.get(plain) ?? refuseUnreadable(reading, 'level')
}

/** Where a row says that its value comes from. */
export function readOrigin(reading: RowReading): StatedOrigin {
  return {
    source: readSource(reading),
    locator: readWording(reading, 'locator'),
    note: readWording(reading, 'note'),
    knownFrom: readDayCell(reading, 'knownFrom'),
  }
}

/** The title of a source that a form leaves unnamed; kept as data, in the language of the ledger. */
const unnamedSource = '未注明来源'

function readSource(reading: RowReading): FormSource {
  const title = readWording(reading, 'source')
  return {
    title: title ?? unnamedSource,
    outlet: readWording(reading, 'outlet'),
    publishedOn: readDayCell(reading, 'published'),
    address: readWording(reading, 'address') ?? addressIn(title ?? ''),
  }
}

function addressIn(title: string): string | null {
  return /https?:\/\/[^\s，,;；()（）]+/u.exec(title)?.[0] ?? null
}
