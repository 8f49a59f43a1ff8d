import type { FieldValue, Word } from '../condition/word.ts'
import type { RowValues } from '../ledger/ledger.ts'
import { isFirstOfYear } from './earlier-month.ts'
import type { CheckWord, Subject } from './subject.ts'

/** What a ledger of months adds to the words of checks: this month beside the year before and beside the last report. */
export function monthWords(own: readonly Word[], month: string): CheckWord[] {
  return [...own.map(lastYearWord), ...own.flatMap((word) => earlierWords(word, month)), firstOfYearWord(month)]
}

function lastYearWord(word: Word): CheckWord {
  return { ...word, name: `lastYear.${word.name}`, valueIn: ({ lastYear }) => lastYear?.[word.name] ?? null }
}

/** What a field says of the month in which it was reported last. */
function earlierWords(word: Word, month: string): CheckWord[] {
  const { name } = word
  const inYear = (subject: Subject) => {
    const found = lastReported(subject, name)
    return found !== null && yearOf(found, month) === yearOf(subject.row, month) ? found : null
  }
  return [
    { ...word, name: `earlier.${name}`, valueIn: (subject) => lastReported(subject, name)?.[name] ?? null },
    { ...word, name: `earlierInYear.${name}`, valueIn: (subject) => inYear(subject)?.[name] ?? null },
    { ...monthWord(`earlierMonth.${name}`), valueIn: (subject) => lastReported(subject, name)?.[month] ?? null },
  ]
}

/**
 * The nearest earlier month in which a field was reported.
 *
 * Earlier months are looked for as far back only as the row itself has something to compare.
 */
export function lastReported({ row, earlier }: Subject, field: string): RowValues | null {
  const isReported = (one: RowValues) => (one[field] ?? null) !== null
  return isReported(row) ? (earlier.find(isReported) ?? null) : null
}

function yearOf(row: RowValues, month: string): string {
  return String(row[month] ?? '').slice(0, 4)
}

function monthWord(name: string): Word {
  return { name, kind: 'month', unit: null, choices: [], refersTo: null }
}

function firstOfYearWord(month: string): CheckWord {
  const valueIn = ({ row }: Subject): FieldValue => {
    const value = row[month] ?? null
    return value === null ? null : isFirstOfYear(String(value))
  }
  return { name: 'firstOfYear', kind: 'flag', unit: null, choices: [], refersTo: null, valueIn }
}
