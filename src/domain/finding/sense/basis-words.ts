import type { Change } from '../finding.ts'

type Basis = Change['basis']

/** Words that tell the base by themselves, wherever they stand in the clause; the last one counts. */
export const plainBases: readonly (readonly [Basis, RegExp])[] = [
  ['yoy', /同比|(?<!环)比增|(?<!\d年)同期|[比较是为于达到]上一?年(?!度?[末底]|年[底末])/],
  ['mom', /环比|[比较]上(?:个)?月/],
  ['yearly', /年均|每年递增|年递增|[两三四五六]年平均/],
  ['pace', /序时|时序|时间进度|进度(?:落后|超前|滞后|偏慢)|按时进度/],
]

/** What stands before a base: 比年初, 是 2021 年的, 由 2022 年的. */
export const baseMark = /[比较是为于与由从自当超]/g

/** Words that show that something is compared, though the base is no time: 高于平均水平, 与目标相差. */
export const comparing =
  /[比较](?!例|重|率|值|多数|大|快|为)|高于|低于|快于|慢于|少于|高出|(?<=[全省市国县区的周])平均|平均(?:水平|值|线)|相差|目标|均值/
