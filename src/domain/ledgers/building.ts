import { amount, choice, day, flag, note, reference, text } from '../ledger/field.ts'
import { defineLedger } from '../ledger/ledger.ts'

/**
 * 厂房: a building of a park, standard factory or supporting room.
 *
 * @source docs/sources/ledgers.md#building
 */
export const building = defineLedger({
  name: 'building',
  zh: '厂房',
  en: 'Building',
  about: {
    zh: '一行是园区里的一栋楼：标准厂房、定制厂房或配套用房。分层分单元出租出售的，另在“空间”里逐个列。',
    en: 'One row is one building of a park: a standard or custom factory, or supporting rooms. What is let by storey or unit is listed under spaces.',
  },
  source: '园区楼栋台账；竣工验收备案',
  key: ['park', 'name'],
  title: 'name',
  place: 'park',
  month: null,
  sections: [
    {
      zh: '基本情况',
      en: 'The building',
      fields: {
        name: text({
          zh: '楼栋名称',
          en: 'Building',
          aliases: ['厂房名称', '楼栋', '厂房', '楼栋号', '栋号'],
          means: {
            zh: '同一园区内不重名；写全称（如“万洋众创城3号楼”），空间台账才好指认。',
            en: 'No two of a park share it; best the full name with that of the park, so that spaces can name it.',
          },
          required: true,
        }),
        park: reference({
          zh: '所在园区',
          en: 'Park',
          aliases: ['园区', '园区名称', '所属园区'],
          refersTo: 'park',
          required: true,
        }),
        project: reference({
          zh: '建设项目',
          en: 'Project',
          aliases: ['项目', '项目名称', '所属项目'],
          refersTo: 'project',
        }),
        parcel: reference({ zh: '所在地块', en: 'Parcel', aliases: ['地块', '宗地', '宗地编号'], refersTo: 'parcel' }),
        category: choice({
          zh: '房屋类别',
          en: 'Kind',
          aliases: ['类别', '房屋用途', '楼栋类型', '类型'],
          means: {
            zh: '“标准厂房及配套用房”是全部类别之和；七比三里的生产空间是前三类。',
            en: 'Standard factories and supporting rooms are all kinds together; production space of the 7:3 mix is the first three.',
          },
          choices: [
            { code: 'standard-factory', zh: '标准厂房', en: 'Standard factory', aliases: ['标准化厂房', '通用厂房'] },
            { code: 'custom-factory', zh: '定制厂房', en: 'Custom factory', aliases: ['订制厂房'] },
            { code: 'warehouse', zh: '仓储用房', en: 'Warehouse', aliases: ['仓库', '仓储'] },
            { code: 'research', zh: '研发用房', en: 'Research', aliases: ['研发楼', '研发中心'] },
            { code: 'office', zh: '办公用房', en: 'Office', aliases: ['办公楼', '综合楼'] },
            { code: 'dormitory', zh: '宿舍', en: 'Dormitory', aliases: ['宿舍楼', '人才公寓', '员工宿舍'] },
            { code: 'service', zh: '生活服务用房', en: 'Services', aliases: ['食堂', '商业配套', '配套用房'] },
          ],
          source: 'glossary: 标准化厂房及配套用房、七比三构建空间',
        }),
        floorArea: amount({
          zh: '建筑面积',
          en: 'Floor area',
          aliases: ['总建筑面积', '面积', '厂房面积'],
          means: {
            zh: '竣工测绘面积；未竣工的填规划许可面积。建成面积只计有竣工日期的。',
            en: 'As surveyed at completion, before that as permitted; only buildings with a day of completion count as built.',
          },
          unit: '㎡',
          decimals: 2,
          adds: true,
        }),
        isDivisible: flag({
          zh: '可分割转让',
          en: 'May be divided',
          aliases: ['是否可分割', '分割转让', '可分割'],
          source: 'glossary: 分割转让',
        }),
      },
    },
    {
      zh: '进展',
      en: 'Progress',
      fields: {
        startedOn: day({ zh: '开工日期', en: 'Started', aliases: ['开工时间'], source: 'glossary: 开工' }),
        toppedOutOn: day({ zh: '封顶日期', en: 'Topped out', aliases: ['封顶时间', '主体封顶时间'] }),
        completedOn: day({
          zh: '竣工日期',
          en: 'Completed',
          aliases: ['竣工时间', '建成时间', '建成日期'],
          source: 'glossary: 竣工',
        }),
        handedOverOn: day({ zh: '交付日期', en: 'Handed over', aliases: ['交付时间', '投用时间', '投用日期'] }),
      },
    },
    {
      zh: '硬件条件',
      en: 'Hardware',
      fields: {
        storeys: amount({
          zh: '层数',
          en: 'Storeys',
          aliases: ['楼层数', '总层数'],
          unit: '层',
          decimals: 0,
          adds: false,
        }),
        height: amount({
          zh: '建筑高度',
          en: 'Height',
          aliases: ['楼高', '高度'],
          unit: 'm',
          decimals: 2,
          adds: false,
        }),
        firstStoreyHeight: amount({
          zh: '首层层高',
          en: 'First storey height',
          aliases: ['一层层高', '首层高度'],
          unit: 'm',
          decimals: 2,
          adds: false,
        }),
        storeyHeight: amount({
          zh: '标准层层高',
          en: 'Storey height',
          aliases: ['层高', '二层以上层高'],
          unit: 'm',
          decimals: 2,
          adds: false,
        }),
        firstFloorLoad: amount({
          zh: '首层荷载',
          en: 'First floor load',
          aliases: ['一层荷载', '首层承重'],
          unit: 'kN/㎡',
          decimals: 4,
          adds: false,
        }),
        floorLoad: amount({
          zh: '楼面荷载',
          en: 'Floor load',
          aliases: ['荷载', '楼面承重', '承重', '标准层荷载'],
          means: {
            zh: '标准层设计活荷载；1吨/㎡按9.80665 kN/㎡换算。',
            en: 'Live load of a standard storey; 1 t/㎡ is 9.80665 kN/㎡.',
          },
          unit: 'kN/㎡',
          decimals: 4,
          adds: false,
        }),
        columnGrid: text({ zh: '柱网', en: 'Column grid', aliases: ['柱距', '柱网尺寸', '跨度'] }),
        lifts: amount({
          zh: '货梯数量',
          en: 'Goods lifts',
          aliases: ['货梯', '货梯数'],
          unit: '台',
          decimals: 0,
          adds: true,
        }),
        liftLoad: amount({
          zh: '货梯载重',
          en: 'Lift load',
          aliases: ['货梯吨位', '单台货梯载重'],
          unit: '吨',
          decimals: 2,
          adds: false,
        }),
        power: amount({
          zh: '供电容量',
          en: 'Power',
          aliases: ['配电容量', '变压器容量', '电力容量'],
          unit: 'kVA',
          decimals: 2,
          adds: true,
        }),
        hasDrainage: flag({ zh: '工业排水', en: 'Industrial drainage', aliases: ['是否有工业排水', '工业污水管网'] }),
        hasGas: flag({ zh: '通燃气', en: 'Gas', aliases: ['燃气', '是否通燃气'] }),
        hasHoist: flag({ zh: '吊装口', en: 'Hoist opening', aliases: ['是否有吊装口', '吊装平台'] }),
        fireClass: choice({
          zh: '火灾危险性类别',
          en: 'Fire class',
          aliases: ['生产火灾危险性', '火险类别', '消防类别'],
          choices: [
            { code: 'a', zh: '甲类', en: 'Class A', aliases: ['甲'] },
            { code: 'b', zh: '乙类', en: 'Class B', aliases: ['乙'] },
            { code: 'c', zh: '丙类', en: 'Class C', aliases: ['丙'] },
            { code: 'd', zh: '丁类', en: 'Class D', aliases: ['丁'] },
            { code: 'e', zh: '戊类', en: 'Class E', aliases: ['戊'] },
          ],
          source: 'GB 50016 生产的火灾危险性分类',
        }),
        remark: note({ zh: '备注', en: 'Remark', aliases: ['说明'] }),
      },
    },
  ],
})
