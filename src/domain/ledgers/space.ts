import { amount, choice, day, flag, note, reference, text } from '../ledger/field.ts'
import { defineLedger } from '../ledger/ledger.ts'

/**
 * 空间: a unit of a building that is let or sold by itself.
 *
 * @source docs/sources/ledgers.md#space
 */
export const space = defineLedger({
  name: 'space',
  zh: '空间',
  en: 'Space',
  about: {
    zh: '一行是一个可以单独出租或出售的单元：一层、半层或一间；整栋出租的，整栋一行。',
    en: 'One row is one unit that is let or sold by itself: a storey, half of one, a room; a building let as a whole is one row.',
  },
  source: '园区房源台账（拎包入住匹配用）',
  key: ['building', 'name'],
  title: 'name',
  place: 'building',
  month: null,
  sections: [
    {
      zh: '基本情况',
      en: 'The space',
      fields: {
        name: text({
          zh: '空间名称',
          en: 'Space',
          aliases: ['房源名称', '房源', '单元名称', '空间编号', '房源编号'],
          means: {
            zh: '同一楼栋内不重名；写全称（如“万洋众创城3号楼201”），入驻台账才好指认。',
            en: 'No two of a building share it; best the full name with that of the building, so that tenancies can name it.',
          },
          required: true,
        }),
        building: reference({
          zh: '所在楼栋',
          en: 'Building',
          aliases: ['楼栋', '楼栋名称', '厂房', '厂房名称'],
          refersTo: 'building',
          required: true,
        }),
        storey: text({ zh: '所在楼层', en: 'Storey', aliases: ['楼层', '层'] }),
        unit: text({ zh: '单元号', en: 'Unit', aliases: ['单元', '房号', '门牌'] }),
        use: choice({
          zh: '空间用途',
          en: 'Use',
          aliases: ['用途', '功能'],
          means: {
            zh: '七比三的“七”指生产（含仓储、研发中试），“三”指生活与服务配套；原文未写明两端，此为推断。',
            en: 'Seven of 7:3 is production with storage and trials, three is living and services; the text does not say so, it is inferred.',
          },
          choices: [
            { code: 'production', zh: '生产', en: 'Production', aliases: ['厂房', '生产厂房', '生产空间'] },
            { code: 'storage', zh: '仓储', en: 'Storage', aliases: ['仓库'] },
            { code: 'research', zh: '研发中试', en: 'Research and trials', aliases: ['研发', '中试'] },
            { code: 'office', zh: '办公', en: 'Office' },
            { code: 'living', zh: '居住', en: 'Living', aliases: ['宿舍', '公寓'] },
            { code: 'service', zh: '商业服务', en: 'Services', aliases: ['食堂', '商业', '生活配套', '配套'] },
          ],
          source: 'glossary: 七比三构建空间',
        }),
        floorArea: amount({
          zh: '建筑面积',
          en: 'Floor area',
          aliases: ['面积', '招商面积', '可租面积', '出租面积'],
          unit: '㎡',
          decimals: 2,
          adds: true,
        }),
      },
    },
    {
      zh: '条件与价格',
      en: 'Conditions and price',
      fields: {
        clearHeight: amount({
          zh: '净高',
          en: 'Clear height',
          aliases: ['层高', '净层高'],
          unit: 'm',
          decimals: 2,
          adds: false,
        }),
        floorLoad: amount({
          zh: '楼面荷载',
          en: 'Floor load',
          aliases: ['荷载', '承重', '楼面承重'],
          means: { zh: '1吨/㎡按9.80665 kN/㎡换算。', en: '1 t/㎡ is 9.80665 kN/㎡.' },
          unit: 'kN/㎡',
          decimals: 4,
          adds: false,
        }),
        power: amount({
          zh: '可用电容量',
          en: 'Power',
          aliases: ['供电容量', '用电容量', '电力容量'],
          unit: 'kVA',
          decimals: 2,
          adds: false,
        }),
        fitOut: choice({
          zh: '交付标准',
          en: 'Handed over',
          aliases: ['装修情况', '装修标准'],
          choices: [
            { code: 'shell', zh: '毛坯', en: 'Shell' },
            { code: 'basic', zh: '简装', en: 'Basic', aliases: ['简单装修'] },
            { code: 'ready', zh: '拎包入住', en: 'Move-in ready', aliases: ['精装', '标准装修'] },
          ],
          source: 'glossary: 拎包入住',
        }),
        allowedIndustry: text({
          zh: '准入产业',
          en: 'Industry allowed',
          aliases: ['招商方向', '准入行业', '适合产业'],
        }),
        rent: amount({
          zh: '租金',
          en: 'Rent',
          aliases: ['租金单价', '月租金', '招商租金'],
          unit: '元/㎡·月',
          decimals: 2,
          adds: false,
        }),
        price: amount({
          zh: '售价',
          en: 'Price',
          aliases: ['销售单价', '售价单价'],
          unit: '元/㎡',
          decimals: 2,
          adds: false,
        }),
      },
    },
    {
      zh: '招商',
      en: 'Letting',
      fields: {
        availableOn: day({ zh: '可交付日期', en: 'Available from', aliases: ['交付日期', '可交付时间', '交付时间'] }),
        occupancy: choice({
          zh: '招商状态',
          en: 'State',
          aliases: ['状态', '出租状态', '去化状态', '空置情况'],
          means: {
            zh: '去化率的分子是已出租、已出售与自用的面积，分母是已建成的面积；预订不计。',
            en: 'Let, sold and used by the owner count as taken up; the divisor is what is built; a reservation does not count.',
          },
          choices: [
            { code: 'vacant', zh: '空置', en: 'Vacant', aliases: ['待租', '待招商', '闲置', '可租'] },
            { code: 'reserved', zh: '已预订', en: 'Reserved', aliases: ['意向', '预订', '预租'] },
            { code: 'let', zh: '已出租', en: 'Let', aliases: ['出租', '已租', '在租'] },
            { code: 'sold', zh: '已出售', en: 'Sold', aliases: ['出售', '已售'] },
            { code: 'own-use', zh: '自用', en: 'Used by the owner', aliases: ['自持自用'] },
            { code: 'unusable', zh: '不可用', en: 'Not usable', aliases: ['改造中', '维修'] },
          ],
        }),
        occupancyFrom: day({
          zh: '状态起始日期',
          en: 'State since',
          aliases: ['状态起始时间', '起租日期', '起租时间'],
        }),
        isSelfHeld: flag({
          zh: '自持',
          en: 'Self-held',
          aliases: ['是否自持', '自持面积'],
          source: 'glossary: 自持比例',
        }),
        contact: text({ zh: '联系人', en: 'Contact', aliases: ['招商联系人', '招商电话', '联系方式'] }),
        remark: note({ zh: '备注', en: 'Remark', aliases: ['说明'] }),
      },
    },
  ],
})
