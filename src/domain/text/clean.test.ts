import { describe, expect, test } from 'vitest'
import { simplify } from '#i18n/script.ts'
import { cleanText } from './clean.ts'
import { cleanSpan, originalSpan } from './clean-text.ts'

const clean = (original: string) => cleanText(original, simplify)
const textOf = (original: string) => clean(original).text
const blocksOf = (original: string) => {
  const { text, blocks } = clean(original)
  return blocks.map(({ kind, level, start, end }) => `${kind} ${level} ${text.slice(start, end).replaceAll('\t', '⇥')}`)
}
const furnitureOf = (original: string) => clean(original).furniture.map(({ start, end }) => original.slice(start, end))

const body = '今年前10个月全市启动工业用地改造4380亩，盘活低效用地2915亩，分别完成年度任务的91.3%和97.2%。'

describe('writing', () => {
  test.each([
    ['盤活低效用地1200畝', '盘活低效用地1200亩'],
    ['怎么干？著名企业显著增长', '怎么干？著名企业显著增长'],
    ['完成投资１２．４６亿元，占５１．９％', '完成投资12.46亿元，占51.9%'],
    ['完成投资14.02亿元,占77.9%;新投产26家', '完成投资14.02亿元，占77.9%；新投产26家'],
    ['投资1,200万元,同比增长', '投资1,200万元，同比增长'],
    ['投资１，２００万元，增长', '投资1,200万元，增长'],
    ['分别为120，130个', '分别为120，130个'],
    ['增长23.5%,37.2%', '增长23.5%，37.2%'],
    ['工业(产业)园区', '工业（产业）园区'],
    ['按7∶3比例，8：30开会', '按7:3比例，8:30开会'],
    ['1–10月，3～5年', '1—10月，3~5年'],
    ['厂房 18 栋，总 投 资', '厂房18栋，总投资'],
    ['使用Beijing Time, Greenwich Mean', '使用Beijing Time, Greenwich Mean'],
    ['面积 12 18 平方米', '面积12 18平方米'],
    ['访问https://a.cn/x?y=1', '访问https://a.cn/x?y=1'],
    ['⼯业⾏动，人⺠生活，增⻓8%', '工业行动，人民生活，增长8%'],
    ['零\u200b宽\ufeff字\u00ad', '零宽字'],
  ])('%s reads %s', (original, read) => expect(textOf(original)).toBe(read))

  test('a digit beside a lost character stays beside it', () => {
    expect(textOf('完成投资1\uFFFD.5亿元')).toBe('完成投资1\uFFFD.5亿元')
  })

  test('characters beyond the first plane stay whole', () => {
    expect(textOf('𠮷祥園區')).toBe('𠮷祥园区')
  })
})

describe('glosses', () => {
  test('pinyin behind its character goes, and belongs to it', () => {
    const cleaned = clean('簽約項(xiàng)目11個(gè)，其中')
    expect(cleaned.text).toBe('签约项目11个，其中')
    expect(originalSpan(cleaned, { start: 4, end: 7 })).toEqual({ start: 11, end: 18 })
    expect(cleaned.original.slice(11, 18)).toBe('11個(gè)')
  })

  test('a syllable without a tone is a gloss in a glossed text only', () => {
    expect(textOf('項(xiàng)目業(yè)主們(men)開(kāi)會')).toBe('项目业主们开会')
    expect(textOf('占地面积(ha)12')).toBe('占地面积（ha）12')
  })
})

describe('lines', () => {
  test('a text broken at a width is whole again, numbers too', () => {
    const broken =
      '全年完成固定资产投\n资42.7亿元，同比下降6.\n3%，降幅比上半年收窄\n4.2个百\n分点。新建标准厂房26\n万平方米。'
    expect(textOf(broken)).toBe(
      '全年完成固定资产投资42.7亿元，同比下降6.3%，降幅比上半年收窄4.2个百分点。新建标准厂房26万平方米。',
    )
  })

  test('paragraphs of two lines, cut at the width, are whole again', () => {
    const first = '今年全县确保新开工园区项目22个、竣工14个，力争完成园区投资38亿元以上，新建成标'
    const page = `一、总体目标\n\n${first}\n准厂房41.6万平方米。\n\n${first}\n准厂房12万平方米。`
    expect(blocksOf(page)).toHaveLength(3)
    expect(textOf(page)).toContain('新建成标准厂房12万平方米。')
  })

  test('a blank line ends a paragraph, and so does a line that ends a sentence', () => {
    expect(blocksOf(`${body}\n${body}\n\n${body}`)).toHaveLength(3)
  })

  test('a list without full stops stays a list', () => {
    const list = '南埔镇：开工项目5个，投资3亿元\n后龙镇：开工项目4个，投资2亿元\n界山镇：开工项目4个，投资1亿元'
    expect(blocksOf(list)).toHaveLength(3)
  })

  test('lines end in the manner of any system', () => {
    expect(textOf(`${body}\r\n${body}`)).toBe(`${body}\n${body}`)
    expect(textOf(`${body}\r${body}`)).toBe(`${body}\n${body}`)
  })
})

