import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { DomainError, type ErrorCode } from '#domain/errors.ts'
import { aPdf } from '../testing/a-pdf.ts'
import { pdfText } from './pdf-text.ts'
import { readPastedText, readTextFile } from './read-text-file.ts'
import { textLimits } from './text-limits.ts'

const bytesOf = (text: string, encoding = 'utf8') => new Uint8Array(iconv.encode(text, encoding))
const read = (bytes: Uint8Array, name = 'a.txt') => readTextFile(bytes, name)

async function expectRefusal(bytes: Uint8Array, code: ErrorCode): Promise<void> {
  const error = await read(bytes).catch((caught: unknown) => caught)
  expect(error instanceof DomainError ? error.code : error).toBe(code)
}

const sentence = '全市盘活低效用地1200亩，完成投资14.02亿元。'

describe('plain text', () => {
  test.each(['utf8', 'gb18030', 'gbk', 'utf16le', 'utf16be'])('%s is read without being told', async (encoding) => {
    expect(await read(bytesOf(`${sentence}\n第二行 12`, encoding))).toBe(`${sentence}\n第二行 12`)
  })

  test('a byte-order mark is no character', async () => {
    expect(await read(bytesOf(`\ufeff${sentence}`))).toBe(sentence)
    expect(await read(bytesOf(`\ufeff${sentence}`, 'utf16le'))).toBe(sentence)
  })

  test('lines of different encodings are read each in its own', async () => {
    const mixed = Buffer.concat([bytesOf(`${sentence}\n`), bytesOf(`${sentence}\n`, 'gb18030'), bytesOf('第三行。')])
    expect(await read(mixed)).toBe(`${sentence}\n${sentence}\n第三行。`)
  })

  test('lost bytes become one sign beside their digits, in either encoding', async () => {
    const broken = Buffer.from(bytesOf('完成投资1亿元'))
    const utf8 = Buffer.concat([bytesOf('完成投资1'), Buffer.from([0xe5, 0x84]), bytesOf('.5亿元，增长8%。')])
    expect(await read(utf8)).toBe('完成投资1\ufffd.5亿元，增长8%。')
    const gb = Buffer.concat([
      bytesOf('完成投资1', 'gb18030'),
      Buffer.from([0xff]),
      bytesOf('.5亿元，增长8%。', 'gb18030'),
    ])
    expect(await read(gb)).toBe('完成投资1\ufffd.5亿元，增长8%。')
    expect(await read(broken)).toBe('完成投资1亿元')
  })

  test('numbers alone, and a table from Excel, are texts', async () => {
    expect(await read(bytesOf('1\n2\n3.5'))).toBe('1\n2\n3.5')
    expect(await read(bytesOf('园区\t投资\r\n水头园\t3,020\r\n'))).toBe('园区\t投资\r\n水头园\t3,020\r\n')
  })

  test('20 MB are read, more are refused', async () => {
    const line = `${sentence}\n`
    const most = 20 * 2 ** 20
    const long = bytesOf(line.repeat(Math.floor(most / bytesOf(line).byteLength)))
    expect((await read(long)).length).toBeGreaterThan(7_000_000)
    await expectRefusal(new Uint8Array(most + 1), 'text.too-large')
  })

  test('what a paste holds is taken as it is', () => {
    expect(readPastedText(sentence)).toBe(sentence)
    expect(() => readPastedText(' \n')).toThrow(DomainError)
  })
})

