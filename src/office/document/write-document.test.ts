import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Cell, DocumentSpec, Piece } from './document.ts'
import { printableText } from './printable-text.ts'
import { writeDocument } from './write-document.ts'

const words = (text: string): Piece => ({ text, href: null, look: 'plain' })
const figure = (text: string, href: string): Piece => ({ text, href, look: 'plain' })
const cell = (...line: readonly Piece[]): Cell => ({ line, across: 1, down: 1 })

const longName = '福建泉州新源重工5G智能数字化工程机械制造产业园'.repeat(8)
const passport = 'https://citong.example/statistics?asOf=2026-10-31&passport=a%7Cb%7C2026'

const spec: DocumentSpec = {
  language: 'zh-Hans',
  page: 'a4-portrait',
  title: '泉州市<简报> & “引号”',
  subtitles: ['2026年第44周', '截至2026年10月31日'],
  stamp: '截至 2026-10-31 所知',
  mark: '演示数据',
  pageNumber: { before: '第 ', between: ' 页,共 ', after: ' 页' },
  blocks: [
    { kind: 'heading', text: '一、总体' },
    { kind: 'text', line: [words('序时'), figure('83.3%', passport)] },
    {
      kind: 'table',
      columns: [
        { weight: 3, align: 'start' },
        { weight: 1, align: 'end' },
        { weight: 1, align: 'end' },
      ],
      head: [
        [
          { ...cell(words('地区')), down: 2 },
          { ...cell(words('签约')), across: 2 },
        ],
        [cell(words('目标')), cell(words('实际'))],
      ],
      body: [
        {
          strong: true,
          cells: [cell(words(longName)), cell(figure('8,000', passport)), cell(figure('1,106', passport))],
        },
        { strong: false, cells: [cell(words('a\u0000b\uD800c\u202Ed')), { ...cell(words('未分解')), across: 2 }] },
      ],
    },
    { kind: 'note', line: [words('مرحبا')] },
  ],
}

interface Written {
  readonly document: string
  readonly footer: string
  readonly parts: Readonly<Record<string, string>>
}

async function written(from: DocumentSpec): Promise<Written> {
  const files = unzipSync(await writeDocument(from))
  const parts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
  const footer = Object.entries(parts).find(([name]) => /^word\/footer\d+\.xml$/.test(name))?.[1] ?? ''
  return { document: parts['word/document.xml'] ?? '', footer, parts }
}

/** The text between tags; throws where the part is no XML. */
function textOf(xml: string): string {
  let text = ''
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('text', (part) => {
    text += part
  })
  parser.write(xml).close()
  return text
}

describe('a Word document', () => {
  let file: Written
  beforeAll(async () => {
    file = await written(spec)
  })

  test('every part is well-formed XML, whatever the names are', () => {
    const xml = Object.entries(file.parts).filter(([name]) => /\.(xml|rels)$/.test(name))
    expect(xml.length).toBeGreaterThan(5)
    for (const [, part] of xml) expect(() => textOf(part)).not.toThrow()
  })

  test('names stand whole; what cannot be printed is left out', () => {
    const text = textOf(file.document)
    for (const part of ['泉州市<简报> & “引号”', longName, 'abcd', 'مرحبا', '未分解', '2026年第44周'])
      expect(text).toContain(part)
  })

  test('a figure leads to its passport', () => {
    const targets = [...(file.parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="(https:[^"]+)"/g)]
    expect(targets.map(([, target]) => target?.replaceAll('&amp;', '&'))).toEqual([passport, passport, passport])
    expect(file.document.match(/<w:hyperlink /g)).toHaveLength(3)
  })

  test('header rows stand again on each page, and cover columns and rows', () => {
    expect(file.document.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(file.document).toMatch(/<w:gridSpan w:val="2"\/>/)
    expect(file.document).toMatch(/<w:vMerge w:val="restart"\/>/)
    expect(file.document).toMatch(/<w:jc w:val="(right|end)"\/>/)
  })

  test('each page carries the stamp, its number and the mark', () => {
    expect(textOf(file.footer)).toContain('截至 2026-10-31 所知')
    expect(file.footer).toMatch(/PAGE.*NUMPAGES/s)
    const header = Object.entries(file.parts).find(([name]) => /^word\/header\d+\.xml$/.test(name))?.[1] ?? ''
    expect(textOf(header)).toContain('演示数据')
  })

  test('official fonts are named', () => {
    for (const font of ['方正小标宋简体', '黑体', '仿宋_GB2312'])
      expect(file.document).toContain(`w:eastAsia="${font}"`)
  })

  // 210 mm and 297 mm in twips: 210 × 1440 ÷ 25.4 = 11906, 297 → 16838; A3 is 420 mm wide: 23811
  test.each([
    ['a4-portrait', 11_906, 16_838],
    ['a3-landscape', 23_811, 16_838],
  ] as const)('%s has the size of its paper', async (page, width, height) => {
    const { document } = await written({ ...spec, page, mark: null })
    expect(document).toMatch(new RegExp(`<w:pgSz [^>]*w:w="${width}" w:h="${height}"`))
    expect(/w:orient="landscape"/.test(document)).toBe(page === 'a3-landscape')
  })
})

test.each([
  ['plain 文字', 'plain 文字'],
  ['a\u0001\u001Fb', 'ab'],
  ['\uD83D', ''],
  ['😀', '😀'],
  ['1\u202E23', '123'],
  ['two\nlines', 'two lines'],
])('%j is printed as %j', (text, printed) => expect(printableText(text)).toBe(printed))

test('an endless text is cut with a mark', () => {
  const cut = printableText('长'.repeat(5_000))
  expect(cut.length).toBeLessThanOrEqual(4_000)
  expect(cut.endsWith('…')).toBe(true)
})
