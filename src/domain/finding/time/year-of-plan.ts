const looksAhead = /方案|计划|通知|意见|行动|目标|安排|要点|名单|任务|推进/

/** The year in which a text without any day was written: that of its number, 〔2024〕18号, else the one that its title plans for. */
export function yearOfPlan(title: string | null, text: string): number | null {
  const ofNumber = /[〔[（(](20\d\d)[〕\])）]\s?第?\d{1,4}[号期]/.exec(text.slice(0, 400))?.[1]
  const ofTitle = looksAhead.test(title ?? '') ? /(20\d\d)(?:年|[—–~～至到-])/.exec(title ?? '')?.[1] : undefined
  const year = ofNumber ?? ofTitle
  return year === undefined ? onlyYear(text) : Number(year)
}

/** The one year that the text names, when it names no other; a day's year is that of a page. */
function onlyYear(text: string): number | null {
  const years = new Set(text.slice(0, 20_000).match(/(?<![\d/])20\d\d(?=年(?!\d*[日号]))/g) ?? [])
  const [year] = years
  return years.size === 1 && year !== undefined ? Number(year) : null
}
