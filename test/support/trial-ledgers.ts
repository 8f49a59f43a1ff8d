import type { Vocabulary } from '#domain/condition/word.ts'
import { DomainError } from '#domain/errors.ts'
import {
  amount,
  choice,
  day,
  type Field,
  flag,
  month,
  note,
  organisation,
  place,
  reference,
  text,
} from '#domain/ledger/field.ts'
import { defineLedger, type Ledger, openLedger, type RowValues } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'

// Ledgers with every kind of field, as the form's own and as a city's, so that every operator has something to speak of.
// A workshop stands on an estate and reports months; an estate may be part of another.

const label = (zh: string) => ({ zh, en: zh })
const about = { ...label('试验台账'), about: label('试验'), source: '试验', month: null, key: ['code'], title: 'name' }

const estate = defineLedger({
  ...about,
  name: 'trial-estate',
  place: 'place',
  sections: [
    {
      ...label('园'),
      fields: {
        code: text({ ...label('编号'), required: true }),
        name: text({ ...label('名称'), required: true }),
        place: place({ ...label('地区'), required: true }),
        land: amount({ ...label('面积'), unit: '亩', decimals: 4, adds: true }),
        parent: reference({ ...label('上级园'), refersTo: 'trial-estate' }),
      },
    },
  ],
})

const workshop = defineLedger({
  ...about,
  name: 'trial-workshop',
  place: 'place',
  sections: [
    {
      ...label('厂房'),
      fields: {
        code: text({ ...label('编号'), required: true }),
        name: text({ ...label('名称'), required: true }),
        formerName: text(label('曾用名')),
        place: place({ ...label('地区'), required: true }),
        oldPlace: place(label('原地区')),
        estate: reference({ ...label('所在园'), refersTo: 'trial-estate' }),
        oldEstate: reference({ ...label('原所在园'), refersTo: 'trial-estate' }),
        category: choice({
          ...label('类别'),
          choices: [
            { code: 'new', zh: '新建', en: 'New' },
            { code: 'old', zh: '旧厂', en: 'Old' },
          ],
        }),
        cost: amount({ ...label('造价'), unit: '万元', decimals: 8, adds: true, mayBeNegative: true }),
        paid: amount({ ...label('已付'), unit: '万元', decimals: 8, adds: true, mayBeNegative: true }),
        area: amount({ ...label('面积'), unit: '㎡', decimals: 2, adds: true }),
        startedOn: day(label('开工')),
        completedOn: day(label('竣工')),
        firstMonth: month(label('首报月')),
        lastMonth: month(label('末报月')),
        isLeased: flag(label('出租')),
        isInsured: flag(label('投保')),
        duty: organisation(label('责任单位')),
        helper: organisation(label('配合单位')),
        remark: note(label('备注')),
      },
    },
  ],
})

/** What a workshop did in a month: an amount, and the sum of the year so far. */
const workshopMonth = defineLedger({
  ...about,
  name: 'trial-month',
  key: ['workshop', 'month'],
  title: 'workshop',
  place: 'workshop',
  month: 'month',
  sections: [
    {
      ...label('月报'),
      fields: {
        workshop: reference({ ...label('厂房'), refersTo: 'trial-workshop', required: true }),
        month: month({ ...label('月份'), required: true }),
        amount: amount({ ...label('当月'), unit: '万元', decimals: 4, adds: true }),
        sum: amount({ ...label('累计'), unit: '万元', decimals: 4, adds: true }),
      },
    },
  ],
})

const own: Readonly<Record<string, Field>> = {
  street: text(label('门牌')),
  story: note(label('说明')),
  tier: choice({
    ...label('档次'),
    choices: [
      { code: 'a', ...label('甲') },
      { code: 'b', ...label('乙') },
    ],
  }),
  rent: amount({ ...label('租金'), unit: '元', decimals: 8, adds: true, mayBeNegative: true }),
  deposit: amount({ ...label('押金'), unit: '元', decimals: 8, adds: true, mayBeNegative: true }),
  visitedOn: day(label('走访')),
  reportMonth: month(label('填报月')),
  isVacant: flag(label('空置')),
  town: place(label('所在镇')),
  bank: organisation(label('银行')),
  site: reference({ ...label('分厂所在园'), refersTo: 'trial-estate' }),
}

export const trialEstate: Ledger = openLedger(estate)
export const trialWorkshop: Ledger = openLedger(
  workshop,
  Object.entries(own).map(([name, field]) => ({ name, field })),
)

export const trialMonth: Ledger = openLedger(workshopMonth)

const trialLedgers = new Map([trialEstate, trialWorkshop, trialMonth].map((ledger) => [ledger.name, ledger]))

export const openTrialLedgers: LedgerSet = (name) => {
  const ledger = trialLedgers.get(name)
  if (ledger === undefined)
    throw new DomainError('ledger.unknown', { ledger: name, known: [...trialLedgers.keys()].join() })
  return ledger
}

export function trialWordsOf(name: string): Vocabulary | null {
  return trialLedgers.get(name)?.words ?? null
}

/** A row of a ledger in which nothing is known but what the test states. */
export function aTrialRow(ledger: Ledger, change: RowValues = {}): RowValues {
  return { ...Object.fromEntries([...ledger.fields.keys()].map((name) => [name, null])), ...change }
}
