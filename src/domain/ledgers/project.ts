import { amount, choice, day, flag, note, organisation, place, reference, text } from '../ledger/field.ts'
import { defineLedger } from '../ledger/ledger.ts'

/**
 * 项目: an investment with an owner, from the first talks to statistics entry.
 *
 * @source docs/sources/ledgers.md#project
 */
export const project = defineLedger({
  name: 'project',
  zh: '项目',
  en: 'Project',
  about: {
    zh: '一行是一个有业主的投资项目：一个备案（核准、审批）对应一个项目代码；分期备案的各期各为一行。',
    en: 'One row is one investment with an owner: one filing, one project code; phases filed apart are rows apart.',
  },
  source: '泉州市园区标准化建设项目清单；全国投资项目在线审批监管平台项目代码',
  key: ['code'],
  title: 'name',
  place: 'place',
  month: null,
  sections: [
    {
      zh: '基本情况',
      en: 'The project',
      fields: {
        code: text({
          zh: '项目代码',
          en: 'Project code',
          aliases: ['项目编号', '备案编号', '统一项目代码', '编号'],
          means: {
            zh: '投资项目在线平台赋码；尚未赋码的填本市清单编号。',
            en: 'Given by the online approval platform; the number in the city list until there is one.',
          },
          source: '国务院令第673号',
          required: true,
        }),
        name: text({ zh: '项目名称', en: 'Project', aliases: ['项目', '名称', '建设项目'], required: true }),
        place: place({
          zh: '所在地区',
          en: 'Place',
          aliases: ['县市区', '县(市、区)', '属地', '所属县区', '地区', '辖区', '建设地点'],
          required: true,
        }),
        park: reference({ zh: '所在园区', en: 'Park', aliases: ['园区', '园区名称', '所属园区'], refersTo: 'park' }),
        category: choice({
          zh: '项目类别',
          en: 'Kind',
          aliases: ['类别', '项目类型', '类型'],
          choices: [
            { code: 'park', zh: '园区建设', en: 'Park construction', aliases: ['园区建设项目', '标准厂房'] },
            { code: 'industry', zh: '产业项目', en: 'Industrial', aliases: ['产业', '制造业', '工业项目'] },
            { code: 'infrastructure', zh: '基础设施', en: 'Infrastructure', aliases: ['基础设施项目', '配套设施'] },
            { code: 'upgrade', zh: '增资扩产', en: 'Expansion', aliases: ['技改', '技术改造', '改扩建'] },
          ],
        }),
        industry: text({ zh: '所属产业', en: 'Industry', aliases: ['产业', '行业', '产业类别', '所属行业'] }),
        content: note({
          zh: '建设内容',
          en: 'What is built',
          aliases: ['主要建设内容', '建设规模及内容', '建设内容及规模'],
        }),
        site: choice({
          zh: '落地方式',
          en: 'Site',
          aliases: ['用地方式', '供地方式', '项目用地来源'],
          means: {
            zh: '租赁、购置厂房和自有用地的项目没有供地这一步，不因此算作落后。',
            en: 'Projects in rented or bought factories or on own land have no land supply and are not late for it.',
          },
          choices: [
            { code: 'new-land', zh: '新增供地', en: 'New land', aliases: ['供地', '新供地', '出让'] },
            { code: 'own-land', zh: '自有用地', en: 'Own land', aliases: ['存量用地', '零增地'] },
            { code: 'rented', zh: '租赁厂房', en: 'Rented factory', aliases: ['租赁', '零地招商'] },
            { code: 'bought', zh: '购置厂房', en: 'Bought factory', aliases: ['购买厂房', '认购厂房'] },
          ],
          source: 'glossary: 零地招商、零增地改造',
        }),
        isKey: flag({ zh: '重点项目', en: 'Key project', aliases: ['是否重点', '是否重点项目', '市重点'] }),
      },
    },
    {
      zh: '责任',
      en: 'Who answers',
      fields: {
        owner: reference({
          zh: '项目业主',
          en: 'Owner',
          aliases: ['业主', '业主单位', '建设单位', '项目单位', '企业名称'],
          refersTo: 'enterprise',
        }),
        duty: organisation({
          zh: '责任单位',
          en: 'Duty organisation',
          aliases: ['牵头单位', '主管部门', '主管单位', '责任部门'],
          source: 'glossary: 责任单位',
        }),
        contact: text({ zh: '联系人', en: 'Contact', aliases: ['项目联系人', '联系人及电话', '联系方式'] }),
      },
    },
    {
      zh: '规模与资金',
      en: 'Size and money',
      fields: {
        totalInvestment: amount({
          zh: '总投资',
          en: 'Total investment',
          aliases: ['计划总投资', '总投资额', '投资总额', '项目总投资'],
          unit: '万元',
          decimals: 4,
          adds: true,
          means: {
            zh: '备案（核准、审批）的全部投资，含建设投资与铺底流动资金。',
            en: 'The whole investment as filed, with initial working capital.',
          },
        }),
        signedInvestment: amount({
          zh: '签约投资额',
          en: 'Investment signed',
          aliases: ['签约金额', '协议投资额', '合同投资额', '签约总投资'],
          means: {
            zh: '正式合同载明的总投资，签约额和亿元分档（≥20亿元等）按此数。',
            en: 'Total investment of the formal contract; what was signed, and its tiers (2 billion yuan and more), go by it.',
          },
          source: 'glossary: 正式合同项目',
          unit: '万元',
          decimals: 4,
          adds: true,
        }),
        yearPlan: amount({
          zh: '年度计划投资',
          en: 'Planned this year',
          aliases: ['年计划投资', '本年计划投资', '今年计划投资', '当年计划投资'],
          unit: '万元',
          decimals: 4,
          adds: true,
        }),
        landArea: amount({
          zh: '用地面积',
          en: 'Land',
          aliases: ['占地面积', '占地', '用地'],
          unit: '亩',
          decimals: 4,
          adds: true,
        }),
        floorArea: amount({
          zh: '建筑面积',
          en: 'Floor area',
          aliases: ['总建筑面积', '建设面积'],
          unit: '㎡',
          decimals: 2,
          adds: true,
        }),
        plannedOutput: amount({
          zh: '达产年产值',
          en: 'Yearly output at capacity',
          aliases: ['预计年产值', '达产后年产值', '预计产值'],
          unit: '万元',
          decimals: 4,
          adds: true,
        }),
        plannedTax: amount({
          zh: '达产年税收',
          en: 'Yearly tax at capacity',
          aliases: ['预计年税收', '达产后年税收', '年纳税额'],
          unit: '万元',
          decimals: 4,
          adds: true,
        }),
      },
    },
    {
      zh: '进展',
      en: 'Progress',
      fields: {
        signedOn: day({
          zh: '签约日期',
          en: 'Signed',
          aliases: ['签约时间', '签订日期'],
          source: 'glossary: 签约项目',
        }),
        contractKind: choice({
          zh: '合同类型',
          en: 'Contract',
          aliases: ['签约类型', '协议类型'],
          means: { zh: '签约数、签约额只计正式合同。', en: 'Only formal contracts count as signed.' },
          choices: [
            { code: 'formal', zh: '正式合同', en: 'Formal contract', aliases: ['合同', '正式'] },
            { code: 'framework', zh: '框架协议', en: 'Framework', aliases: ['协议', '框架'] },
            { code: 'intent', zh: '意向', en: 'Intent', aliases: ['意向协议', '意向书'] },
          ],
          source: 'glossary: 正式合同项目',
        }),
        landedOn: day({
          zh: '落地日期',
          en: 'Landed',
          aliases: ['落地时间', '项目公司注册时间', '注册落地时间'],
          means: {
            zh: '已注册项目公司并有用地或厂房之日；履约率的分子看它。',
            en: 'Day on which the company is registered and has a site or factory; performing projects are counted by it.',
          },
          source: 'glossary: 落地、履约率',
        }),
        landOn: day({ zh: '供地日期', en: 'Land supplied', aliases: ['供地时间', '拿地时间', '摘牌时间'] }),
        startPlannedOn: day({
          zh: '计划开工日期',
          en: 'Planned start',
          aliases: ['计划开工时间', '拟开工时间', '预计开工时间'],
        }),
        startedOn: day({
          zh: '开工日期',
          en: 'Started',
          aliases: ['开工时间', '实际开工时间', '实际开工日期'],
          source: 'glossary: 开工',
        }),
        completedOn: day({ zh: '竣工日期', en: 'Completed', aliases: ['竣工时间', '实际竣工时间', '完工时间'] }),
        productionPlannedOn: day({
          zh: '计划投产日期',
          en: 'Planned production',
          aliases: ['计划投产时间', '预计投产时间'],
        }),
        producingOn: day({
          zh: '投产日期',
          en: 'In production',
          aliases: ['投产时间', '实际投产时间', '建成投产时间'],
          source: 'glossary: 投产',
        }),
        fullCapacityOn: day({
          zh: '达效日期',
          en: 'At full effect',
          aliases: ['达产达效时间', '达效时间', '达产时间'],
        }),
        statisticsEntryOn: day({
          zh: '纳统日期',
          en: 'Statistics entry',
          aliases: ['纳统时间', '入库时间', '入统时间'],
          source: 'glossary: 纳统',
        }),
        endedOn: day({
          zh: '终止日期',
          en: 'Given up',
          aliases: ['终止时间', '退出时间', '解约日期'],
          means: {
            zh: '项目不再实施之日；仍计入签约年度的分母。',
            en: 'Day on which it was given up; it stays in the divisor of its signing year.',
          },
        }),
        remark: note({ zh: '备注', en: 'Remark', aliases: ['说明', '存在问题'] }),
      },
    },
  ],
})
