/** Verbs of speaking that need no more: whoever stands before them speaks. */
const speaking =
  '表示|介绍说?|透露说?|坦言|告诉记者|告诉笔者|补充[说道]|算账说|说道|回应[称说]?|解释说?|直言|感叹|感慨|笑言|坦承|告诉我们'

/** Verbs that also mean other things: they speak only with an office or a person before them, or behind a quotation. */
const reporting =
  '说|讲|称|预计|预测|统计|测算|估算|分析|反映|汇报说?|通报|介绍|认为|指出|强调|要求|提出|发言[说称]?|算了一笔账|算起账|提供的(?:数据|信息|材料)(?:显示)?|数据显示|数据|(?:汇报|通报|介绍)了[^，。；：,;:]{1,14}'

/** Words between a speaker and the verb, which are not the speaker's. */
const manner =
  '(?:在[^，。；：]{1,16}?[上中时里]|接受[^，。；：]{1,16}?时|[对向]记者|算账|补充|笑着|坦言|解释|回应|感慨|高兴地|自豪地|激动地|举例|感叹|进一步|接着|特别|笑着?|现场|汇报时|发言时|也|还|则|如是|这样|这么|的统计|有关|给记者)'

const behind = '(?=[，,：:。“「]|$)'
const opening = '(?<=^|[，。；：！？,;:“”「」】）)\\s])'

/** 县工信局预计，… · ”东岭镇负责人说，… · 据市工信局统计，… · 记者从市经信局获悉，… · 会议指出，… */
export const attribution = new RegExp(
  [
    `${opening}(?:据|根据|来自|按)(?<source>[^，。；：“”「」,;:]{2,20}?)的?(?:最新|初步)?(?:(?:统计|介绍|测算|反映|透露|分析|消息|数据|通报)(?:数据)?(?:显示)?${behind}|(?:统计|介绍|测算)(?![的口数]))`,
    `${opening}(?:[^，。；：,;:]{0,12})从(?<heard>[^，。；：“”「」,;:]{2,20}?)(?:处|方面|那里)?(?:获悉|了解到|得知|获知)${behind}`,
    `${opening}(?<nobody>会议[^，。；：,;:]{0,4}?(?:指出|认为|要求|强调|明确|同意|议定|决定)|据悉|据了解|记者(?:看到|注意到|了解到))`,
    `${opening}(?<named>[^，。；：！？“”「」【】,;:]{1,36}?)${manner}{0,2}(?:(?<free>${speaking})|(?<bound>${reporting}))${behind}`,
    `${opening}(?<person>[^，。；：！？“”「」,;:]{0,20}(?:负责人|人士|主任|局长|书记|[县市区镇乡]长|经理|局|委|公司|集团))(?:表示|介绍说?|透露)(?!了|过|的|情况)`,
    `${opening}(?<quoting>(?:该负责人|他|她|[^，。；：“”！？]{0,16}(?:负责人|经理|主任|局长|书记|[镇县市区]长|人士|老板|代表)))[^，。；：“”！？]{0,12}[：:](?=[“「])`,
  ].join('|'),
  'g',
)

/** How offices and people end. */
export const speakerEnd =
  /(?:局|办|办公室|委|会|部门?|中心|镇|乡|县|区|市|街道|院|公司|集团|银行|企业|专班|指挥部|平台|处|所|站|商会|协会|负责人|人士|主任|书记|长|经理|总裁|主|政府工作报告|人员|代表|干部|专家|教授|老板|户|村民|工人|企业家|人|员|师|友|方|(?:客|厂|外|台|侨|运营|开发|供应|投资)商|总|队|组|先生|女士|某|园|户|端)$/
export const personEnd = /(?:负责人|人士|主任|书记|长|经理|总裁|主席|代表|老板|企业主|业主|主人|人员|先生|女士|某|总)$/

/** With these verbs a government sets aims in its own text; offices and people are quoted with them. */
export const setsAims = /^(?:指出|强调|要求|提出|认为)$/
export const government = /(?:政府|[省市县区党州]委|领导小组|常委会)$/

/** Verbs that are nearly always of speaking: a short name is enough. */
export const mostlySpeaking = /^(?:汇报说?|反映|算了一笔账|算起账|发言[说称]?)$/

/** What looks like a speaker and is the text itself. */
export const noSpeaker =
  /^听取|^(?:会议|本报|本刊|记者|笔者|方案|报告|通知|意见|文件|公报|数据|可以|应该|就是|总的来|也就是|具体来|一般来|按|按照|初步|这|那|我|我们|大家|有的?|目前|预计)$|我$|(?:方案|计划|规划|(?<!.政府工作)报告|意见|通知|文件|会议)$|^(?:[上下]半年|[一二三四前]个?季度|\d+月|今年|去年|本周|本月)/

/** He who was named before. */
export const namedBefore = /^(?:他|她|其|该负责人|这位负责人|上述负责人|该人士|对方|这名负责人|该名负责人)$/

/** What stands before a speaker and is not part of the name. */
export const beforeSpeaker =
  /^(?:据|根据|对此|而|但|随后|会上|当天|近日|日前|昨日|同时|此外|采访中|其中|谈到[^，。]{1,10}?时)/
