import type { DocumentSpec } from './document.ts'

/** A font for Chinese and one for Latin letters and digits; a system without it takes the nearest that it has. */
export interface Font {
  readonly ascii: string
  readonly hAnsi: string
  readonly cs: string
  readonly eastAsia: string
  /** Signs that both writings know (“ ■) are set in the Chinese font. */
  readonly hint?: 'eastAsia'
}

/** The fonts of an official document: title, headings, text, tables. */
export interface Fonts {
  readonly title: Font
  readonly heading: Font
  readonly text: Font
  readonly table: Font
}

const latin = 'Times New Roman'

function font(eastAsia: string): Font {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia }
}

function chinese(eastAsia: string): Font {
  return { ...font(eastAsia), hint: 'eastAsia' }
}

const simplified: Fonts = {
  title: chinese('方正小标宋简体'),
  heading: chinese('黑体'),
  text: chinese('仿宋_GB2312'),
  table: chinese('仿宋_GB2312'),
}

const traditional: Fonts = {
  title: chinese('標楷體'),
  heading: chinese('微軟正黑體'),
  text: chinese('標楷體'),
  table: chinese('標楷體'),
}

const english: Fonts = {
  title: font('黑体'),
  heading: font('黑体'),
  text: font('宋体'),
  table: font('宋体'),
}

/**
 * The fonts by language. Simplified as 党政机关公文格式 wants them.
 *
 * @source GB/T 9704-2012, 5.2.2 and 7.3
 */
export const documentFonts: Readonly<Record<DocumentSpec['language'], Fonts>> = {
  'zh-Hans': simplified,
  'zh-Hant': traditional,
  en: english,
}
