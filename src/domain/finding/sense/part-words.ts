// Words that split a number into parts.

/** 其中, 含, 包括 and the like, before the first part. */
export const partMark = /其中|(?:^|[，,；;（(、])(?:含|内含)|包括|包含|单是|首期|首批(?!企业)/

/** A mark that holds for the number right behind it alone, and inside the part before: 其中 2023 年 81 家，单是四季度就有 33 家. */
export const nestedMark = /单是|光是|仅[^，。；]{0,8}就/

/** Between a whole and the parts that make it up: 60 个已开工 47 个，尚有 13 个. With such a word even small numbers are believed. */
export const remainderMark = /尚|剩|其余|余下|另|流拍|涉及|[（(：:]|未|没有/

/** 200 家企业中，有 150 家: whole and part in two clauses. */
export const sharedAcross =
  /^[^，。；,;]{0,10}[中里][，,](?:已|有|仅|只)?[^，。；,;]{0,10}$|^[^，。；,;]{0,8}[，,][^，。；,;]{1,10}的(?:只|仅)有?$/

/** 仍有 5 个未开工，涉及省新镇 2 个: a mark only for what is counted in the very unit of the number right before it. */
export const looseMark = /^[^。；;]{0,20}涉及[^，。；,;]{0,8}$/

/** What ends a list of parts: something is counted that is not inside the whole. Words that its first part has too end nothing. */
export const partEnd =
  /新增|今年|去年|本年|合计|累计|全[市县区省镇]|现有|总投资|另|此外|同时|还有|完成投资|目前|截至|每/g

/** Over ；only a name with its number goes on. */
export const nextName = /^[^；;]{0,2}[；;][^已，,；;]{1,8}$/

/** A remark in brackets that is over before the number: 竣工投产（含试生产）118 个. */
export const closedRemark = /[（(][^（()）]{0,20}[）)]/g

/** Words between a whole and its part in one clause: 15 栋厂房已租出 11 栋, 24 个项目中要有 7 个竣工. */
export const sharedOut = /[中里](?:已|要|有|仅|只|尚|，|,|$)|已|仅|只|尚|还有/

/** 厂房 8.6 万平方米，已出租 6.9 万平方米: of space and land, what has been done with some of it. */
export const sharedSpace =
  /^[^，。；,;]{0,6}[，,](?:其中)?(?:已|尚有?|现)(?:经)?(?:出?租|出?售|供|投用|入驻|签约|使用|开发|利用|交付)[^，。；,;]{0,4}$|^[^，。；,;]{0,6}[，,](?:还有|尚有|剩余?)$/

/** Words that make the number before them an aim and not a whole: 12 家的任务只完成 3 家. */
export const notWhole = /任务|目标|计划|指标|提[高升]|增|降|减|[到至]|每/

/** 分县看: the sentence splits what the sentence before it counted. */
export const splitSentence = /^[^，。；]{0,3}分[^，。；,]{1,6}看|^[^，。；]{0,2}[从按][^，。；,]{1,6}[分看布]/
