import type { SensePassage } from './sense-passage.ts'

/** Short texts of our own with what docs/texts-labelling.md gives each number; labelled before the rules had read them. */
export const passages: readonly SensePassage[] = [
  // Lists of a plan under a heading of aims, without a verb that says so.
  {
    title: '青溪县产业园区提升三年行动方案（2024—2026年）',
    day: '2024-03-05',
    text: '一、发展现状\n全县现有产业园区{5个|产业园区|}，入驻企业{312家|入驻企业|i=park-enterprises}，2023年规上工业产值{186亿元|规上工业产值|i=park-above-scale-output}，亩均税收{11.4万元|亩均税收|i=tax-per-mu}。标准厂房空置率{12%|标准厂房空置率|}。\n\n二、主要目标\n到2026年，园区产值{300亿元|园区产值|t i=park-output}，亩均税收{18万元以上|亩均税收|t i=tax-per-mu}；新增规上企业{45家|新增规上企业|t}，培育专精特新企业{20家|培育专精特新企业|t}。标准厂房空置率{不高于5%|标准厂房空置率|t}。',
  },
  {
    title: '关于印发临泽区2025年工业用地盘活工作计划的通知',
    day: '2025-01-20',
    text: '二、工作目标\n2025年盘活低效工业用地{1200亩|盘活低效工业用地|t i=inefficient-land-revived}，腾空厂房{30万平方米|腾空厂房|t}。一季度{200亩|盘活低效工业用地|t i=inefficient-land-revived}，上半年{600亩|盘活低效工业用地|t i=inefficient-land-revived}，三季度{900亩|盘活低效工业用地|t i=inefficient-land-revived}。\n\n三、重点任务\n（一）摸清底数。去年全区排查低效用地{3600亩|排查低效用地|i=surveyed-inefficient-land}，其中闲置{800亩|闲置|of1}、低效{2800亩|低效|of2}。对尚未签约的{27家|尚未签约企业|}企业逐户上门，3月底前签约{20家以上|签约|t}。',
  },
  {
    title: '云河市工业园区攻坚年行动方案',
    day: '2025-02-18',
    text: '（一）项目建设。新开工项目{60个|新开工项目|t i=projects-started}、竣工{40个|竣工项目|t i=projects-completed}、投产{35个|投产项目|t i=projects-producing}。\n（二）招商引资。新签约项目{80个|新签约项目|t i=signed-projects}，总投资{320亿元|总投资|t i=signed-investment}，其中制造业项目{60个|制造业项目|t of2}、总投资{240亿元|总投资|t of2}。\n（三）企业培育。对首次升规的企业给予奖励{10万元|首次升规企业奖励|}，对产值增速超过{15%|产值增速|g:yoy}的再奖励{5万元|再奖励|}。',
  },
  {
    title: '白沙镇2024年工业经济发展工作要点',
    day: '2024-02-01',
    text: '2023年，全镇完成规上工业产值{42.6亿元|规上工业产值|i=above-scale-output}，同比增长{9.3%|规上工业产值|g:yoy i=above-scale-output}；新增规上企业{6家|新增规上企业|}。2024年主要预期目标：规上工业产值增长{10%|规上工业产值|t g:yoy i=above-scale-output}，工业固定资产投资{8亿元|工业固定资产投资|t}，新增规上企业{7家|新增规上企业|t}。',
  },
  {
    title: '荆山区推进小微产业园建设实施意见',
    day: '2023-05-12',
    text: '新建小微产业园用地面积一般不少于{50亩|用地面积|t}，容积率不低于{2.0|容积率|t i=industrial-land-far}，绿地率控制在{15%以内|绿地率|t}。行政办公及生活服务设施用地占比不超过{7%|行政办公及生活服务设施用地占比|t}。园区建成后两年内入驻率应达到{80%|入驻率|t i=space-take-up-rate}。',
  },
  {
    title: '苍岭县2026年重点工业项目建设计划',
    day: '2026-01-15',
    text: '2026年安排重点工业项目{48个|重点工业项目|t}，总投资{265亿元|总投资|}，年度计划投资{58亿元|年度计划投资|t}。其中续建{22个|续建项目|t of3}，总投资{140亿元|总投资|of3}；新建{26个|新建项目|t of5}，总投资{125亿元|总投资|of5}。',
  },
  // Reports of a government: the year that is over, then what is planned.
  {
    title: '政府工作报告',
    day: '2025-01-08',
    text: '过去一年，我们新建标准厂房{38万平方米|新建标准厂房|i=standard-factories-completed}，招引企业{126家|招引企业|i=tenants-signed}，园区税收突破{20亿元|园区税收|i=enterprise-tax}。规上工业增加值增长{7.8%|规上工业增加值|g:yoy i=industrial-value-added-growth}，固定资产投资增长{6.5%|固定资产投资|g:yoy i=fixed-asset-investment-growth}。\n\n今年经济社会发展的主要预期目标是：地区生产总值增长{6%左右|地区生产总值|t g:yoy i=gdp-growth}，固定资产投资增长{7%|固定资产投资|t g:yoy i=fixed-asset-investment-growth}，新增就业{1.2万人|新增就业|t}。\n\n今年要重点抓好以下工作：新建标准厂房{45万平方米|新建标准厂房|t i=standard-factories-completed}，盘活闲置厂房{10万平方米|盘活闲置厂房|t}；推动{30家|升规纳统企业|t i=new-above-scale-entries}企业升规纳统。',
  },
  {
    title: '东阜区2023年国民经济和社会发展计划执行情况与2024年计划草案的报告',
    day: '2024-01-18',
    text: '一、2023年计划执行情况\n全年完成工业投资{86亿元|工业投资|}，完成年度计划的{104%|完成年度计划|}。新增“四上”企业{92家|新增四上企业|}，其中规上工业企业{41家|规上工业企业|of1}。\n\n二、2024年主要目标\n工业投资{95亿元|工业投资|t}，增长{10.5%|工业投资|t g:yoy}；新增“四上”企业{100家|新增四上企业|t}；万元产值能耗下降{3%|万元产值能耗|t d:yoy}。',
  },
  // News.
  {
    title: '海门园区跑出加速度',
    day: '2025-06-11',
    text: '走进城南科创园，{12栋|厂房|}厂房拔地而起。“目前已有{37家|签约企业|by=园区管委会主任李某}企业签约，预计年底前入驻率可达{85%|入驻率|f i=space-take-up-rate by=园区管委会主任李某}。”园区管委会主任李某说。该园总投资{22亿元|总投资|}，占地{260亩|占地|}，全部投产后年产值有望超过{50亿元|年产值|f}，可带动就业{4000人|带动就业|f}。',
  },
  {
    title: '老厂区焕新',
    day: '2024-09-20',
    text: '记者从县工信局获悉，今年1—8月，全县拆除旧厂房{16.8万平方米|拆除旧厂房|by=县工信局}，同比增长{34%|拆除旧厂房|g:yoy by=县工信局}；盘活低效用地{740亩|盘活低效用地|i=inefficient-land-revived by=县工信局}，比去年同期多{210亩|盘活低效用地|g:yoy i=inefficient-land-revived by=县工信局}。\n\n“改造前，这里亩均税收不到{3万元|亩均税收|i=tax-per-mu by=村支书}，现在翻了{两番|亩均税收|m:unstated i=tax-per-mu by=村支书}。”村支书告诉记者。',
  },
  {
    title: '百企入驻智造园',
    day: '2025-04-02',
    text: '截至3月底，智造园累计招引企业{118家|累计招引企业|c i=attracted-enterprises-total}，其中规上企业{26家|规上企业|of1 i=attracted-above-scale-enterprises}；今年新招引{14家|新招引企业|i=tenants-signed}。园区累计完成投资{31.5亿元|园区累计完成投资|c i=park-investment}，今年一季度完成{2.6亿元|完成投资|i=park-investment}。',
  },
  {
    title: '集中签约',
    day: '2024-11-08',
    text: '昨日，全市举行第四季度重大项目集中签约活动，共签约项目{36个|签约项目|}，总投资{288亿元|总投资|}，包括先进制造业项目{21个|先进制造业项目|of2}、现代服务业项目{9个|现代服务业项目|of3}、基础设施项目{6个|基础设施项目|of4}。其中，投资50亿元以上的项目有{2个|投资50亿元以上的项目|of5}。',
  },
  {
    title: '龙头企业再扩产',
    day: '2025-05-19',
    text: '该公司负责人介绍，二期项目总投资{6.2亿元|总投资|by=该公司负责人}，用地{88亩|用地|by=该公司负责人}，计划今年10月投产，达产后新增年产值{9亿元|新增年产值|f by=该公司负责人}、税收{5000万元|税收|f by=该公司负责人}。去年，公司实现产值{14.3亿元|产值|by=该公司负责人}，较上年增长{两成|产值|g:yoy by=该公司负责人}。',
  },
  // Bulletins and tables of months.
  {
    title: '园区建设情况通报（第5期）',
    day: '2025-06-05',
    text: '1—5月，全市园区完成投资{112.4亿元|园区完成投资|i=park-investment}，占年度计划的{46.8%|园区完成投资占年度计划|i=year-plan-completion}，超序时进度{5.1个百分点|园区完成投资占年度计划|p:pace i=year-plan-completion}。新开工项目{83个|新开工项目|i=projects-started}，同比增加{12个|新开工项目|g:yoy i=projects-started}；竣工{41个|竣工项目|i=projects-completed}，同比减少{3个|竣工项目|d:yoy i=projects-completed}。5月份完成投资{26.1亿元|完成投资|i=park-investment}，环比下降{4.2%|完成投资|d:mom i=park-investment}。',
  },
  {
    title: '工业经济运行月报',
    day: '2024-08-12',
    text: '7月，规上工业增加值同比增长{6.9%|规上工业增加值|g:yoy i=industrial-value-added-growth}，增速比6月回落{0.7个百分点|规上工业增加值|p:mom i=industrial-value-added-growth}；1—7月增长{7.4%|规上工业增加值|g:yoy i=industrial-value-added-growth}，比上半年回落{0.1个百分点|规上工业增加值|p:since i=industrial-value-added-growth}，高于全省平均{1.3个百分点|规上工业增加值|p:other i=industrial-value-added-growth}。工业用电量{18.6亿千瓦时|工业用电量|i=industrial-electricity}，增长{5.2%|工业用电量|g:yoy i=industrial-electricity}。',
  },
  {
    title: '招商工作简报',
    day: '2025-10-10',
    text: '前三季度，全区新签约项目{64个|新签约项目|i=signed-projects}，合同引资{156亿元|合同引资|i=signed-investment}，分别完成年度任务的{80%|新签约项目完成年度任务|}和{78%|合同引资完成年度任务|}；其中外资项目{5个|外资项目|of4}，合同外资{1.2亿美元|合同外资|}。三季度新签约{23个|新签约项目|i=signed-projects}，比二季度多{6个|新签约项目|g:since i=signed-projects}。',
  },
  {
    title: '企业升规情况',
    day: '2025-07-15',
    text: '上半年，全市新增规上工业企业{53家|新增规上工业企业|}，其中南平镇{18家|新增规上工业企业|of1}、北安镇{14家|新增规上工业企业|of2}、西桥镇{21家|新增规上工业企业|of3}。规上工业企业总数达到{1046家|规上工业企业总数|i=above-scale-enterprises}，比年初净增{38家|规上工业企业总数|g:since i=above-scale-enterprises}。',
  },
  {
    title: '专班工作周报',
    day: '2024-05-24',
    text: '本周走访企业{46家次|走访企业|i=enterprise-visits}，收集问题{32个|收集问题|}，已解决{21个|解决问题|of1 i=enterprise-problems-solved}，正在办理{11个|办理问题|of2}。下周计划走访企业{50家次|走访企业|t i=enterprise-visits}，推动开工项目{3个|开工项目|t i=projects-started}。',
  },
  // Minutes.
  {
    title: '县政府专题会议纪要',
    day: '2025-03-18',
    text: '会议听取了县工信局关于园区建设情况的汇报。目前，在建园区项目{19个|在建园区项目|i=projects-under-construction}，累计完成投资{24.7亿元|累计完成投资|c i=park-investment}。会议议定：4月底前完成{350亩|征迁用地|t}用地征迁；厂房租金按每平方米每月不超过{12元|厂房租金|}执行；由县财政安排{2000万元|县财政安排|t}用于配套道路建设。',
  },
  {
    title: '现场办公会纪要',
    day: '2024-06-28',
    text: '会议指出，上半年完成投资{13.8亿元|完成投资|}，仅占全年任务的{41%|完成投资占全年任务|}，落后序时进度{9个百分点|完成投资占全年任务|p:pace}。会议要求，三季度至少完成投资{9亿元|完成投资|t}，确保全年完成{33亿元|完成投资|t}。',
  },
  // Speeches.
  {
    title: '在全区园区工作推进会上的讲话',
    day: '2024-07-30',
    text: '同志们，上半年我们的投资完成了{51%|投资|}，可是纳统只有{8家|纳统企业|}，离全年{30家|纳统企业|t}的任务还差{22家|纳统企业|}。我看过{6个|园区|}园区，真正满员的只有{1个|满员园区|of1}。下半年，每个园区要新招引企业{10家|新招引企业|t}，每个月要有{2家|投产企业|t i=new-producing-enterprises}投产。',
  },
  {
    title: '镇长在企业家座谈会上的讲话',
    day: '2025-02-10',
    text: '去年全镇工业产值{68亿元|工业产值|}，比上年多了{5.6亿元|工业产值|g:yoy}。今年我们的盘子是{75亿元|工业产值|t}，增长{10%|工业产值|t g:yoy}。大家关心的用地，镇里已经腾出{120亩|腾出用地|c}，今年再腾{200亩|腾出用地|t}。',
  },
  // Running totals beside new numbers.
  {
    title: '标准厂房建设进展',
    day: '2024-12-05',
    text: '自2022年启动以来，全县累计建成标准厂房{86万平方米|累计建成标准厂房|c i=standard-factory-only-total}，其中今年新建成{31万平方米|新建成标准厂房|of1 i=standard-factories-completed}；累计签约企业{203家|累计签约企业|c i=attracted-enterprises-total}，已投产{98家|投产企业|c i=producing-enterprises-total}，今年新增投产{34家|新增投产企业|i=new-producing-enterprises}。',
  },
  {
    title: '园区标准化成果',
    day: '2025-12-20',
    text: '截至11月底，全市已建成产业空间{640万平方米|建成产业空间|c i=built-industrial-space-total}，已盘活低效用地{8600亩|盘活低效用地|c i=revived-inefficient-land-total}，累计纳统企业{310家|累计纳统企业|c i=statistics-entered-enterprises-total}。今年以来，新增产业空间{120万平方米|新增产业空间|i=industrial-space-new}，盘活低效用地{1900亩|盘活低效用地|i=inefficient-land-revived}，新增纳统企业{66家|新增纳统企业|i=tenants-in-statistics}。',
  },
  {
    title: '十四五园区建设回顾',
    day: '2025-11-03',
    text: '“十四五”期间，全市累计完成园区投资{1200亿元|累计完成园区投资|c i=park-investment}，累计开工项目{560个|累计开工项目|c i=projects-started}，建成标准厂房{900万平方米|建成标准厂房|c i=standard-factory-only-total}，年均增长{18%|建成标准厂房|g:yearly i=standard-factory-only-total}。园区就业人数由2020年的{12万人|园区就业人数|}增加到{21万人|园区就业人数|}。',
  },
  // Forecasts.
  {
    title: '经济形势分析',
    day: '2024-10-22',
    text: '预计全年完成工业投资{142亿元|工业投资|f}，增长{8%|工业投资|f g:yoy}，有望超额完成年度目标。四季度预计投产项目{17个|投产项目|f i=projects-producing}，新增产值{25亿元|新增产值|f i=new-park-output}。全年目标{130亿元|全年目标|t}，前三季度完成{101亿元|工业投资|}。',
  },
  {
    title: '产业园二期开工',
    day: '2025-08-16',
    text: '二期用地{150亩|用地|}，规划建设厂房{18万平方米|规划建设厂房|}，总投资{9.8亿元|总投资|}。项目将于2027年建成，届时可容纳企业{60家|容纳企业|f}，新增就业岗位{2500个|新增就业岗位|f}，年税收{8000万元以上|年税收|f}。',
  },
  // Changes.
  {
    title: '2024年统计公报',
    day: '2025-03-20',
    text: '全年全部工业增加值{315亿元|工业增加值|}，比上年增长{5.9%|工业增加值|g:yoy i=industrial-value-added-growth}。规模以上工业企业利润{27亿元|规模以上工业企业利润|}，下降{4.3%|规模以上工业企业利润|d:yoy}；亏损企业{96家|亏损企业|}，比上年末增加{7家|亏损企业|g:since}。研发经费占比{2.6%|研发经费占比|}，提高{0.2个百分点|研发经费占比|p:unstated}。',
  },
  {
    title: '十年回望',
    day: '2024-09-30',
    text: '十年间，园区产值从{46亿元|园区产值|i=park-output}增加到{412亿元|园区产值|i=park-output}，增长{近8倍|园区产值|g:unstated i=park-output}，是2014年的{9倍|园区产值|m:since i=park-output}。企业数翻了{一番|企业|m:unstated}，亩均税收年均增长{12%|亩均税收|g:yearly i=tax-per-mu}。',
  },
  {
    title: '用地效率',
    day: '2025-01-09',
    text: '2024年末，低效用地面积比2020年末减少{2.3万亩|低效用地面积|d:since}，下降{38%|低效用地面积|d:since}。工业用地平均容积率由{1.1|工业用地平均容积率|i=industrial-land-far}提高到{1.8|工业用地平均容积率|i=industrial-land-far}。单位工业用地产出高出全市平均水平{近三成|单位工业用地产出|g:other}。',
  },
  {
    title: '审批提速',
    day: '2025-05-06',
    text: '审批事项由{68项|审批事项|}压减到{31项|审批事项|}，减少{37项|审批事项|d:unstated}；平均办理时间压缩{六成|平均办理时间|d:unstated}。企业开办时间缩短{2个工作日|企业开办时间|d:unstated}，全年可为企业节约成本{3000万元|节约成本|f}。',
  },
  {
    title: '工业投资下行',
    day: '2024-04-25',
    text: '一季度，工业投资同比下降{11.2%|工业投资|d:yoy}，降幅比1—2月收窄{3.5个百分点|工业投资|p:since}。技改投资增长{4.8%|技改投资|g:yoy}，占工业投资的{46%|技改投资占工业投资|}，比重较上年同期提升{5个百分点|技改投资占工业投资|p:yoy}。',
  },
  {
    title: '冲刺年末',
    day: '2025-11-12',
    text: '10月末，全区入库税收{18.4亿元|入库税收|i=enterprise-tax}，同比多收{1.1亿元|入库税收|g:yoy i=enterprise-tax}，增收{6.4%|入库税收|g:yoy i=enterprise-tax}；企业用工{5.2万人|企业用工|}，比上月多{800人|企业用工|g:mom}，比年初少{1200人|企业用工|d:since}。',
  },
  // Parts and wholes.
  {
    title: '企业分布',
    day: '2025-03-03',
    text: '全区工业企业{860家|工业企业|}。按行业分，纺织{310家|纺织企业|of1}、机械{240家|机械企业|of2}、食品{130家|食品企业|of3}，其他{180家|其他企业|of4}。按规模分，规上企业{210家|规上企业|of5 i=above-scale-enterprises}。',
  },
  {
    title: '项目库',
    day: '2024-03-22',
    text: '全市入库园区项目{140个|入库园区项目|i=parks-in-library}，计划总投资{980亿元|计划总投资|i=park-library-total-investment}：国企主导{85个|国企主导园区项目|of2 i=state-led-park-projects}、投资{620亿元|投资|of2}；民企建设{55个|民企建设园区项目|of4 i=private-park-projects}、投资{360亿元|投资|of4}。',
  },
  {
    title: '厂房销售',
    day: '2025-09-09',
    text: '一期{20万平方米|一期|}厂房中，已售{12万平方米|已售厂房|of1}，已租{5万平方米|已租厂房|of2}，还有{3万平方米|厂房|of3}待去化。购买厂房的{48家|购买厂房企业|}企业里，外地企业{19家|外地企业|of1}。',
  },
  {
    title: '资金安排',
    day: '2024-06-14',
    text: '项目总投资{7.5亿元|总投资|}，其中资本金{2.5亿元|资本金|of1}，银行贷款{5亿元|银行贷款|of2}。建筑面积{16万平方米|建筑面积|}，其中厂房{13万平方米|厂房|of1}、宿舍{2万平方米|宿舍|of2}、食堂等配套{1万平方米|配套|of3}。',
  },
  {
    title: '人才引进',
    day: '2025-08-01',
    text: '上半年，园区新引进人才{680人|新引进人才|}，含博士{25人|博士|of1}、硕士{190人|硕士|of2}；新增技能人才{1500人|新增技能人才|}，高级工以上占{三成|高级工以上占|}。',
  },
  // Who speaks.
  {
    title: '园区服务',
    day: '2024-10-15',
    text: '“从签约到开工只用了{65天|从签约到开工|by=华东食品公司总经理}，比原计划提前{一个月|签约到开工|d:other by=华东食品公司总经理}。”华东食品公司总经理表示。据该公司测算，迁入新厂后，物流成本可下降{15%|物流成本|f d:unstated by=该公司}。园区目前配有服务专员{18名|服务专员|}。',
  },
  {
    title: '听听企业怎么说',
    day: '2025-06-30',
    text: '多位企业主反映，厂房租金一年涨了{两成|厂房租金|g:yoy by=多位企业主}，用工缺口{300多人|用工缺口|by=多位企业主}。对此，市住建局回应，年内将筹集保障性租赁住房{2000套|筹集保障性租赁住房|t by=市住建局}。',
  },
  {
    title: '上级要求',
    day: '2024-02-26',
    text: '省政府工作报告提出，今年全省园区亩均税收达到{15万元|园区亩均税收|t i=tax-per-mu by=省政府工作报告}，新建标准厂房{2000万平方米|新建标准厂房|t i=standard-factories-completed by=省政府工作报告}。我市承担其中{160万平方米|新建标准厂房|t i=standard-factories-completed}的任务。',
  },
  // Conditions and thresholds.
  {
    title: '入园标准',
    day: '2025-04-20',
    text: '申请入园的企业，上年度亩均税收须达到{10万元|亩均税收|t i=tax-per-mu}，研发投入占营业收入比重不低于{3%|研发投入占营业收入比重|t}；投资强度不低于每亩{350万元|投资强度|t}。对租用厂房的企业，前三年按租金的{50%|租金补贴|}给予补贴，每年最高{60万元|租金补贴|i=lease-subsidy-cap}。',
  },
  {
    title: '亩均评价办法',
    day: '2023-09-01',
    text: '评价得分前{20%|A类企业|}的为A类企业，后{5%|D类企业|}的为D类企业。对A类企业用电每千瓦时优惠{0.05元|用电优惠|}，对D类企业加收{0.3元|用电加收|}。企业年税收低于{5万元|企业年税收|}的直接列为D类。',
  },
  {
    title: '督办单',
    day: '2025-09-18',
    text: '经查，贵镇应于8月底前完成的{4个|项目|t}项目仅开工{1个|开工项目|of1 i=projects-started}，{260亩|用地|}用地未供应。请于10月15日前将开工项目补足至{4个|开工项目|t i=projects-started}，完成投资不少于{1.2亿元|完成投资|t}。',
  },
  {
    title: '责任书',
    day: '2024-01-31',
    text: '甲方下达乙方2024年度任务如下：1.固定资产投资{18亿元|固定资产投资|t i=fixed-asset-investment}；2.新签约亿元以上项目{6个|新签约亿元以上项目|t}；3.新增纳统企业{9家|新增纳统企业|t i=tenants-in-statistics}；4.盘活低效用地{180亩|盘活低效用地|t i=inefficient-land-revived}。',
  },
  // Lists with 分别, colons and semicolons.
  {
    title: '三镇进度',
    day: '2025-08-08',
    text: '1—7月，石鼓镇、横山镇、马塘镇园区完成投资分别为{6.2亿元|园区完成投资|i=park-investment}、{4.8亿元|园区完成投资|i=park-investment}和{3.1亿元|园区完成投资|i=park-investment}，同比分别增长{12%|园区完成投资|g:yoy i=park-investment}、{7%|园区完成投资|g:yoy i=park-investment}和下降{2%|园区完成投资|d:yoy i=park-investment}。三镇新开工项目合计{27个|新开工项目|i=projects-started}。',
  },
  {
    title: '指标分解',
    day: '2025-02-28',
    text: '各县（区）2025年任务分解：清河县完成园区投资{30亿元|园区投资|t i=park-investment}、新开工{20个|新开工项目|t i=projects-started}；平江县完成园区投资{25亿元|园区投资|t i=park-investment}、新开工{16个|新开工项目|t i=projects-started}；东湖区完成园区投资{18亿元|园区投资|t i=park-investment}、新开工{12个|新开工项目|t i=projects-started}。',
  },
  {
    title: '季度目标',
    day: '2024-01-10',
    text: '园区投资目标：一季度{12亿元|园区投资|t i=park-investment}，二季度{18亿元|园区投资|t i=park-investment}，三季度{20亿元|园区投资|t i=park-investment}，四季度{15亿元|园区投资|t i=park-investment}。去年四个季度分别完成{9亿元|园区投资|i=park-investment}、{14亿元|园区投资|i=park-investment}、{16亿元|园区投资|i=park-investment}、{13亿元|园区投资|i=park-investment}。',
  },
  // A few of other kinds.
  {
    title: '补助办法解读',
    day: '2025-05-12',
    text: '问：购买厂房能补多少？答：对购买标准厂房的企业，按每平方米{100元|购买标准厂房补助|}补助，单个企业最高{150万元|购买标准厂房补助|i=purchase-subsidy-cap}。去年共兑现补助{3600万元|兑现补助|}，惠及企业{58家|惠及企业|}，今年预算安排{5000万元|预算安排|t}。',
  },
  {
    title: '园区规划公示',
    day: '2024-08-30',
    text: '规划面积{5.6平方公里|规划面积|}，其中工业用地{3.9平方公里|工业用地|of1}。规划期末，总人口{4.5万人|总人口|t}，就业岗位{3万个|就业岗位|t}，工业总产值{260亿元|工业总产值|t i=industrial-output}。现状建成区{1.8平方公里|建成区|}，现有企业{73家|企业|}。',
  },
  {
    title: '示范园创建',
    day: '2025-07-22',
    text: '我县力争用三年时间创建省级示范园{2个|创建省级示范园|t}、市级示范园{5个|市级示范园|t}。目前，已创成省级示范园{1个|创成省级示范园|c}，另有{3个|市级示范园|}通过市级验收。建设资金以企业自筹为主，县级补助{20%|县级补助|}。',
  },
  {
    title: '招商战报',
    day: '2025-06-25',
    text: '上半年外出招商{42批次|外出招商|}，在谈项目{76个|在谈项目|}，意向投资{310亿元|意向投资|i=negotiated-project-investment}；正式签约{29个|正式签约项目|i=signed-projects}，开工{13个|开工项目|i=projects-started}，开工率{44.8%|开工率|i=signing-start-rate}，较去年同期提高{6.3个百分点|开工率|p:yoy i=signing-start-rate}。年内还将签约{30个|签约项目|t i=signed-projects}。',
  },
  {
    title: '安全生产',
    day: '2024-06-03',
    text: '全市检查厂房{1800栋|检查厂房|}，发现隐患{640处|发现隐患|}，已整改{588处|整改隐患|of1}，整改率{91.9%|整改率|}；其余{52处|其余隐患|t of3}须于6月底前整改到位。',
  },
  {
    title: '绿色园区',
    day: '2025-04-14',
    text: '园区屋顶光伏装机{36万千瓦|园区屋顶光伏装机|}，年发电{3.4亿千瓦时|年发电|}，可满足园区{两成|满足园区用电|f}用电。到2027年装机{60万千瓦|屋顶光伏装机|t}，单位产值能耗比2024年下降{12%以上|单位产值能耗|t d:since}。',
  },
  {
    title: '年中盘点',
    day: '2025-07-10',
    text: '年初，县里定下新增标准厂房{50万平方米|新增标准厂房|t i=standard-factories-completed}、招引企业{80家|招引企业|t i=tenants-signed}的目标。时间过半，标准厂房建成{27.5万平方米|标准厂房建成|i=standard-factories-completed}，企业签约{43家|企业签约|i=tenants-signed}，均实现“双过半”。按目前进度，全年可新增厂房{55万平方米|新增厂房|f}。',
  },
  {
    title: '村级工业园改造',
    day: '2023-12-12',
    text: '全镇有村级工业园{38个|村级工业园|}，总面积{1.2万亩|村级工业园总面积|}，平均容积率{0.8|平均容积率|i=industrial-land-far}。2021年以来完成改造{9个|改造村级工业园|}、{2600亩|改造村级工业园|}，在改造{6个|改造村级工业园|}。计划2025年前全部完成改造，届时可释放产业空间{500万平方米|释放产业空间|f}。',
  },
  {
    title: '提质增效',
    day: '2024-12-26',
    text: '预计今年园区税收{9.6亿元|园区税收|f i=enterprise-tax}，比上年增长{13%|园区税收|f g:yoy i=enterprise-tax}，占全县税收的{42%|园区税收占全县税收|f}。明年目标是税收超{11亿元|税收|t}，亩均税收提高{2万元|亩均税收|t g:unstated i=tax-per-mu}、达到{17万元|亩均税收|t i=tax-per-mu}。',
  },
]
