import type { EvaluationContext } from '../condition/evaluate.ts'
import type { FieldValue, Vocabulary, Word } from '../condition/word.ts'
import type { Ledger, RowValues } from '../ledger/ledger.ts'
import { divideExact, type Exact, exact, toText, zero } from '../quantity/exact.ts'
import { isFirstOfYear } from './earlier-month.ts'

/** The rows with which a row is compared; null where there is none. */
export interface RowsBefore {
  /** Of a ledger of months the same key one month before; of another ledger the row's own version before the save. */
  readonly previous: RowValues | null
  /** Of a ledger of months the same key in the same month of the year before; null for another ledger. */
  readonly lastYear: RowValues | null
}

/** A row that is looked at, with all that words may speak of. */
export interface Subject extends RowsBefore {
  readonly row: RowValues
  readonly referredRow: EvaluationContext['referredRow']
}

/** A word of checks and what it says of a row. */
export interface CheckWord extends Word {
  readonly valueIn: (subject: Subject) => FieldValue
}

/**
 * What checks of a ledger may name, beside its fields:
 *
 * - `previous.<field>`: the value of the month before; in a ledger without months the value before the save
 * - `lastYear.<field>`: the value of the same month of the year before
 * - `rise.<amount>` = this value − the previous one
 * - `times.<amount>` = this value ÷ the previous one, to 20 decimal places; unknown when the previous one is 0
 * - `apart.<amount>`: how many times this value and the previous one lie apart, whichever is larger; unknown when either is 0
 * - `firstOfYear`: true in January
 * - `<reference>.<field>`: the value of the row that the reference names
 */
export function checkWords(
  ledger: Ledger,
  wordsOf: (ledger: string) => Vocabulary | null,
): ReadonlyMap<string, CheckWord> {
  const own = [...ledger.words.values()]
  const words = [
    ...own.map((word) => ({ ...word, valueIn: ({ row }: Subject) => row[word.name] ?? null })),
    ...own.map(previousWord),
    ...own.filter(({ kind }) => kind === 'amount').flatMap(comparingWords),
    ...own.filter(({ refersTo }) => refersTo !== null).flatMap((word) => referredWords(word, wordsOf)),
    ...(ledger.month === null ? [] : [...own.map(lastYearWord), firstOfYearWord(ledger.month)]),
  ]
  return new Map(words.map((word) => [word.name, word]))
}

function previousWord(word: Word): CheckWord {
  return { ...word, name: `previous.${word.name}`, valueIn: ({ previous }) => previous?.[word.name] ?? null }
}

function lastYearWord(word: Word): CheckWord {
  return { ...word, name: `lastYear.${word.name}`, valueIn: ({ lastYear }) => lastYear?.[word.name] ?? null }
}

/** What an amount can say of itself beside the previous one. */
function comparingWords(word: Word): CheckWord[] {
  const { name } = word
  return [
    { ...word, name: `rise.${name}`, valueIn: compared(name, (now, before) => now.minus(before)) },
    { ...word, name: `times.${name}`, unit: null, valueIn: compared(name, timesOf) },
    { ...word, name: `apart.${name}`, unit: null, valueIn: compared(name, apartOf) },
  ]
}

function timesOf(now: Exact, before: Exact): Exact | null {
  return before.eq(zero) ? null : divideExact(now, before)
}

function apartOf(now: Exact, before: Exact): Exact | null {
  const [one, other] = [now.abs(), before.abs()]
  return one.gt(other) ? timesOf(one, other) : timesOf(other, one)
}

/** What comes of a value and the previous one; null when either is not known. */
function compared(field: string, compute: (now: Exact, before: Exact) => Exact | null): CheckWord['valueIn'] {
  return ({ row, previous }) => {
    const [now, before] = [row[field] ?? null, previous?.[field] ?? null]
    if (now === null || before === null) return null
    const result = compute(exact(String(now)), exact(String(before)))
    return result === null ? null : toText(result)
  }
}

function firstOfYearWord(month: string): CheckWord {
  const valueIn = ({ row }: Subject): FieldValue => {
    const value = row[month] ?? null
    return value === null ? null : isFirstOfYear(String(value))
  }
  return { name: 'firstOfYear', kind: 'flag', unit: null, choices: [], refersTo: null, valueIn }
}

function referredWords(reference: Word, wordsOf: (ledger: string) => Vocabulary | null): CheckWord[] {
  const ledger = reference.refersTo ?? ''
  const words = [...(wordsOf(ledger)?.values() ?? [])]
  return words.map((word) => ({
    ...word,
    name: `${reference.name}.${word.name}`,
    valueIn: ({ row, referredRow }) => {
      const id = row[reference.name] ?? null
      return id === null ? null : (referredRow(ledger, String(id))?.(word.name) ?? null)
    },
  }))
}