describe('blocks', () => {
  test('title, headings and items have their depth', () => {
    const plan = `惠安县工业园区标准化建设2024年行动方案\n惠政办〔2024〕18号\n\n一、重点任务\n（一）盘活存量。${body}\n（二）提高质量。${body}\n二、保障措施\n${body}`
    expect(blocksOf(plan).map((block) => block.slice(0, 18))).toEqual(
      [
        'heading 0 惠安县工业园区标',
        'paragraph 1 惠政办〔20',
        'heading 1 一、重点任务',
        'item 2 （一）盘活存量。全年',
        'item 2 （二）提高质量。全年',
        'heading 1 二、保障措施',
        'paragraph 2 今年前10个',
      ].map((block) => expect.stringContaining(block.slice(0, 14))),
    )
  })

  test('a table pasted from Excel has rows with their cells, empty ones too', () => {
    const { blocks, text } = clean(`园区\t投资(万元)\t面积(㎡)\n水头园\t3,020\t\n合计\t\t8450\n\n${body}\n\na\tb`)
    expect(blocks.slice(0, 3).map(({ cells }) => cells.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['园区', '投资（万元）', '面积（㎡）'],
      ['水头园', '3,020', ''],
      ['合计', '', '8450'],
    ])
    expect(blocks.map(({ table }) => table)).toEqual([0, 0, 0, null, 1])
  })

  test.each([
    ['| 地区 | 项目 |\n|---|---|\n| 晋江 | 12 |\n| 石狮 | 9 |', '地区⇥项目,晋江⇥12,石狮⇥9'],
    ['地区 项目 投资\n晋江 12 8.5\n石狮 9 3.1', '地区⇥项目⇥投资,晋江⇥12⇥8.5,石狮⇥9⇥3.1'],
  ])('a table without tabs: %j', (original, rows) => {
    const { text, blocks } = clean(original)
    expect(blocks.every(({ kind }) => kind === 'row')).toBe(true)
    expect(text.replaceAll('\t', '⇥').replaceAll('\n', ',')).toBe(rows)
  })
})

describe('furniture', () => {
  test.each([
    '首页 | 要闻 | 县域 | 园区 | 评论 | 专题',
    '当前位置： 首页 > 县域新闻 > 正文',
    '您现在的位置: 台海网 >> 新闻中心 >> 福建 >> 正文',
    '发布时间： 2023-11-10 07:42 来源： 本报讯 浏览： 1206次 字号： 大 中 小',
    '來源:晉江經濟報 2021-08-24 08:41',
    '责任编辑：编辑部',
    '版权所有 未经许可不得转载 备案号 00000000号 举报电话 0595-85600000',
    '分享到：微信 微博 QQ空间',
    '长按/扫一扫加微信号',
    '多云转晴 18℃~25℃',
    '阅读量：1024',
    '抄送：市委办、市政府办。 共印80份',
    '出席：县领导3人，有关单位负责人21人。',
    '— 12 —',
    '第 3 页 共 12 页',
    'https://www.example.cn/202404/t20240425_3030976.htm',
  ])('%s is none of the document’s own', (line) => {
    expect(furnitureOf(`${body}\n\n${line}\n\n${body}`)).toEqual([line])
    expect(textOf(`${body}\n\n${line}`)).toBe(body)
  })

  test('everything behind related news goes with it, whole articles too', () => {
    expect(textOf(`${body}\n\n相关新闻\n邻县集中开工18个项目\n\n${body}${body}`)).toBe(body)
  })

  test('another page behind it begins anew', () => {
    const page = `首页 > 要闻 > 正文\n${body}\n相关新闻\n邻县集中开工18个项目`
    expect(textOf(`${page}\n\n${page}`)).toBe(`${body}\n${body}`)
  })

  test('related news above the document take their list along and no more', () => {
    expect(textOf(`热门推荐\n1 我市发放消费券600万元\n\n晋江：老厂房里长出新空间\n\n${body}`)).toBe(
      `晋江：老厂房里长出新空间\n${body}`,
    )
  })

  test('a line of distribution behind the last sentence goes alone', () => {
    expect(textOf('本报数据以11月20日24时为准。分送：各镇街道，市级有关部门')).toBe('本报数据以11月20日24时为准。')
  })

  test.each([
    '来源于技改的投资3亿元。',
    '一、分享经济项目12个',
    '关闭落后企业12家，打印设备产业完成产值3亿元。',
    '联系电话：0595-87300000。',
    '首页改版项目总投资3亿元。',
    '泉州市人民政府办公室',
    '2024年3月5日',
    '严厉打击侵权行为，联系企业12家。',
    '气温低于5℃的天数为12天。',
  ])('%s stays', (line) => expect(furnitureOf(`${body}\n${line}`)).toEqual([]))
})

test('an empty text and one of signs alone have no block', () => {
  for (const original of ['', ' \n\t\n\u3000', '\n\n'])
    expect(clean(original)).toMatchObject({ text: '', blocks: [], furniture: [] })
})

test('a label over a gloss, over full-width digits or over the end of a line finds its place', () => {
  const cleaned = clean('企業(yè)１２\n家，')
  expect(cleanSpan(cleaned, { start: 6, end: 10 })).toEqual({ start: 2, end: 5 })
})
