import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, toText } from '../quantity/exact.ts'
import { isBlankText, isBlankWord } from './blank-words.ts'
import { amount, choice, day, type Field, flag, month } from './field.ts'
import { readValue } from './read-value.ts'
import { aContext, aField } from './testing/read-line.ts'
import { isRefused, type ReadValue, type ValueContext } from './value-reading.ts'

const money = amount({ zh: '总投资', en: 'Total', unit: '万元', decimals: 8, adds: true })
const rate = amount({ zh: '完成率', en: 'Rate', unit: '%', decimals: 6, adds: false })
const devices = amount({ zh: '电梯', en: 'Lifts', unit: '台', decimals: 0, adds: true })
const people = amount({ zh: '用工', en: 'Staff', unit: '人', decimals: 0, adds: true })
const soldOn = day({ zh: '日期', en: 'Day' })
const reported = month({ zh: '月份', en: 'Month' })
const isKey = flag({ zh: '重点', en: 'Key' })
const kind = choice({ zh: '类别', en: 'Kind', choices: [{ code: 'park', zh: '园区建设', en: 'Park' }] })

function read(field: Field, text: string, known: Partial<ValueContext> = {}): ReadValue {
  return readValue(aField(field), { text, kind: 'text' }, aContext(known))
}

/** The value of a text; a refusal fails the test. */
function plainly(field: Field, text: string, known: Partial<ValueContext> = {}) {
  const result = read(field, text, known)
  if (isRefused(result)) throw new Error(`${text}: ${result.problem.code}`)
  return result.value
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`)
}

/** Not negative, at most four decimals. */
const decimal = fc
  .tuple(fc.nat({ max: 2_000_000_000 }), fc.nat({ max: 4 }))
  .map(([digits, places]) => toText(exact(digits).times(exact(`0.${'0'.repeat(places)}1`))))

test('an amount in any usual writing is the amount of its plain decimal', () => {
  fc.assert(
    fc.property(decimal, (plain) => {
      const inYuan = toText(exact(plain).times(exact(10_000)))
      const inYi = toText(exact(plain).times(exact('0.0001')))
      const writings = [
        ...[
          plain,
          ` ${plain} `,
          fullWidth(plain),
          grouped(plain),
          fullWidth(grouped(plain)),
          `${plain}.0`.slice(0, -2),
        ],
        ...[`${plain}万元`, `${plain} 万元`, `约${plain}`, `${plain}左右`, `超过${plain}万元`, `${plain}万`],
        ...[`${inYuan}元`, `¥${inYuan}`, `${inYi}亿元`, `人民币${inYi}亿元`, `${inYi}亿`],
      ]
      for (const text of writings) expect([text, plainly(money, text)]).toEqual([text, plainly(money, plain)])
      expect(plainly(money, inYi, { unit: '亿元' })).toBe(plain)
      expect(plainly(money, inYuan, { unit: '元' })).toBe(plain)
    }),
  )
})

test('a scale in a cell means the same under every unit of money', () => {
  const unit = fc.constantFrom('元', '千元', '万元', '亿元', null)
  fc.assert(
    fc.property(decimal, fc.constantFrom('万', '亿', '萬', '億'), unit, (number, scale, outer) => {
      expect(plainly(money, `${number}${scale}`, { unit: outer })).toBe(plainly(money, `${number}${scale}元`))
    }),
  )
})

test('a percentage in any writing with its sign is the plain percentage', () => {
  fc.assert(
    fc.property(decimal, (plain) => {
      for (const text of [`${plain}%`, `${plain}％`, `${fullWidth(plain)}％`, `约${plain}%`])
        expect([text, plainly(rate, text)]).toEqual([text, plain])
    }),
  )
})

test('things and people counted with any of their measure words are the number', () => {
  const things = fc.constantFrom('台', '部', '个', '栋', '幢', '条', '座', '套', '项', '间', '辆', '处', '家', '组')
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), things, fc.constantFrom('人', '名', '位'), (count, thing, person) => {
      expect(plainly(devices, `${count}${thing}`)).toBe(String(count))
      expect(plainly(people, ` ${count} ${person}`)).toBe(String(count))
      expect(isRefused(read(devices, `${count}${person}`))).toBe(true)
      expect(isRefused(read(people, `${count}${thing}`))).toBe(true)
    }),
  )
})

const date = fc
  .date({ min: new Date('1980-01-01T00:00:00Z'), max: new Date('2077-12-31T00:00:00Z'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))

test('a day and a month in any usual writing are those of their plain text', () => {
  fc.assert(
    fc.property(date, (plain) => {
      const [year, monthNumber, dayNumber] = plain.split('-').map(Number)
      const days = [
        ...[plain, fullWidth(plain), plain.replaceAll('-', '.'), plain.replaceAll('-', '/'), plain.replaceAll('-', '')],
        ...[`${year}年${monthNumber}月${dayNumber}日`, `${year}.${monthNumber}.${dayNumber}`, `${plain} 00:00:00`],
      ]
      for (const text of days) expect([text, plainly(soldOn, text)]).toEqual([text, plain])
      const ofMonth = plain.slice(0, 7)
      const months = [
        ...[
          ofMonth,
          fullWidth(ofMonth),
          ofMonth.replace('-', ''),
          `${year}年${monthNumber}月`,
          `${year}-${monthNumber}`,
        ],
        ...[`${year}.${monthNumber}`, plain, `${year}年${monthNumber}月${dayNumber}日`],
      ]
      for (const text of months) expect([text, plainly(reported, text)]).toEqual([text, ofMonth])
    }),
  )
})

/** Signs that numbers, dates, codes and broken cells are made of. */
const cellSigns =
  '0123456789０５.,，:∶%％?-—~至到 亿万千百十一二两三零〇半多余几近约超过不以上内左右元㎡米亩家个部台条人底旬季度是否无有√×\ufffd/#Ee+()年月日'
const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...cellSigns), { maxLength: 12 }).map((signs) => signs.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
)
const anyField = fc.constantFrom<Field>(money, rate, devices, people, soldOn, reported, isKey, kind)

test('a text that is not understood is refused with its reason: it becomes neither zero nor nothing', () => {
  fc.assert(
    fc.property(anyField, anyText, fc.constantFrom('万元', '亿元', '%', '比例', null), (field, text, unit) => {
      const result = read(field, text, { unit })
      if (isRefused(result)) return /^(?:value|quantity|calendar|import)\./.test(result.problem.code)
      if (result.value === null) return isBlankText(text) || isBlankWord(text)
      return result.value !== '0' || /[0０零〇]/.test(text)
    }),
    { numRuns: 5_000 },
  )
})

test('every mend that is offered is read, to a value', () => {
  fc.assert(
    fc.property(anyField, anyText, fc.constantFrom('万元', '亿元', null), (field, text, unit) => {
      const result = read(field, text, { unit })
      const mends = isRefused(result) ? result.mends : (result.doubt?.mends ?? [])
      for (const mend of mends) {
        const again = read(field, mend.text, { unit })
        if (isRefused(again)) expect([text, mend.text, again.problem.code]).toEqual([text, mend.text, furtherQuestions])
        else expect(again.value).not.toBeNull()
      }
    }),
    { numRuns: 5_000 },
  )
})

/** An end of a range, or a rounded value, may be refused for another reason: negative, too large, another unit, too fine. */
const furtherQuestions = expect.stringMatching(
  /^value\.(?:negative|too-large|unit-differs|decimals|percent-ambiguous)$/,
)

test('a doubt stands only beside the value that its mend gives', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('万元', '亿元', '千元', null), (text, unit) => {
      const result = read(money, text, { unit })
      if (isRefused(result) || result.doubt === undefined) return
      for (const mend of result.doubt.mends) expect(plainly(money, mend.text, { unit })).toBe(result.value)
    }),
    { numRuns: 5_000 },
  )
})
