import { cleanText } from '#domain/text/clean.ts'
import { simplify } from '#i18n/script.ts'
import { findAll } from '#server/text/read-text.ts'
import { readRulebookLexicon } from '#server/text/rulebook-lexicon.ts'
import { readLabelledSet } from '../test/texts/labelled-set.ts'
import { inSeconds, type Measurement, median } from './measurement.ts'

const sizes = [10_000, 100_000, 1_000_000] as const
const rounds = 3
/** Ten times the text may take this many times the time. */
const mostTimes = 13
const mostSeconds = 2

/** Texts of 10 kB, 100 kB and 1 MB, cleaned and read: time grows with the length alone. A plain pass over the same text for numbers is the yardstick. */
export async function measureText(): Promise<Measurement[]> {
  const lexicon = await readRulebookLexicon('quanzhou-demo')
  const [small, middle, large] = sizes.map((size) => {
    const text = textOf(size)
    return {
      size,
      cleaned: timeOf(() => cleanText(text, simplify)),
      read: timeOf(() => findAll(text, lexicon)),
      passed: timeOf(() => [...text.matchAll(plainNumber)].length),
    }
  })
  if (small === undefined || middle === undefined || large === undefined) throw new Error('three sizes')
  return [grown(small, middle), grown(middle, large), against(large)]
}

interface Times {
  readonly size: number
  readonly cleaned: number
  readonly read: number
  readonly passed: number
}

/** What a program would use that knows no grammar. */
const plainNumber = /\d+(?:\.\d+)?\s*(?:[万亿]?(?:元|平方米|亩|家|个|户|栋)|%)/g

/** Labelled documents without furniture, one after another, cut at the size: bytes of UTF-8. */
function textOf(bytes: number): string {
  const documents = readLabelledSet('train').filter(({ traps }) => traps.every(({ why }) => why !== 'furniture'))
  const once = documents.map(({ text }) => text).join('\n\n')
  const size = Math.round((bytes * once.length) / Buffer.byteLength(once))
  return once.repeat(Math.ceil(size / once.length)).slice(0, size)
}

/** The middle of several runs; the first warms up and is thrown away. */
function timeOf(work: () => unknown): number {
  const times = Array.from({ length: rounds + 1 }, () => {
    const startedAt = performance.now()
    work()
    return performance.now() - startedAt
  })
  return median(times.slice(1))
}

function grown(few: Times, many: Times): Measurement {
  const ratio = many.read / few.read
  return {
    work: `a text of ${many.size / 1000} kB cleaned and read`,
    result: inSeconds(many.read),
    against: `one of ${few.size / 1000} kB: ${inSeconds(few.read)}`,
    ratio,
    aim: `≤ ${mostTimes}×`,
    isMet: ratio <= mostTimes,
  }
}

function against({ size, cleaned, read, passed }: Times): Measurement {
  return {
    work: `a text of ${size / 1000} kB cleaned and read, of which cleaned in ${inSeconds(cleaned)}`,
    result: inSeconds(read),
    against: `one pass of a regular expression over it: ${inSeconds(passed)}`,
    ratio: read / passed,
    aim: `< ${mostSeconds} s`,
    isMet: read < mostSeconds * 1000,
  }
}
