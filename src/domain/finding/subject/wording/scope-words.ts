// Words that several wordings shut out.

/** Of one branch, size or ceremony: no indicator counts those. */
export const some =
  '亿元|万元|制造业|工业项目|文旅|外资|侨|技改|房地产|基础设施|服务业|农业|意向|以上|以下|战略性|新能源|高新|专精特新|女|民生'

/** What was not done, or is a share of something. */
export const failed = '未|没|不|尚余|剩余|率|占|只差|还差|缺口|停工|停产|流拍|逾期'

/** Of one park or project alone. */
export const onePark = '该园|该项目|一座|一家|整个园区|这个园区|园内|单个|每个|每家'

/** Years that are over: what was added up over them is a flow. */
export const overYears = '前[一二三四两]年|头[一二三四两]年|20\\d\\d[—–~-]{1,2}20\\d\\d年'
