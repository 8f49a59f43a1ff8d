import type { Exclusion } from './exclusion.ts'

const lostBefore = /\uFFFD[\d.,:：]*$/
const lostBehind = /^[\d.,]*\uFFFD/

/** 3�6万元, 1�.5亿元: beside a lost character no number is certain, and none is made of the rest. */
export const damaged: Exclusion = {
  reason: 'damaged',
  excludes: ({ near, after, token, touching }) =>
    !/^[一二两三四五六七八九十]/.test(token.numeral) &&
    touching.length === 0 &&
    (lostBefore.test(near) || (/\d$/.test(token.numeral) && token.unit === null && lostBehind.test(after))),
}
