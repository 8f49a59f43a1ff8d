import { amount, flag, month, note, reference } from '../ledger/field.ts'
import { defineLedger } from '../ledger/ledger.ts'

/**
 * 企业月报: what a firm told its park about one month. Administrative data, never those of the statistics bureau.
 *
 * @source docs/sources/ledgers.md#enterprise-month
 */
export const enterpriseMonth = defineLedger({
  name: 'enterprise-month',
  zh: '企业月报',
  en: 'Enterprise month',
  about: {
    zh: '一行是一家企业一个月报给园区的数。这是行政记录，不是统计部门数据，不得替代联网直报数。',
    en: 'One row is what one firm told its park about one month. Administrative data, not statistics-bureau data, and no substitute for direct reporting.',
  },
  source: '园区企业月报（行政记录，非统计部门数据）',
  key: ['enterprise', 'month'],
  title: 'enterprise',
  place: 'enterprise',
  month: 'month',
  sections: [
    {
      zh: '报告',
      en: 'The report',
      fields: {
        enterprise: reference({
          zh: '企业',
          en: 'Enterprise',
          aliases: ['企业名称', '单位名称', '公司名称', '统一社会信用代码'],
          refersTo: 'enterprise',
          required: true,
        }),
        month: month({
          zh: '报告月份',
          en: 'Month',
          aliases: ['月份', '填报月份', '统计月份', '报告期', '所属月份'],
          required: true,
        }),
        isAboveScale: flag({
          zh: '当月规上',
          en: 'Above scale that month',
          aliases: ['当月是否规上', '是否规上', '规上'],
          means: {
            zh: '该月在规模以上工业统计名录中；规上产值按此汇总。',
            en: 'In the directory of above-scale industry in that month; output of above-scale firms is summed by it.',
          },
          source: 'glossary: 规模以上工业企业',
        }),
      },
    },
    {
      zh: '产值与收入',
      en: 'Output and revenue',
      fields: {
        output: money(
          '本月工业总产值',
          'Output',
          ['本月产值', '当月产值', '工业总产值本月', '产值'],
          'glossary: 工业总产值',
        ),
        outputYear: money('本年累计工业总产值', 'Output this year', ['累计产值', '产值累计', '工业总产值累计']),
        outputLastYear: money('上年同月工业总产值', 'Output a year before', ['上年同月产值', '去年同月产值']),
        outputYearLastYear: money('上年同期累计工业总产值', 'Output this year, a year before', [
          '上年同期累计产值',
          '去年同期累计产值',
          '上年同期产值',
        ]),
        revenue: money('本月营业收入', 'Revenue', ['当月营业收入', '本月营收', '营业收入', '营业收入本月']),
        revenueYear: money('本年累计营业收入', 'Revenue this year', ['累计营业收入', '累计营收', '营业收入累计']),
        revenueYearLastYear: money('上年同期累计营业收入', 'Revenue this year, a year before', [
          '去年同期累计营业收入',
          '上年同期营业收入',
        ]),
        valueAddedYear: money(
          '本年累计工业增加值',
          'Value added this year',
          ['累计工业增加值', '工业增加值'],
          'glossary: 工业增加值',
        ),
        profitYear: amount({
          zh: '本年累计利润总额',
          en: 'Profit this year',
          aliases: ['累计利润', '利润总额', '累计利润总额'],
          unit: '万元',
          decimals: 4,
          adds: true,
          mayBeNegative: true,
        }),
      },
    },
    {
      zh: '税收',
      en: 'Tax',
      fields: {
        tax: tax('本月税收', 'Tax', ['当月税收', '本月入库税收', '本月纳税', '税收', '税收本月']),
        taxYear: tax('本年累计税收', 'Tax this year', ['累计税收', '累计入库税收', '累计纳税', '税收累计']),
        taxYearLastYear: tax('上年同期累计税收', 'Tax this year, a year before', ['去年同期累计税收', '上年同期税收']),
      },
    },
    {
      zh: '用电与用工',
      en: 'Electricity and people',
      fields: {
        electricity: electricity('本月用电量', 'Electricity', ['当月用电量', '用电量', '用电量本月']),
        electricityYear: electricity('本年累计用电量', 'Electricity this year', ['累计用电量', '用电量累计']),
        electricityYearLastYear: electricity('上年同期累计用电量', 'Electricity this year, a year before', [
          '去年同期累计用电量',
          '上年同期用电量',
        ]),
        employees: amount({
          zh: '月末从业人员',
          en: 'Employees',
          aliases: ['从业人员', '从业人数', '员工人数', '期末从业人员', '用工人数'],
          unit: '人',
          decimals: 0,
          adds: true,
        }),
        remark: note({ zh: '备注', en: 'Remark', aliases: ['说明'] }),
      },
    },
  ],
})

function money(zh: string, en: string, aliases: readonly string[], source?: string) {
  return amount({ zh, en, aliases, ...(source === undefined ? {} : { source }), unit: '万元', decimals: 4, adds: true })
}

/** Tax paid in; a refund can make a month negative. */
function tax(zh: string, en: string, aliases: readonly string[]) {
  return amount({
    zh,
    en,
    aliases,
    means: {
      zh: '实际入库的各项税收，不含社保费和代扣个人所得税；退税可为负。',
      en: 'Taxes really paid in, without social security and withheld income tax; a refund may make it negative.',
    },
    source: 'glossary: 亩均税收；口径为本系统约定，可改',
    unit: '万元',
    decimals: 4,
    adds: true,
    mayBeNegative: true,
  })
}

function electricity(zh: string, en: string, aliases: readonly string[]) {
  return amount({ zh, en, aliases, unit: 'kWh', decimals: 2, adds: true })
}
