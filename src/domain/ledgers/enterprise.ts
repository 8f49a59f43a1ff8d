import { amount, choice, day, flag, note, place, reference, text } from '../ledger/field.ts'
import { defineLedger } from '../ledger/ledger.ts'

/**
 * 企业: a firm in a park, or an industrial firm of the city outside one.
 *
 * @source docs/sources/ledgers.md#enterprise
 */
export const enterprise = defineLedger({
  name: 'enterprise',
  zh: '企业',
  en: 'Enterprise',
  about: {
    zh: '一行是一个法人单位，以统一社会信用代码为准。辖区规上工业企业不在园区的也列入，入园率的分母由此来。',
    en: 'One row is one legal unit by its credit code. Above-scale industrial firms outside parks are listed too: they are the divisor of the share in parks.',
  },
  source: '园区企业台账（行政记录）；规上状态以统计部门名录通知为准',
  key: ['creditCode'],
  title: 'name',
  place: 'place',
  month: null,
  sections: [
    {
      zh: '基本情况',
      en: 'The firm',
      fields: {
        creditCode: text({
          zh: '统一社会信用代码',
          en: 'Credit code',
          aliases: ['信用代码', '社会信用代码', '统一代码', '组织机构代码'],
          means: { zh: '18位，营业执照所载。', en: 'Eighteen characters, as on the business licence.' },
          source: 'GB 32100-2015',
          required: true,
        }),
        name: text({
          zh: '企业名称',
          en: 'Enterprise',
          aliases: ['单位名称', '企业', '公司名称', '单位详细名称', '名称'],
          required: true,
        }),
        place: place({
          zh: '所在地区',
          en: 'Place',
          aliases: ['县市区', '县(市、区)', '属地', '所属县区', '地区', '辖区', '乡镇街道'],
          means: { zh: '生产经营地所在的乡镇、园区或县（市、区）。', en: 'Where it produces: town, park or county.' },
          required: true,
        }),
        foundedOn: day({ zh: '成立日期', en: 'Founded', aliases: ['成立时间', '注册时间', '注册日期'] }),
        registeredCapital: amount({
          zh: '注册资本',
          en: 'Registered capital',
          aliases: ['注册资金'],
          unit: '万元',
          decimals: 4,
          adds: true,
        }),
        capitalOrigin: choice({
          zh: '资本来源',
          en: 'Capital from',
          aliases: ['资金来源地', '投资方来源'],
          choices: [
            { code: 'domestic', zh: '内资', en: 'Mainland' },
            { code: 'taiwan', zh: '台资', en: 'Taiwan', aliases: ['台商投资', '台企'] },
            { code: 'hong-kong-macao', zh: '港澳资', en: 'Hong Kong, Macao', aliases: ['港资', '澳资', '侨资'] },
            { code: 'foreign', zh: '外资', en: 'Foreign', aliases: ['外商投资'] },
          ],
        }),
        contact: text({ zh: '联系人', en: 'Contact', aliases: ['企业联系人', '联系人及电话', '联系方式'] }),
      },
    },
    {
      zh: '行业',
      en: 'Industry',
      fields: {
        sector: choice({
          zh: '行业门类',
          en: 'Sector',
          aliases: ['门类', '国民经济行业门类'],
          means: {
            zh: '工业指采矿业、制造业、电力热力燃气及水生产和供应业三类。',
            en: 'Industry means mining, manufacturing, and the supply of electricity, heat, gas and water.',
          },
          choices: [
            { code: 'mining', zh: '采矿业', en: 'Mining', aliases: ['B'] },
            { code: 'manufacturing', zh: '制造业', en: 'Manufacturing', aliases: ['C', '工业'] },
            {
              code: 'utilities',
              zh: '电力、热力、燃气及水生产和供应业',
              en: 'Utilities',
              aliases: ['D', '电力热力燃气及水'],
            },
            { code: 'producer-services', zh: '生产性服务业', en: 'Producer services' },
            { code: 'other', zh: '其他行业', en: 'Other', aliases: ['其他'] },
          ],
          source: 'GB/T 4754-2017',
        }),
        industryCode: text({
          zh: '行业代码',
          en: 'Industry code',
          aliases: ['行业小类代码', '国民经济行业代码'],
          means: { zh: '四位小类代码。', en: 'Four digits of the class.' },
          source: 'GB/T 4754-2017 及2019年修改单',
        }),
        industry: text({ zh: '所属行业', en: 'Industry', aliases: ['行业', '行业名称', '产业', '所属产业'] }),
        chain: text({
          zh: '所属产业链',
          en: 'Industry chain',
          aliases: ['产业链', '重点产业链'],
          source: 'glossary: 产业链',
        }),
        isChainLeader: flag({
          zh: '链主企业',
          en: 'Chain leader',
          aliases: ['是否链主'],
          source: 'glossary: 链主企业',
        }),
        products: text({ zh: '主要产品', en: 'Products', aliases: ['主营产品', '主导产品', '主营业务'] }),
      },
    },
    {
      zh: '在园情况',
      en: 'In a park',
      fields: {
        park: reference({
          zh: '所在园区',
          en: 'Park',
          aliases: ['园区', '园区名称', '所属园区', '入驻园区'],
          means: {
            zh: '生产经营地所在园区，按园区现行边界；不在园区的留空。',
            en: 'Park in which it produces, by the present boundary; empty outside parks.',
          },
          source: '入园率按生产经营地还是注册地计，公开资料未见，两者都留',
          refersTo: 'park',
        }),
        parkSince: day({ zh: '入园日期', en: 'In the park since', aliases: ['入园时间', '入驻时间', '入驻日期'] }),
        parkEntry: choice({
          zh: '入园方式',
          en: 'How it came in',
          aliases: ['入园原因'],
          means: {
            zh: '因园区边界调整而划入的单列，入园率可以剔除边界变动。',
            en: 'Firms taken in by a new boundary stand apart, so that the share can be told without them.',
          },
          choices: [
            { code: 'moved', zh: '迁入', en: 'Moved in', aliases: ['搬迁入园'] },
            { code: 'founded', zh: '新设', en: 'Founded there', aliases: ['新注册', '新建'] },
            { code: 'boundary', zh: '边界调整划入', en: 'Boundary widened', aliases: ['边界调整', '园区扩区'] },
          ],
        }),
        registeredPark: reference({
          zh: '注册地所在园区',
          en: 'Park of registration',
          aliases: ['注册园区'],
          refersTo: 'park',
        }),
        registeredAddress: text({ zh: '注册地址', en: 'Registered address', aliases: ['注册地', '住所'] }),
        productionAddress: text({
          zh: '生产经营地址',
          en: 'Production address',
          aliases: ['生产地址', '经营地址', '地址', '厂址'],
        }),
        landArea: amount({
          zh: '用地面积',
          en: 'Land',
          aliases: ['占地面积', '用地', '实际用地面积'],
          means: {
            zh: '亩均评价用地：自有用地加租入厂房折算用地（租用建筑面积÷容积率）。',
            en: 'Land for the evaluation per mu: own land plus that of rented factories, floor area divided by plot ratio.',
          },
          source: 'glossary: 亩均税收；租赁折算为本系统约定，可改',
          unit: '亩',
          decimals: 4,
          adds: true,
        }),
        floorArea: amount({
          zh: '用房面积',
          en: 'Floor area used',
          aliases: ['厂房面积', '建筑面积', '使用厂房面积'],
          unit: '㎡',
          decimals: 2,
          adds: true,
        }),
      },
    },
    {
      zh: '规上与培育',
      en: 'Scale and cultivation',
      fields: {
        operating: choice({
          zh: '经营状态',
          en: 'Operating',
          aliases: ['企业状态', '生产状态', '经营状况'],
          choices: [
            { code: 'preparing', zh: '筹建', en: 'Preparing', aliases: ['在建', '装修'] },
            { code: 'producing', zh: '正常生产', en: 'Producing', aliases: ['正常', '在产', '存续'] },
            { code: 'suspended', zh: '停产', en: 'Suspended', aliases: ['半停产', '停业'] },
            { code: 'moved-away', zh: '迁出', en: 'Moved away' },
            { code: 'closed', zh: '注销', en: 'Closed', aliases: ['关闭', '吊销'] },
          ],
        }),
        producingOn: day({
          zh: '投产日期',
          en: 'In production',
          aliases: ['投产时间', '实际投产时间', '开业时间'],
          means: { zh: '在本市首次投产之日。', en: 'First day of production in this city.' },
          source: 'glossary: 投产',
        }),
        isAboveScale: flag({
          zh: '规上工业企业',
          en: 'Above scale',
          aliases: ['是否规上', '规上', '规上企业', '规模以上'],
          means: {
            zh: '当前在规模以上工业统计名录中；不是按本台账的收入推算。',
            en: 'In the directory of above-scale industry at present; not inferred from the revenue kept here.',
          },
          source: 'glossary: 规模以上工业企业',
        }),
        statisticsEntryOn: day({
          zh: '纳统日期',
          en: 'Statistics entry',
          aliases: ['纳统时间', '入库时间', '入统时间', '升规时间'],
          means: { zh: '名录库批准入库的日期。', en: 'Day on which the directory took it in.' },
          source: 'glossary: 纳统',
        }),
        entryRoute: choice({
          zh: '纳统途径',
          en: 'Route of entry',
          aliases: ['入库方式', '纳统方式'],
          choices: [
            { code: 'monthly', zh: '月度入库', en: 'Monthly', aliases: ['月度', '新建投产入库'] },
            { code: 'annual', zh: '年度入库', en: 'Annual', aliases: ['年度', '升规入库', '小升规'] },
            { code: 'sector-change', zh: '转专业', en: 'Changed sector' },
          ],
          source: 'glossary: 月度入库、年度入库',
        }),
        statisticsExitOn: day({ zh: '退库日期', en: 'Left statistics', aliases: ['退库时间', '退规时间', '降规时间'] }),
        smeClass: choice({
          zh: '专精特新等级',
          en: 'SME class',
          aliases: ['专精特新', '中小企业梯度', '梯度培育等级', '优质中小企业'],
          choices: [
            { code: 'innovative', zh: '创新型中小企业', en: 'Innovative SME', aliases: ['创新型'] },
            { code: 'specialised', zh: '专精特新中小企业', en: 'Specialised SME', aliases: ['省级专精特新'] },
            { code: 'little-giant', zh: '专精特新“小巨人”', en: 'Little giant', aliases: ['小巨人', '国家级专精特新'] },
          ],
          source: '工信部企业〔2022〕63号；glossary: 梯度培育',
        }),
        isHighTech: flag({ zh: '高新技术企业', en: 'High-tech', aliases: ['高新', '是否高企', '国家高新技术企业'] }),
        leftOn: day({ zh: '迁出或注销日期', en: 'Left', aliases: ['注销日期', '迁出日期', '退出日期'] }),
        remark: note({ zh: '备注', en: 'Remark', aliases: ['说明'] }),
      },
    },
  ],
})
