import type { Exclusion } from './exclusion.ts'

/** Behind a unit: it is a unit of something else (克/千瓦时), or a word that only begins like one (个基点). */
const goesOn = /^(?:\/(?!年|月)|每(?=[吨件台度袋箱]|千克|公斤))|^(?:基点|毫升|伏)/
/** Money a tonne, a piece or a trip: 每吨218元. A number of the price's thing is no total. */
const pricedBy = /每(?:吨|公斤|千克|立方米|立方|件|台|辆|只|张|度|次|公里|小时)[^，。；、\d]{0,6}$/
const priced = /每吨[^，。；\d]{0,6}$/

/** Units that the table of units does not have. */
export const unknownUnit: Exclusion = {
  reason: 'unknown-unit',
  excludes: ({ unit, near, after }) =>
    goesOn.test(after) ||
    (unit === '元' && (pricedBy.test(near) || priced.test(near))) ||
    isElectricDegree(unit, near, after),
}

/** 度 is a kWh only of electricity: 30度 may be warmth. */
function isElectricDegree(unit: string, near: string, after: string): boolean {
  return unit === 'kWh' && /(?:气温|温度|角度|高温|坡度)[^，。；]{0,6}$/.test(near) && !/^电/.test(after)
}
