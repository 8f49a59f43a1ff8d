import type { Exclusion } from './exclusion.ts'

const codeWords = /(?:编号|代码|编码|表号|顺序号|备案号?|证号|邮编|型号|密码|验证码|账号|ICP备?)(?:[^，。；、]{0,3})$/
/** Digits that name a thing, and how many digits such a name has (代码4位). */
export const code: Exclusion = {
  reason: 'code',
  excludes: ({ near }) => codeWords.test(near),
}

const letterBefore = /(?<![A-Za-z])[A-Za-z]{1,2}-?$|[〔#№]$/

/** DN200, A4纸, V3.0, QY-07: a number that begins with letters is a type's. */
export const letteredType: Exclusion = {
  reason: 'name',
  excludes: ({ near }) => letterBefore.test(near),
}

const documentNumber = /[〕\]】][^，。；、]{0,2}$/

/** 〔2024〕18号. */
export const documentSign: Exclusion = {
  reason: 'document-number',
  excludes: ({ near, after }) => documentNumber.test(near) && /^号/.test(after),
}

const telephoneWords = /(?:电话|热线|手机|传真|微信|QQ群?|联系方式)[:：]?[\d -]*$/

/** Digits behind 电话 and the like. */
export const telephone: Exclusion = {
  reason: 'telephone',
  excludes: ({ near }) => telephoneWords.test(near),
}
