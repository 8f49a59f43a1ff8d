import type { Exclusion } from './exclusion.ts'

/** 时间过了快一半, 时间过半: how much of the time is over. */
const timePassed = /(?:时间|日程|年份?|时序)(?:[^，。；、\d]{0,3})$/

/** 一次 behind a stretch that comes round: 每半年盘点一次, 上半年调整一次. How often is asked only where a bound stands. */
export const recurring: Exclusion = {
  reason: 'time',
  excludes: ({ unit, rule, token, bounds, near }) =>
    (unit === '次' && token.numeral === '一' && bounds.length === 0) ||
    (unit === '次' && /连续$/.test(near)) ||
    (rule === 'half' && timePassed.test(near)),
}

const clock = /(?:\d|[时点])[:：]?$/

/** 10分 behind an hour. */
export const clockTime: Exclusion = {
  reason: 'date',
  excludes: ({ unit, near }) => unit === '分' && clock.test(near),
}
