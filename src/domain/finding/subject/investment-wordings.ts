// 完成投资 alone does not say whose: the nearest of these words before it does.

/** Investment that was made, as the field says it. */
export const investmentMade = /完成投资|完成[^，。占]{0,10}投资(?!的|额?占)|(?<!总)投资完成|投资额完成/u
/** Investment of other kinds, which none of the indicators below is. */
export const otherInvestment =
  /固定资产|固投|技改|技术改造|工业投资|民间|外资|基础设施|房地产|年均|月均|计划投资|增资|占/u

/** Whose investment: words, then the indicator. Of two that stand equally near the first wins. */
export const investors: readonly { readonly words: RegExp; readonly id: string | null }[] = [
  { words: /省(?:、|和)?市(?:级)?重点项目/gu, id: 'provincial-and-city-key-project-investment' },
  { words: /省(?:级)?重点项目/gu, id: 'provincial-key-project-investment' },
  { words: /市级重点项目|市重点项目/gu, id: 'city-key-project-investment' },
  { words: /在建重点项目/gu, id: 'under-construction-key-project-investment' },
  { words: /市级(?:标准化)?园区项目/gu, id: 'city-park-project-investment' },
  { words: /试点[^，。]{0,6}项目/gu, id: 'park-pilot-investment' },
  { words: /制造业项目/gu, id: 'manufacturing-project-investment' },
  { words: /重点项目/gu, id: 'local-key-project-investment' },
  { words: /园区(?:标准化)?(?:建设)?(?:项目)?/gu, id: 'park-investment' },
  { words: /项目/gu, id: 'project-investment' },
]

/** The share of its yearly plan that an investment has reached. */
export const planTwins: Readonly<Record<string, string>> = {
  'provincial-key-project-investment': 'provincial-key-project-plan-completion',
  'city-key-project-investment': 'city-key-project-plan-completion',
  'park-pilot-investment': 'park-pilot-plan-completion',
  'park-key-project-investment': 'park-key-project-plan-completion',
}

/** Of every other investment. */
export const planCompletion = 'year-plan-completion'

/** A share of a plan, or of the time that has gone: which thing's plan is told by what stands before. */
export const planWords =
  /完成(?:年度|全年|年)?(?:投资)?计划|(?:占|为|相当于)(?:年度|全年|年)?(?:投资)?(?:计划|任务|目标)|完成(?:年度|全年)?(?:任务|目标)|完成率|进度|序时|完成比例/u
/** Words that speak of the plan of investment even where nothing else is named. */
export const investmentPlan = /年度计划|投资计划|计划投资|年度投资|投资完成率/u
