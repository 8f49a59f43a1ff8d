import type { Exclusion } from './exclusion.ts'

/** Words right before a number that give it a rank. */
const rankBefore = /(?:第|排名|(?<![安编])排|(?<![定迁邻])居|(?<![系行])列)$/
const firstOf = /(?<![提以之目此年月日底末节])前$/
const lastOf = /(?<![最然之以今])[后末]$/
/** 13个县区中列第9位: of how many, not how many. */
const rankBehind = /^[^，。；]{0,8}中(?:列|居|排|位)/
/** 建至11层 says how far, not how many. */
const upTo = /(?:建|施工|浇筑|盖)(?:至|到)$/
/** 二次, 二批 are the second; two of them are 两次, 两批. */
const serial = /^[次批层类]$/
const session = /届$/

/** Ranks, numbers of a series, steps of a building. */
export const ordinal: Exclusion = {
  reason: 'ordinal',
  excludes: ({ token, near, after, unit, touching }) =>
    rankBefore.test(near) ||
    (firstOf.test(near) && unit !== '%') ||
    (lastOf.test(near) && unit === '人') ||
    rankBehind.test(after) ||
    (unit === '层' && touching.length === 0 && upTo.test(near)) ||
    (unit === '次' && session.test(near)) ||
    (token.numeral === '二' && serial.test(unit)),
}
