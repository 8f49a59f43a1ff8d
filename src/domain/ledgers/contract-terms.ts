import { amount, choice, day, note, organisation, reference, text } from '../ledger/field.ts'
import { defineLedger } from '../ledger/ledger.ts'

/**
 * 履约条款: what the owner of a project promised in a contract, and whether it is kept.
 *
 * @source docs/sources/ledgers.md#contract-terms
 */
export const contractTerms = defineLedger({
  name: 'contract-terms',
  zh: '履约条款',
  en: 'Contract terms',
  about: {
    zh: '一行是一个项目一份协议的承诺与履行情况。补充协议改了承诺的，改原行（变更），不另起一行。',
    en: 'One row is what one agreement of one project promises and how it is kept. A supplement that changes a promise changes the row.',
  },
  source: '投资协议、土地出让合同与监管协议（标准地）',
  key: ['project', 'agreement'],
  title: 'project',
  place: 'project',
  month: null,
  sections: [
    {
      zh: '协议',
      en: 'The agreement',
      fields: {
        project: reference({
          zh: '项目',
          en: 'Project',
          aliases: ['项目名称', '项目代码', '建设项目'],
          refersTo: 'project',
          required: true,
        }),
        agreement: choice({
          zh: '协议类别',
          en: 'Agreement',
          aliases: ['合同类别', '合同类型', '协议类型'],
          choices: [
            { code: 'investment', zh: '投资协议', en: 'Investment agreement', aliases: ['招商协议', '项目投资合同'] },
            { code: 'land', zh: '土地出让合同', en: 'Land grant', aliases: ['出让合同', '监管协议', '标准地协议'] },
            { code: 'premises', zh: '厂房租售合同', en: 'Premises', aliases: ['厂房租赁合同', '厂房买卖合同'] },
          ],
          required: true,
        }),
        agreementNumber: text({ zh: '协议编号', en: 'Agreement number', aliases: ['合同编号', '合同号'] }),
        partner: reference({
          zh: '承诺企业',
          en: 'Who promised',
          aliases: ['企业名称', '乙方', '受让人', '项目业主'],
          refersTo: 'enterprise',
        }),
        signedOn: day({ zh: '签约日期', en: 'Signed', aliases: ['签约时间', '签订日期', '签订时间'] }),
        duty: organisation({ zh: '监管单位', en: 'Supervisor', aliases: ['责任单位', '甲方', '履约监管单位'] }),
      },
    },
    {
      zh: '承诺',
      en: 'Promised',
      fields: {
        landArea: amount({
          zh: '用地面积',
          en: 'Land',
          aliases: ['供地面积', '占地面积'],
          unit: '亩',
          decimals: 4,
          adds: true,
        }),
        investment: amount({
          zh: '承诺总投资',
          en: 'Investment',
          aliases: ['总投资', '协议总投资', '承诺投资额'],
          unit: '万元',
          decimals: 4,
          adds: true,
        }),
        investmentIntensity: amount({
          zh: '投资强度',
          en: 'Investment a mu',
          aliases: ['承诺投资强度', '固定资产投资强度', '亩均投资'],
          means: { zh: '固定资产投资除以用地面积。', en: 'Fixed-asset investment divided by land.' },
          source: 'glossary: 投资强度',
          unit: '万元/亩',
          decimals: 4,
          adds: false,
        }),
        plotRatio: amount({
          zh: '容积率',
          en: 'Plot ratio',
          aliases: ['承诺容积率'],
          unit: '倍',
          decimals: 4,
          adds: false,
        }),
        output: amount({
          zh: '承诺年产值',
          en: 'Yearly output',
          aliases: ['达产年产值', '年产值', '承诺产值'],
          unit: '万元',
          decimals: 4,
          adds: true,
        }),
        outputPerMu: amount({
          zh: '亩均产值',
          en: 'Output a mu',
          aliases: ['承诺亩均产值'],
          unit: '万元/亩',
          decimals: 4,
          adds: false,
        }),
        taxPerMu: amount({
          zh: '亩均税收',
          en: 'Tax a mu',
          aliases: ['承诺亩均税收'],
          means: {
            zh: '达产后首个完整纳税年度每亩税收，达效按此对照。',
            en: 'Tax a mu in the first full tax year at capacity; full effect is measured by it.',
          },
          source: 'glossary: 亩均税收、达效',
          unit: '万元/亩',
          decimals: 4,
          adds: false,
        }),
        startBy: day({ zh: '约定开工期限', en: 'Start by', aliases: ['开工期限', '约定开工时间', '承诺开工时间'] }),
        completeBy: day({
          zh: '约定竣工期限',
          en: 'Complete by',
          aliases: ['竣工期限', '约定竣工时间', '承诺竣工时间'],
        }),
        produceBy: day({ zh: '约定投产期限', en: 'Produce by', aliases: ['投产期限', '约定投产时间', '承诺投产时间'] }),
        effectBy: day({ zh: '约定达效期限', en: 'Full effect by', aliases: ['达效期限', '达产期限', '约定达产时间'] }),
        penalty: note({ zh: '违约责任', en: 'Penalty', aliases: ['违约条款', '违约处置'] }),
      },
    },
    {
      zh: '履行',
      en: 'Kept',
      fields: {
        keeping: choice({
          zh: '履约情况',
          en: 'How it is kept',
          aliases: ['履约状态', '履约评估', '履行情况'],
          choices: [
            { code: 'performing', zh: '履行中', en: 'Performing', aliases: ['正常履约', '履约中'] },
            { code: 'kept', zh: '已履约', en: 'Kept', aliases: ['履约', '全部履行'] },
            { code: 'late', zh: '逾期', en: 'Late', aliases: ['延期', '逾期未履行'] },
            { code: 'broken', zh: '违约', en: 'Broken', aliases: ['未履约'] },
            { code: 'released', zh: '豁免', en: 'Released', aliases: ['免予履行', '不可抗力'] },
            { code: 'ended', zh: '已解除', en: 'Ended', aliases: ['解除', '终止'] },
          ],
          source: 'glossary: 履约率',
        }),
        assessedOn: day({ zh: '评估日期', en: 'Assessed', aliases: ['评估时间', '核查日期', '核查时间'] }),
        actualInvestment: amount({
          zh: '实际投资',
          en: 'Invested',
          aliases: ['实际完成投资', '到位投资'],
          unit: '万元',
          decimals: 4,
          adds: true,
        }),
        actualOutput: amount({ zh: '实际年产值', en: 'Output reached', unit: '万元', decimals: 4, adds: true }),
        actualTaxPerMu: amount({
          zh: '实际亩均税收',
          en: 'Tax a mu reached',
          aliases: ['亩均税收实际'],
          unit: '万元/亩',
          decimals: 4,
          adds: false,
          mayBeNegative: true,
        }),
        handling: note({ zh: '处置情况', en: 'What was done', aliases: ['违约处置情况', '整改情况'] }),
        remark: note({ zh: '备注', en: 'Remark', aliases: ['说明'] }),
      },
    },
  ],
})
