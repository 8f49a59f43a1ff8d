import { amount, choice, day, note, organisation, reference, text } from '../ledger/field.ts'
import { defineLedger } from '../ledger/ledger.ts'

/**
 * 入驻: a firm's way into a park, from signing through fitting out and production to statistics entry.
 *
 * @source docs/sources/ledgers.md#tenancy
 */
export const tenancy = defineLedger({
  name: 'tenancy',
  zh: '入驻',
  en: 'Tenancy',
  about: {
    zh: '一行是一家企业对一个空间的一次签约。招引以正式签约为准，框架协议和意向不列；退租后再签是新的一行。',
    en: 'One row is one firm signing for one space. Only signed contracts count, no frameworks or intents; coming back after leaving is a new row.',
  },
  source: '园区招商入驻台账；招引–装修–投产–纳统四步见东南网 2024-09-27',
  key: ['enterprise', 'park', 'space', 'signedOn'],
  title: 'enterprise',
  place: 'park',
  month: null,
  sections: [
    {
      zh: '签约',
      en: 'Signing',
      fields: {
        enterprise: reference({
          zh: '入驻企业',
          en: 'Enterprise',
          aliases: ['企业', '企业名称', '承租企业', '单位名称', '公司名称'],
          refersTo: 'enterprise',
          required: true,
        }),
        park: reference({
          zh: '入驻园区',
          en: 'Park',
          aliases: ['园区', '园区名称', '所在园区', '所属园区'],
          refersTo: 'park',
          required: true,
        }),
        space: reference({
          zh: '入驻空间',
          en: 'Space',
          aliases: ['空间', '房源', '单元', '房号', '空间名称'],
          means: { zh: '房源未定的先留空，定了再补。', en: 'Left empty until the unit is settled.' },
          refersTo: 'space',
        }),
        signedOn: day({
          zh: '签约日期',
          en: 'Signed',
          aliases: ['签约时间', '招引时间', '招引日期', '合同签订日期', '签订日期'],
          source: 'glossary: 签约项目',
          required: true,
        }),
        contractNumber: text({ zh: '合同编号', en: 'Contract number', aliases: ['合同号'] }),
        mode: choice({
          zh: '入驻方式',
          en: 'Mode',
          aliases: ['租售方式', '取得方式', '合同类型'],
          choices: [
            { code: 'lease', zh: '租赁', en: 'Lease', aliases: ['出租', '租'] },
            { code: 'purchase', zh: '购买', en: 'Purchase', aliases: ['购置', '出售', '认购', '售'] },
            { code: 'lease-then-buy', zh: '先租后让', en: 'Lease, then buy', aliases: ['租赁回购', '先租后售'] },
            { code: 'own-built', zh: '自建', en: 'Built by itself', aliases: ['自建自用'] },
          ],
          source: 'glossary: 先租后让',
        }),
        floorArea: amount({
          zh: '签约面积',
          en: 'Floor area',
          aliases: ['入驻面积', '租赁面积', '招商面积', '建筑面积', '面积'],
          means: {
            zh: '合同载明的建筑面积；累计招商面积是未退租各行之和。',
            en: 'Floor area of the contract; let area is the sum over rows that have not ended.',
          },
          unit: '㎡',
          decimals: 2,
          adds: true,
        }),
        rent: amount({
          zh: '合同租金',
          en: 'Rent',
          aliases: ['租金', '租金单价', '月租金'],
          unit: '元/㎡·月',
          decimals: 2,
          adds: false,
        }),
        endsOn: day({ zh: '合同到期日', en: 'Contract ends', aliases: ['到期日期', '合同到期时间', '租期至'] }),
        duty: organisation({
          zh: '招商责任单位',
          en: 'Duty organisation',
          aliases: ['责任单位', '招商单位', '引进单位'],
        }),
      },
    },
    {
      zh: '承诺',
      en: 'Promised',
      fields: {
        investment: amount({
          zh: '签约投资额',
          en: 'Investment',
          aliases: ['投资额', '计划投资', '总投资', '协议投资额'],
          unit: '万元',
          decimals: 4,
          adds: true,
        }),
        plannedOutput: amount({
          zh: '达产年产值',
          en: 'Yearly output at capacity',
          aliases: ['预计年产值', '承诺年产值', '达产产值'],
          unit: '万元',
          decimals: 4,
          adds: true,
        }),
        plannedTax: amount({
          zh: '达产年税收',
          en: 'Yearly tax at capacity',
          aliases: ['预计年税收', '承诺年税收', '达产税收'],
          unit: '万元',
          decimals: 4,
          adds: true,
        }),
      },
    },
    {
      zh: '装修、投产、纳统',
      en: 'Fitting out, production, statistics',
      fields: {
        handedOverOn: day({ zh: '交房日期', en: 'Handed over', aliases: ['交房时间', '交付日期', '交付时间'] }),
        fitOutOn: day({ zh: '装修日期', en: 'Fitting out', aliases: ['装修时间', '进场装修时间', '开始装修时间'] }),
        productionPlannedOn: day({
          zh: '计划投产日期',
          en: 'Planned production',
          aliases: ['计划投产时间', '预计投产时间'],
        }),
        producingOn: day({
          zh: '投产日期',
          en: 'In production',
          aliases: ['投产时间', '实际投产时间'],
          source: 'glossary: 投产',
        }),
        statisticsEntryOn: day({
          zh: '纳统日期',
          en: 'Statistics entry',
          aliases: ['纳统时间', '入统时间', '升规时间'],
          source: 'glossary: 纳统',
        }),
        endedOn: day({ zh: '退出日期', en: 'Ended', aliases: ['退租日期', '退租时间', '清退时间', '退出时间'] }),
        endReason: text({ zh: '退出原因', en: 'Why it ended', aliases: ['退租原因', '清退原因'] }),
        remark: note({ zh: '备注', en: 'Remark', aliases: ['说明'] }),
      },
    },
  ],
})
