import { amount, choice, day, flag, note, place, reference, text } from '../ledger/field.ts'
import { defineLedger } from '../ledger/ledger.ts'

/**
 * 地块: a piece of industrial land with one right of use.
 *
 * @source docs/sources/ledgers.md#parcel
 */
export const parcel = defineLedger({
  name: 'parcel',
  zh: '地块',
  en: 'Parcel',
  about: {
    zh: '一行是一宗地：一个使用权、一个边界。辖区全部工业用地都列入，园区工业用地占比的分母由此来。',
    en: 'One row is one piece of land with one right of use. All industrial land of the area is listed: it is the divisor of the share in parks.',
  },
  source: '自然资源部门宗地台账；低效工业用地认定清单',
  key: ['code'],
  title: 'name',
  place: 'place',
  month: null,
  sections: [
    {
      zh: '基本情况',
      en: 'The parcel',
      fields: {
        code: text({
          zh: '宗地编号',
          en: 'Parcel code',
          aliases: ['地块编号', '宗地代码', '不动产单元号', '编号'],
          required: true,
        }),
        name: text({
          zh: '地块名称',
          en: 'Parcel',
          aliases: ['地块', '宗地名称', '坐落', '宗地坐落', '名称'],
          required: true,
        }),
        place: place({
          zh: '所在地区',
          en: 'Place',
          aliases: ['县市区', '县(市、区)', '属地', '所属县区', '地区', '辖区', '乡镇街道'],
          required: true,
        }),
        holder: reference({
          zh: '土地使用权人',
          en: 'Holder',
          aliases: ['使用权人', '权利人', '土地权属人', '业主'],
          refersTo: 'enterprise',
        }),
        landUse: choice({
          zh: '土地用途',
          en: 'Land use',
          aliases: ['用途', '规划用途', '用地性质'],
          choices: [
            {
              code: 'industrial',
              zh: '工业用地',
              en: 'Industrial',
              aliases: ['M', 'M1', 'M2', 'M3', '一类工业用地', '二类工业用地'],
            },
            { code: 'new-industrial', zh: '新型产业用地', en: 'New industrial', aliases: ['M0', '创新型产业用地'] },
            { code: 'warehouse', zh: '物流仓储用地', en: 'Warehouse', aliases: ['W', '仓储用地'] },
            { code: 'supporting', zh: '配套服务用地', en: 'Supporting', aliases: ['配套用地', '商服用地'] },
            { code: 'other', zh: '其他用地', en: 'Other', aliases: ['其他'] },
          ],
          source: '国土空间用地用海分类',
        }),
        area: amount({
          zh: '用地面积',
          en: 'Area',
          aliases: ['宗地面积', '面积', '占地面积', '土地面积'],
          unit: '亩',
          decimals: 4,
          adds: true,
        }),
        blockLine: choice({
          zh: '工业产业区块线',
          en: 'Industrial block line',
          aliases: ['区块线', '区块线等级'],
          choices: [
            { code: 'first', zh: '一级线内', en: 'First line', aliases: ['一级'] },
            { code: 'second', zh: '二级线内', en: 'Second line', aliases: ['二级'] },
            { code: 'outside', zh: '线外', en: 'Outside', aliases: ['区块线外'] },
          ],
          source: '泉政办规〔2025〕13号',
        }),
      },
    },
    {
      zh: '在园情况',
      en: 'In a park',
      fields: {
        park: reference({
          zh: '所在园区',
          en: 'Park',
          aliases: ['园区', '园区名称', '所属园区'],
          means: { zh: '按园区现行边界；不在园区的留空。', en: 'By the present boundary; empty outside parks.' },
          refersTo: 'park',
        }),
        parkSince: day({ zh: '划入园区日期', en: 'In the park since', aliases: ['划入时间', '入园日期'] }),
        parkEntry: choice({
          zh: '划入方式',
          en: 'How it came in',
          choices: [
            { code: 'original', zh: '原边界内', en: 'From the beginning', aliases: ['原有'] },
            { code: 'boundary', zh: '边界调整划入', en: 'Boundary widened', aliases: ['边界调整', '园区扩区'] },
          ],
        }),
      },
    },
    {
      zh: '供应与建设',
      en: 'Supply and building',
      fields: {
        acquisition: choice({
          zh: '取得方式',
          en: 'How it was acquired',
          aliases: ['供地方式', '供应方式'],
          choices: [
            { code: 'grant', zh: '出让', en: 'Grant', aliases: ['招拍挂', '挂牌出让', '公开出让'] },
            { code: 'allocation', zh: '划拨', en: 'Allocation' },
            { code: 'lease', zh: '租赁', en: 'Lease', aliases: ['先租后让', '长期租赁'] },
            { code: 'transfer', zh: '转让', en: 'Transfer', aliases: ['二级市场转让'] },
            { code: 'acquired', zh: '收储', en: 'Acquired by the government', aliases: ['政府收储'] },
          ],
        }),
        suppliedOn: day({
          zh: '供地日期',
          en: 'Supplied',
          aliases: ['供地时间', '出让时间', '摘牌时间'],
          source: 'glossary: 供地',
        }),
        handedOverOn: day({ zh: '交地日期', en: 'Handed over', aliases: ['交地时间'] }),
        termEndsOn: day({ zh: '使用权到期日', en: 'Term ends', aliases: ['到期日期', '终止日期', '使用权终止日期'] }),
        price: amount({
          zh: '成交地价',
          en: 'Price',
          aliases: ['出让单价', '地价', '成交单价'],
          unit: '万元/亩',
          decimals: 4,
          adds: false,
        }),
        floorArea: amount({
          zh: '现状建筑面积',
          en: 'Floor area standing',
          aliases: ['建筑面积', '已建面积', '地上建筑面积'],
          unit: '㎡',
          decimals: 2,
          adds: true,
        }),
        plotRatio: amount({
          zh: '现状容积率',
          en: 'Plot ratio',
          aliases: ['容积率', '实际容积率'],
          unit: '倍',
          decimals: 4,
          adds: false,
          source: 'glossary: 容积率',
        }),
        plotRatioLimit: amount({
          zh: '容积率上限',
          en: 'Plot ratio allowed',
          aliases: ['规划容积率', '允许容积率'],
          unit: '倍',
          decimals: 4,
          adds: false,
        }),
      },
    },
    {
      zh: '利用与改造',
      en: 'Use and redevelopment',
      fields: {
        use: choice({
          zh: '利用状况',
          en: 'Use',
          aliases: ['利用状态', '土地利用现状', '开发状态'],
          choices: [
            { code: 'reserved', zh: '待供应', en: 'Not yet supplied', aliases: ['储备', '收储待供'] },
            { code: 'unbuilt', zh: '已供未建', en: 'Supplied, not built', aliases: ['批而未建'] },
            { code: 'building', zh: '在建', en: 'Under construction' },
            { code: 'used', zh: '已建在用', en: 'In use', aliases: ['已建成', '在用'] },
            { code: 'vacant', zh: '已建闲置', en: 'Built, unused', aliases: ['厂房闲置'] },
            { code: 'idle', zh: '闲置土地', en: 'Idle land', aliases: ['闲置'] },
          ],
          source: 'glossary: 闲置土地',
        }),
        isInefficient: flag({
          zh: '低效工业用地',
          en: 'Inefficient',
          aliases: ['是否低效', '低效用地', '低效'],
          means: { zh: '已列入认定清单，不按本台账推算。', en: 'On the list of the authority; not inferred here.' },
          source: 'glossary: 低效工业用地',
        }),
        inefficientOn: day({ zh: '低效认定日期', en: 'Found inefficient', aliases: ['认定日期', '认定时间'] }),
        threeYearYield: amount({
          zh: '近三年亩均效益',
          en: 'Yield of three years',
          aliases: ['三年亩均效益', '亩均经济效益'],
          means: {
            zh: '最近三年平均每亩每年的经济效益，用于确定改造方式与容积率。',
            en: 'Mean yield a mu and year over three years; decides mode and plot ratio.',
          },
          source: '泉政办规〔2025〕13号',
          unit: '万元/亩',
          decimals: 4,
          adds: false,
          mayBeNegative: true,
        }),
        redevelopment: choice({
          zh: '改造方式',
          en: 'Redevelopment',
          aliases: ['盘活方式', '再开发方式'],
          choices: [
            { code: 'acquisition', zh: '政府收储', en: 'Acquisition', aliases: ['收储'] },
            { code: 'state-built', zh: '国企统建', en: 'Built by a state firm' },
            { code: 'owner-led', zh: '业主自改', en: 'By the owner', aliases: ['自主改造'] },
            { code: 'joint', zh: '联合改造', en: 'Jointly', aliases: ['多主体联合'] },
            { code: 'transfer', zh: '转让入股联营', en: 'Transfer or share', aliases: ['转让', '入股', '联营'] },
            { code: 'zero-added', zh: '零增地改造', en: 'No added land', aliases: ['零增地'] },
            { code: 'upgrade', zh: '厂房改造提升', en: 'Factory upgraded', aliases: ['改造提升'] },
          ],
          source: 'glossary: 工改工；石狮2024-03改造方式',
        }),
        revivedOn: day({ zh: '盘活日期', en: 'Revived', aliases: ['盘活时间', '改造完成时间'] }),
        remark: note({ zh: '备注', en: 'Remark', aliases: ['说明'] }),
      },
    },
  ],
})
