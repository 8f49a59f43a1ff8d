import { amount, choice, day, flag, note, organisation, place, text } from '../ledger/field.ts'
import { defineLedger } from '../ledger/ledger.ts'

/**
 * 园区: a bounded area in which industry is grouped and standard factories stand.
 *
 * @source docs/sources/ledgers.md#park
 */
export const park = defineLedger({
  name: 'park',
  zh: '园区',
  en: 'Park',
  about: {
    zh: '一行是一个园区：有边界、有管理或运营单位的工业集聚区；园中园、分期建设的园区按入库清单各为一行。',
    en: 'One row is one bounded industrial area with a manager or operator; parks inside parks and phases are rows as the city list has them.',
  },
  source: '泉州市工业（产业）园区标准化建设入库清单；开发区审核公告目录',
  key: ['code'],
  title: 'name',
  place: 'place',
  month: null,
  sections: [
    {
      zh: '基本情况',
      en: 'The park',
      fields: {
        code: text({
          zh: '园区编号',
          en: 'Park code',
          aliases: ['园区代码', '入库编号', '开发区代码'],
          means: {
            zh: '市级入库清单编号；列入开发区目录的填目录代码。',
            en: 'Number in the city list; the code of the catalogue of development zones where there is one.',
          },
          source: '入库清单；开发区审核公告目录',
          required: true,
        }),
        name: text({
          zh: '园区名称',
          en: 'Park',
          aliases: ['园区', '名称', '园区项目名称', '标准化园区'],
          required: true,
        }),
        place: place({
          zh: '所在地区',
          en: 'Place',
          aliases: ['县市区', '县(市、区)', '属地', '所属县区', '地区', '辖区'],
          means: {
            zh: '园区自己是一个地区节点的填该节点，否则填所在乡镇或县（市、区）。',
            en: 'The place that is the park itself where there is one, else its town or county.',
          },
          required: true,
        }),
        libraryLevel: choice({
          zh: '入库级别',
          en: 'Library level',
          aliases: ['园区级别', '级别'],
          choices: [
            { code: 'provincial', zh: '省重点园区', en: 'Provincial', aliases: ['省级', '省重点'] },
            { code: 'city', zh: '市级入库园区', en: 'City', aliases: ['市级', '市级标准化园区'] },
            { code: 'county', zh: '县级园区', en: 'County', aliases: ['县级'] },
            { code: 'none', zh: '未入库', en: 'Not in the library' },
          ],
        }),
        isPilot: flag({ zh: '试点园区', en: 'Pilot', aliases: ['是否试点', '试点', '试点项目'] }),
        buildMode: choice({
          zh: '建设方式',
          en: 'How it is built',
          aliases: ['开发方式', '改造方式'],
          choices: [
            { code: 'new', zh: '新建', en: 'New', aliases: ['新建园区'] },
            {
              code: 'rebuilt',
              zh: '老旧工业区改造',
              en: 'Old area rebuilt',
              aliases: ['老旧改造', '旧厂区改造', '工改工'],
            },
            { code: 'contiguous', zh: '连片开发', en: 'Contiguous', aliases: ['连片改造', '连片'] },
            { code: 'upgraded', zh: '存量园区提升', en: 'Existing park upgraded', aliases: ['标准化提升', '改造提升'] },
          ],
          source: 'glossary: 老旧工业区、连片开发',
        }),
        lead: choice({
          zh: '建设主体',
          en: 'Who leads',
          aliases: ['主导方式', '开发主体', '建设模式'],
          choices: [
            { code: 'state', zh: '国企主导', en: 'State-led', aliases: ['国有', '国企', '政府主导'] },
            { code: 'private', zh: '民企主导', en: 'Private', aliases: ['民营', '民企', '民间投资'] },
            { code: 'joint', zh: '国企民企合作', en: 'Joint', aliases: ['合作', '混合', '国企+民企'] },
          ],
          source: '中新网 2024-04-08：入库园区按国企、民企、合作三类列数',
        }),
        leadingIndustry: text({
          zh: '主导产业',
          en: 'Leading industry',
          aliases: ['产业', '主导产业方向', '产业定位'],
        }),
        chain: text({
          zh: '重点产业链',
          en: 'Industry chain',
          aliases: ['产业链', '所属产业链'],
          source: 'glossary: 产业链',
        }),
      },
    },
    {
      zh: '管理与运营',
      en: 'Who runs it',
      fields: {
        manager: organisation({ zh: '管理机构', en: 'Manager', aliases: ['管委会', '园区管委会', '管理单位'] }),
        operator: organisation({
          zh: '运营单位',
          en: 'Operator',
          aliases: ['运营方', '园区运营方', '运营商'],
          source: 'glossary: 园区运营',
        }),
        duty: organisation({ zh: '责任单位', en: 'Duty organisation', aliases: ['牵头单位', '责任部门'] }),
        contact: text({ zh: '联系人', en: 'Contact', aliases: ['园区联系人', '联系人及电话', '联系方式'] }),
      },
    },
    {
      zh: '规模',
      en: 'Size',
      fields: {
        landArea: amount({
          zh: '用地面积',
          en: 'Land',
          aliases: ['占地面积', '占地', '园区面积', '规划用地面积'],
          means: {
            zh: '现行边界内的全部用地；千亩以上园区按此数认定。',
            en: 'All land inside the present boundary; a park over 1000 mu is one by this figure.',
          },
          unit: '亩',
          decimals: 4,
          adds: true,
        }),
        industrialLand: amount({
          zh: '工业用地面积',
          en: 'Industrial land',
          aliases: ['工业用地', '其中工业用地'],
          unit: '亩',
          decimals: 4,
          adds: true,
        }),
        supportingLand: amount({
          zh: '配套用地面积',
          en: 'Supporting land',
          aliases: ['配套用地', '行政办公及生活服务设施用地'],
          means: {
            zh: '行政办公及生活服务设施用地，不是七比三里的配套空间。',
            en: 'Land for offices and living services; not the supporting space of the 7:3 mix.',
          },
          source: 'glossary: 行政办公及生活服务设施用地',
          unit: '亩',
          decimals: 4,
          adds: true,
        }),
        plannedFloorArea: amount({
          zh: '规划建筑面积',
          en: 'Planned floor area',
          aliases: ['建筑面积', '总建筑面积', '规划总建筑面积'],
          unit: '㎡',
          decimals: 2,
          adds: true,
        }),
        plannedFactoryArea: amount({
          zh: '规划标准厂房面积',
          en: 'Planned standard factories',
          aliases: ['标准厂房面积', '规划厂房面积', '其中标准厂房'],
          source: 'glossary: 标准厂房',
          unit: '㎡',
          decimals: 2,
          adds: true,
        }),
        plotRatio: amount({
          zh: '容积率',
          en: 'Plot ratio',
          aliases: ['综合容积率'],
          unit: '倍',
          decimals: 4,
          adds: false,
        }),
        totalInvestment: amount({
          zh: '总投资',
          en: 'Total investment',
          aliases: ['计划总投资', '总投资额', '投资总额'],
          unit: '万元',
          decimals: 4,
          adds: true,
        }),
      },
    },
    {
      zh: '边界',
      en: 'Boundary',
      fields: {
        boundaryVersion: text({
          zh: '边界版本',
          en: 'Boundary version',
          aliases: ['四至版本', '边界'],
          means: {
            zh: '现行边界出自哪一版目录或批复；边界调整是变更，不是更正。',
            en: 'The catalogue or approval that drew the present boundary; a new boundary is a change of the world.',
          },
          source: '开发区审核公告目录及其修订',
        }),
        boundaryOn: day({
          zh: '边界批准日期',
          en: 'Boundary approved',
          aliases: ['边界批准时间', '批复时间', '批复日期'],
        }),
        approvedArea: amount({
          zh: '核准面积',
          en: 'Approved area',
          aliases: ['目录面积', '批复面积', '核准用地面积'],
          unit: '亩',
          decimals: 4,
          adds: true,
        }),
      },
    },
    {
      zh: '进展',
      en: 'Progress',
      fields: {
        libraryOn: day({ zh: '入库日期', en: 'In the library', aliases: ['入库时间'] }),
        startedOn: day({ zh: '开工日期', en: 'Started', aliases: ['开工时间', '动工时间'], source: 'glossary: 开工' }),
        openedOn: day({
          zh: '投用日期',
          en: 'In use',
          aliases: ['投用时间', '开园时间', '开园日期', '投入使用时间'],
          means: {
            zh: '首批厂房交付使用、可以入驻之日。',
            en: 'Day on which the first factories were handed over and firms could move in.',
          },
        }),
        remark: note({ zh: '备注', en: 'Remark', aliases: ['说明'] }),
      },
    },
  ],
})
