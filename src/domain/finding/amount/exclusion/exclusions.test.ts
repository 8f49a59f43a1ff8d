import { expect, test } from 'vitest'
import { mentionLines, noMentionLines } from '../testing/read-lines.ts'

test.each([
  // ranks and numbers of a series
  ['第4家', '4家 ordinal'],
  ['前3名', '3名 ordinal'],
  ['厂房建至11层', '11层 ordinal'],
  ['奖励二次升规的企业', '二次 ordinal'],
  ['在全市13个县区中列第9', '13个 ordinal'],
  // how long, how often, until when
  ['两个工作日内答复', '两个工作日 time'],
  ['等了四个月', '四个月 time'],
  ['力争三年内见效', '三年 time'],
  ['每半年盘点一次', '一次 time'],
  ['时间过半', '过半 time'],
  // names
  ['“90%过审”行动', '90% name'],
  ['实行一栋一档', '一栋 name'],
  ['迈上千亿元台阶', '千亿元 name'],
  ['三元区的企业', '三元 name'],
  ['规格DN200条', '200条 name'],
  // which things are meant
  ['新开工亿元以上项目', '亿元以上 threshold'],
  ['总投资10亿元以上的项目', '10亿元以上 threshold'],
  ['产值超5亿元的企业', '超5亿元 threshold'],
  ['完成率低于60%的，次年退出', '低于60% threshold'],
  ['得分位于前20%的为A类', '20% threshold'],
  ['达到2000万元纳统标准', '2000万元 threshold'],
  ['哪个园区投产率低于六成，领导去现场', '低于六成 threshold'],
  ['90分以上为优秀', '90分以上 threshold'],
  // articles, parts of the text, numbers that cannot be told
  ['一家企业说', '一家 article'],
  ['一批项目落地', '一批 article'],
  ['坚持五个环节', '五个 structure'],
  ['陶瓷、烟花、玻璃三个产业', '三个 structure'],
  ['打造三张清单', '三张 structure'],
  ['出台10条惠企措施', '10条 structure'],
  ['连续两次排名末位', '两次 time'],
  ['几百亩地', '百亩 vague'],
  ['企业数十家', '十家 vague'],
  // units, codes, formulas
  ['每吨218元', '218元 unknown-unit'],
  ['单价30元/吨', '30元 unknown-unit'],
  ['电话86380000个', '86380000个 telephone'],
  ['代码4位', '4位 code'],
  ['投入2+1个', '1个 formula'],
  ['对产值翻番的再奖励', '翻番 threshold'],
  ['100多名干部参会', '100多名 furniture'],
])('no quantity: %s', (text, line) => {
  expect(noMentionLines(text)).toEqual([line])
  expect(mentionLines(text)).toEqual([])
})

test.each([['1\uFFFD个'], ['费用3\uFFFD6万元'], ['占9\uFFFD.2%'], ['产值1\uFFFD.5亿元']])(
  'a number beside a lost character is never read: %s',
  (text) => {
    expect(mentionLines(text)).toEqual([])
  },
)

test.each([
  ['2024年9月3日上午10:00，沿110千伏线前行5分钟'],
  ['依据〔2024〕18号文件第三十七条'],
  ['使用4.2版系统，V3.0停用'],
  ['推行1+4+X工作法'],
  ['奖补按6∶3∶1拨付'],
  ['噪声控制在50分贝以内，利率上浮50个基点'],
  ['出席：县领导3人，单位负责人21人。'],
  ['连续两个季度下滑'],
])('dates, versions, document numbers and formulas are no quantities: %s', (text) => {
  expect(mentionLines(text)).toEqual([])
})

test.each([
  ['总投资10亿元以上项目6个', ['6个 = 6 个']],
  ['千亩以上园区43个', ['43个 = 43 个']],
  ['其中5亿至10亿元的84家', ['84家 = 84 家']],
  ['还有4000亩以上老园区要改', ['4000亩以上 >= 4000 亩']],
  ['八成以上的老厂区改一遍', ['八成以上 >= 80 %']],
  ['每月要引进3家以上的企业', ['3家以上 >= 3 家']],
  ['每月要引进3家以上企业', ['3家以上 >= 3 家']],
  ['带动20亿元以上产业投资', ['20亿元以上 >= 2000000000 元']],
  ['培育过五十亿元企业一家', ['一家 = 1 家']],
  ['审批时限压缩至45个工作日以内', ['45个工作日以内 <= 45 工作日']],
  ['工期不超过18个月', ['不超过18个月 <= 18 个月']],
  ['从拿地到开工只用了38天', ['38天 = 38 天']],
  ['自持年限不少于10年', ['不少于10年 >= 10 年']],
  ['每月至少一次', ['至少一次 >= 1 次']],
  ['察看4个项目', ['4个 = 4 个']],
  ['达到倍增的园区有三个', ['三个 = 3 个']],
])('what is counted or measured stays: %s', (text, lines) => {
  expect(mentionLines(text)).toEqual(lines)
})

test('a list of conditions names no amounts', () => {
  expect(mentionLines('符合下列条件之一的优先入园：年产值3000万元以上；亩均税收不低于20万元')).toEqual([])
  expect(mentionLines('对租用面积2000平方米以上、租期5年以上的，按租金的50%补助')).toEqual(['50% = 50 %'])
  expect(mentionLines('10亿元以上、50亿元以下项目15个，10亿元项目6个')).toEqual(['15个 = 15 个', '6个 = 6 个'])
})

test('somewhat more and about do not sort things', () => {
  expect(mentionLines('120多名工人赶工，租下近2000平方米厂房')).toEqual(['120多名 > 120 人', '近2000平方米 ~ 2000 ㎡'])
})

test('conditions of one thing are thresholds together', () => {
  expect(noMentionLines('投资1亿元以上、税收30万元以上的项目')).toEqual(['1亿元以上 threshold', '30万元以上 threshold'])
  expect(noMentionLines('首次突破10亿元、50亿元的企业')).toEqual(['突破10亿元 threshold', '50亿元 threshold'])
})

test('a number beside a threshold stays what it is', () => {
  expect(mentionLines('累计建成厂房2100多万平方米、千亩以上园区43个')).toEqual([
    '2100多万平方米 > 21000000 ㎡',
    '43个 = 43 个',
  ])
  expect(mentionLines('完成投资1700亿元以上、20亿元以上项目100个')).toEqual([
    '1700亿元以上 >= 170000000000 元',
    '100个 = 100 个',
  ])
})

test('what somebody says in quotation marks is no name', () => {
  expect(mentionLines('“明年我们再腾1500亩。”他说')).toEqual(['1500亩 = 1500 亩'])
})
