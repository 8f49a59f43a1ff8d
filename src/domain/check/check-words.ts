import type { Vocabulary, Word } from '../condition/word.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { divideExact, type Exact, exact, toText, zero } from '../quantity/exact.ts'
import { lastReported, monthWords } from './month-words.ts'
import type { CheckWord, Subject } from './subject.ts'

/**
 * What checks of a ledger may name, beside its fields:
 *
 * - `previous.<field>`: the value of the month before; in a ledger without months the value before the save
 * - `lastYear.<field>`: the value of the same month of the year before
 * - `earlier.<field>`: the value of the nearest earlier month in which the field was reported, for months may be missing; unknown, like
 *   the next two, where this row leaves it empty
 * - `earlierInYear.<field>`: the same, of this year only; unknown when it was not reported in this year before
 * - `earlierMonth.<field>`: that month
 * - `rise.<amount>` = this value − the previous one
 * - `times.<amount>` = this value ÷ the previous one, to 20 decimal places; unknown when the previous one is 0
 * - `apart.<amount>`: how many times this value and the earlier one (in a ledger without months the previous one) lie apart, whichever is
 *   larger; unknown when either is 0
 * - `firstOfYear`: true in January
 * - `<reference>.<field>`: the value of the row that the reference names
 */
export function checkWords(
  ledger: Ledger,
  wordsOf: (ledger: string) => Vocabulary | null,
): ReadonlyMap<string, CheckWord> {
  const own = fieldWords(ledger.words)
  const words = [
    ...own.map((word) => ({ ...word, valueIn: ({ row }: Subject) => row[word.name] ?? null })),
    ...own.map(previousWord),
    ...own.filter(({ kind }) => kind === 'amount').flatMap((word) => comparingWords(word, ledger)),
    ...own.filter(({ refersTo }) => refersTo !== null).flatMap((word) => referredWords(word, wordsOf)),
    ...(ledger.month === null ? [] : monthWords(own, ledger.month)),
  ]
  return new Map(words.map((word) => [word.name, word]))
}

/** The words that are fields: which import wrote a row is asked by lists, not by checks. */
function fieldWords(words: Vocabulary | null): Word[] {
  return [...(words?.values() ?? [])].filter(({ kind }) => kind !== 'id')
}

function previousWord(word: Word): CheckWord {
  return { ...word, name: `previous.${word.name}`, valueIn: ({ previous }) => previous?.[word.name] ?? null }
}

/** What an amount can say of itself beside an earlier one. */
function comparingWords(word: Word, { month }: Ledger): CheckWord[] {
  const { name } = word
  const before = ({ previous }: Subject) => previous?.[name] ?? null
  const reportedBefore = month === null ? before : (subject: Subject) => lastReported(subject, name)?.[name] ?? null
  return [
    { ...word, name: `rise.${name}`, valueIn: compared(name, before, (now, then) => now.minus(then)) },
    { ...word, name: `times.${name}`, unit: null, valueIn: compared(name, before, timesOf) },
    { ...word, name: `apart.${name}`, unit: null, valueIn: compared(name, reportedBefore, apartOf) },
  ]
}

function timesOf(now: Exact, before: Exact): Exact | null {
  return before.eq(zero) ? null : divideExact(now, before)
}

function apartOf(now: Exact, before: Exact): Exact | null {
  const [one, other] = [now.abs(), before.abs()]
  return one.gt(other) ? timesOf(one, other) : timesOf(other, one)
}

/** What comes of a value and one before it; null when either is not known. */
function compared(
  field: string,
  before: CheckWord['valueIn'],
  compute: (now: Exact, then: Exact) => Exact | null,
): CheckWord['valueIn'] {
  return (subject) => {
    const [now, then] = [subject.row[field] ?? null, before(subject)]
    if (now === null || then === null) return null
    const result = compute(exact(String(now)), exact(String(then)))
    return result === null ? null : toText(result)
  }
}

function referredWords(reference: Word, wordsOf: (ledger: string) => Vocabulary | null): CheckWord[] {
  const ledger = reference.refersTo ?? ''
  return fieldWords(wordsOf(ledger)).map((word) => ({
    ...word,
    name: `${reference.name}.${word.name}`,
    valueIn: ({ row, referredRow }) => {
      const id = row[reference.name] ?? null
      return id === null ? null : (referredRow(ledger, String(id))?.(word.name) ?? null)
    },
  }))
}