describe('refusals', () => {
  test.each<[string, Uint8Array, ErrorCode]>([
    ['nothing', new Uint8Array(), 'text.empty'],
    ['blanks', bytesOf(' \n\t\u3000'), 'text.empty'],
    ['bytes of no kind', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256), 'text.binary'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'text.unknown-kind'],
    ['a workbook', zipSync({ 'xl/workbook.xml': bytesOf('<a/>') }), 'text.unknown-kind'],
    [
      'an archive that is cut off',
      zipSync({ 'word/document.xml': bytesOf('<a/>') }).subarray(0, 60),
      'text.unreadable',
    ],
    ['a document that is no XML', zipSync({ 'word/document.xml': bytesOf('<a><b></a>') }), 'text.unreadable'],
    [
      'entities',
      zipSync({ 'word/document.xml': bytesOf('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
      'text.unreadable',
    ],
    ['a zip bomb', zipSync({ 'word/document.xml': new Uint8Array(40 * 2 ** 20) }), 'text.too-long'],
    ['a scan', aPdf([[], []]), 'text.without-words'],
    ['a PDF that is cut off', aPdf([[{ text: sentence, y: 700 }]]).subarray(0, 40), 'text.unreadable'],
    ['a page of scripts', bytesOf('<html><script>alert(1)</script></html>'), 'text.empty'],
  ])('%s', async (_, bytes, code) => expectRefusal(bytes, code))

  test('a PDF with a password says so', async () => {
    const key = '0'.repeat(64)
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >> /ID [<00> <00>]`
    await expectRefusal(aPdf([[{ text: sentence, y: 700 }]], encrypt), 'text.locked')
  })
})

describe('HTML', () => {
  const html = (body: string) => `<!doctype html><html><head><title>页</title></head><body>${body}</body></html>`

  test('blocks end lines, blanks of the source are one, nothing hidden is read', async () => {
    const page = html(
      `<h1>标题</h1><p>第一段<b>12</b>
      家。</p><div>第二<br>行</div><p hidden>99家</p><p style="display: none">98家</p>
      <script>document.write('97家')</script><style>p::after{content:'96家'}</style><template>95家</template>
      <!-- 94家 --><p onclick="alert(93)">末段&nbsp;&lt;b&gt;</p>`,
    )
    expect(await read(bytesOf(page))).toBe('标题\n\n第一段12 家。\n\n第二\n行\n\n末段\u00a0<b>')
  })

  test('rows of tables have tabs; a page laid out with tables has lines', async () => {
    const table = '<table><tr><th>园区</th><th>投资</th></tr><tr><td><p>水头园</p></td><td></td></tr></table>'
    expect(await read(bytesOf(html(table)))).toBe('园区\t投资\n水头园')
    const page = `<table><tr><td>${table}<p>甲</p></td><td>乙</td></tr></table>`
    expect(await read(bytesOf(html(page)))).toContain('园区\t投资')
  })

  test('the encoding is the one that the page names, unless its bytes say otherwise', async () => {
    const page = (charset: string) => `<html><head><meta charset="${charset}"></head><p>泉州市</p></html>`
    expect(await read(bytesOf(page('gb2312'), 'gbk'))).toBe('泉州市')
    expect(await read(bytesOf(page('big5'), 'big5'))).toBe('泉州市')
    expect(await read(bytesOf(page('gb2312')))).toBe('泉州市')
  })

  test('a deep page and one that is never closed come to an end', async () => {
    expect(await read(bytesOf(`<html>${'<div>'.repeat(100_000)}泉州`))).toBe('泉州')
    expect(await read(bytesOf(`<html>${'<table><tr><td>'.repeat(2_000)}泉州`))).toBe('泉州')
  })

  test('two hundred thousand tables in one another are read in seconds, and what follows them is read too', async () => {
    const page = `<html>${'<table><tr><td>'.repeat(200_000)}泉州${'</td></tr></table>'.repeat(200_000)}<p>末段</p>`
    expect((await read(bytesOf(page))).split(/\n+/)).toEqual(['泉州', '末段'])
  }, 10_000)
})

describe('Word', () => {
  const cell = (text: string, span = 1) => new TableCell({ columnSpan: span, children: [new Paragraph(text)] })
  const pack = async (document: Document) => new Uint8Array(await Packer.toBuffer(document))

  test('a note that is referred to again and again counts each time', async () => {
    const note = `<a><footnote w:id="1"><p><r><t>${'注'.repeat(20_000)}</t></r></p></footnote></a>`
    const body = `<a><p>${'<r><footnoteReference w:id="1"/></r>'.repeat(2_000)}</p></a>`
    const document = zipSync({ 'word/document.xml': bytesOf(body), 'word/footnotes.xml': bytesOf(note) }, { level: 1 })
    await expectRefusal(document, 'text.too-long')
  })

  test('paragraphs, tables, notes and tracked changes', async () => {
    const change = { id: 1, author: 'a', date: '2024-01-01T00:00:00Z' }
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('按可比口径。')] } },
      sections: [
        {
          children: [
            new Paragraph({
              text: '惠安县2024年行动方案',
              heading: HeadingLevel.TITLE,
              alignment: AlignmentType.CENTER,
            }),
            new Paragraph({
              children: [
                new TextRun('增长'),
                new DeletedTextRun({ text: '7', ...change }),
                new InsertedTextRun({ text: '8', ...change }),
                new TextRun('%'),
                new FootnoteReferenceRun(1),
                new TextRun({ text: '不给人看', vanish: true }),
                new TextRun('。'),
              ],
            }),
            new Table({
              rows: [
                new TableRow({ children: [cell('园区'), cell('投资'), cell('面积')] }),
                new TableRow({ children: [cell('合计', 2), cell('12')] }),
              ],
            }),
            new Paragraph('完。'),
          ],
        },
      ],
    })
    expect(await read(await pack(document))).toBe(
      '惠安县2024年行动方案\n增长8%。\n按可比口径。\n园区\t投资\t面积\n合计\t\t12\n完。',
    )
  })
})

describe('PDF', () => {
  test('one page of many pieces lets others have their turn, and stops at the limits of time and of characters', async () => {
    const page = aPdf([
      Array.from({ length: 20_000 }, (_, at) => ({ text: '泉', y: 1 + ((at * 7) % 800), x: at % 500 })),
    ])
    let turns = 0
    const clock = setInterval(() => {
      turns += 1
    }, 1)
    await pdfText(page)
    clearInterval(clock)
    expect(turns).toBeGreaterThan(20)
    const began = performance.now()
    await expect(pdfText(page, { ...textLimits, seconds: 0 })).rejects.toThrow('text.too-long')
    await expect(pdfText(page, { ...textLimits, characters: 50 })).rejects.toThrow('text.too-long')
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  test('lines, paragraphs and rows; heads and numbers of pages are left out', async () => {
    const page = (number: number, word: string) => [
      { text: '惠安县人民政府文件', y: 800 },
      { text: `${word}完成投资14.02亿元，新建成标准厂房`, x: 92, y: 700 },
      { text: `${word}26万平方米。`, y: 684 },
      { text: '下一段。', x: 92, y: 668 },
      { text: '园区', y: 652 },
      { text: `${word}投资`, x: 200, y: 652 },
      { text: '面积', x: 300, y: 652 },
      { text: `— ${number} —`, x: 280, y: 40 },
    ]
    const text = await read(aPdf([page(1, '甲'), page(2, '乙'), page(3, '丙')]))
    const once = (word: string) =>
      `${word}完成投资14.02亿元，新建成标准厂房\n${word}26万平方米。\n\n下一段。\n园区\t${word}投资\t面积`
    expect(text).toBe(['甲', '乙', '丙'].map(once).join('\n\n'))
  })
})
