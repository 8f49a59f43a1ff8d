import { amount, choice, month, note, reference } from '../ledger/field.ts'
import { defineLedger } from '../ledger/ledger.ts'

/**
 * 项目月报: what a project did in one month, as its owner reported it.
 *
 * @source docs/sources/ledgers.md#project-month
 */
export const projectMonth = defineLedger({
  name: 'project-month',
  zh: '项目月报',
  en: 'Project month',
  about: {
    zh: '一行是一个项目一个月的进度：计划与完成投资、形象进度、问题。没有报的月份没有行，不填零。',
    en: 'One row is one project in one month: investment planned and done, visible progress, problems. A month nobody reported has no row and is not zero.',
  },
  source: '重点项目月报表；按月调度、次月上旬报送',
  key: ['project', 'month'],
  title: 'project',
  place: 'project',
  month: 'month',
  sections: [
    {
      zh: '报告',
      en: 'The report',
      fields: {
        project: reference({
          zh: '项目',
          en: 'Project',
          aliases: ['项目名称', '项目代码', '建设项目'],
          refersTo: 'project',
          required: true,
        }),
        month: month({
          zh: '报告月份',
          en: 'Month',
          aliases: ['月份', '填报月份', '统计月份', '报告期', '所属月份'],
          required: true,
        }),
      },
    },
    {
      zh: '投资',
      en: 'Investment',
      fields: {
        yearPlan: amount({
          zh: '年度计划投资',
          en: 'Planned for the year',
          aliases: ['年计划投资', '本年计划投资', '今年计划投资', '当年计划投资'],
          means: {
            zh: '该月所在年度的计划，计划调整后填新数；完成年度计划的百分比以它为分母。',
            en: 'Plan of the year of this month, the new one after a change; the divisor of the share done.',
          },
          unit: '万元',
          decimals: 4,
          adds: true,
        }),
        planned: amount({
          zh: '本月计划投资',
          en: 'Planned this month',
          aliases: ['当月计划投资', '本月计划'],
          unit: '万元',
          decimals: 4,
          adds: true,
        }),
        invested: amount({
          zh: '本月完成投资',
          en: 'Done this month',
          aliases: ['当月完成投资', '本月投资', '本月完成'],
          means: {
            zh: '本月形成的实际工作量，不含未到位、未使用的资金；等于本年累计减上月的本年累计。',
            en: 'Work really done in the month, no money merely promised; the year to date less that of the month before.',
          },
          source: 'glossary: 固定资产投资',
          unit: '万元',
          decimals: 4,
          adds: true,
          mayBeNegative: true,
        }),
        investedYear: amount({
          zh: '本年累计完成投资',
          en: 'Done this year',
          aliases: ['年度累计完成投资', '本年完成投资', '今年以来完成投资', '1-本月累计完成投资', '1至本月完成投资'],
          unit: '万元',
          decimals: 4,
          adds: true,
        }),
        investedTotal: amount({
          zh: '开工以来累计完成投资',
          en: 'Done since the start',
          aliases: ['自开工累计完成投资', '自开始建设累计完成投资', '总累计完成投资'],
          unit: '万元',
          decimals: 4,
          adds: true,
        }),
      },
    },
    {
      zh: '形象进度',
      en: 'Visible progress',
      fields: {
        stage: choice({
          zh: '所处阶段',
          en: 'Stage',
          aliases: ['建设阶段', '当前阶段', '进度阶段'],
          choices: [
            { code: 'preparing', zh: '前期', en: 'Preparing', aliases: ['前期工作', '未开工'] },
            { code: 'foundation', zh: '桩基与基础', en: 'Foundation', aliases: ['桩基', '基础施工'] },
            { code: 'structure', zh: '主体施工', en: 'Structure', aliases: ['主体', '主体结构'] },
            { code: 'topped-out', zh: '封顶', en: 'Topped out', aliases: ['主体封顶'] },
            { code: 'fitting', zh: '装修与设备安装', en: 'Fitting out', aliases: ['装修', '设备安装', '设备安装调试'] },
            { code: 'completed', zh: '竣工', en: 'Completed', aliases: ['竣工验收', '完工'] },
            { code: 'producing', zh: '投产', en: 'Producing', aliases: ['试投产', '建成投产'] },
          ],
          source: '项目审批流程模板的施工与投产步骤',
        }),
        progress: note({
          zh: '形象进度',
          en: 'What can be seen',
          aliases: ['工程形象进度', '建设进展', '进展情况', '项目进展'],
        }),
        completedFloorArea: amount({
          zh: '累计竣工面积',
          en: 'Floor area completed',
          aliases: ['累计竣工建筑面积', '已竣工面积'],
          unit: '㎡',
          decimals: 2,
          adds: true,
        }),
        nextPlan: note({ zh: '下月计划', en: 'Next month', aliases: ['下一步计划', '下步计划', '下一步工作'] }),
      },
    },
    {
      zh: '问题',
      en: 'Problems',
      fields: {
        problems: note({
          zh: '存在问题',
          en: 'Problems',
          aliases: ['存在困难问题', '存在的问题', '问题及困难', '堵点'],
          source: 'glossary: 堵点',
        }),
        needs: note({
          zh: '需协调事项',
          en: 'Help wanted',
          aliases: ['需协调解决的问题', '需市级协调事项', '请求事项'],
        }),
        remark: note({ zh: '备注', en: 'Remark', aliases: ['说明'] }),
      },
    },
  ],
})
