import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { readWorkbook } from './read-workbook.ts'
import type { FormColumn, TemplateSpec } from './template-spec.ts'
import { writeTemplate } from './write-template.ts'

const places = ['鲤城区', '晋江市', '南安市']
const enterprises = Array.from({ length: 300 }, (_, index) => `泉州第${index + 1}号机械制造有限公司`)

function column(header: string, parts: Partial<FormColumn> = {}): FormColumn {
  return { header, isRequired: false, width: 14, kind: 'text', comment: `${header}：口径`, rule: null, ...parts }
}

const template: TemplateSpec = {
  form: {
    name: '项目',
    title: '项目台账',
    blanks: [
      { label: '填报单位：', text: '', kind: 'text' },
      { label: '填报日期：', text: '', kind: 'date' },
    ],
    groups: [
      {
        heading: '基本情况',
        columns: [
          column('项目代码*', { isRequired: true }),
          column('所在地区', { rule: { kind: 'list', list: 'places', isOpen: true, message: '请选地区' } }),
        ],
      },
      {
        heading: '规模与资金',
        columns: [
          column('业主', { rule: { kind: 'list', list: 'enterprises', isOpen: true, message: '请选企业' } }),
          column('总投资（万元）', {
            kind: 'number',
            rule: { kind: 'number', mayBeNegative: false, message: '请填数字，单位万元' },
          }),
          column('开工日期', {
            kind: 'date',
            rule: { kind: 'date', first: '1949-10-01', last: '2100-12-31', message: '请填日期，如 2026-03-31' },
          }),
          column('备注', { rule: { kind: 'length', least: 0, most: 200, message: '不超过 200 字' } }),
        ],
      },
    ],
    frozenColumns: 1,
  },
  guide: {
    name: '说明',
    lines: [['怎样填', '带 * 的必填']],
    table: {
      columns: [
        { header: '栏目', width: 20 },
        { header: '口径', width: 60 },
      ],
      rows: [['总投资', '全部投资']],
    },
  },
  lists: [
    { name: 'places', values: places },
    { name: 'enterprises', values: enterprises },
    { name: 'nobody', values: [] },
  ],
}

test('our reader sees the form, the guide as a note, and the lists hidden', async () => {
  const { sheets } = await readWorkbook(await writeTemplate(template), 'a.xlsx')
  expect(sheets.map(({ name, isNote, hidden }) => [name, isNote, hidden])).toEqual([
    ['项目', false, false],
    ['说明', true, false],
    ['_lists', false, true],
  ])
  expect(sheets[0]?.rows.map(({ number, cells }) => [number, cells.map(({ text }) => text)])).toEqual([
    [1, ['项目台账']],
    [2, ['填报单位：', '填报日期：']],
    [3, ['基本情况', '规模与资金']],
    [4, ['项目代码*', '所在地区', '业主', '总投资（万元）', '开工日期', '备注']],
  ])
})

test('other programs find drop-downs longer than 255 characters, checks with messages, and comments', async () => {
  const workbook = await openWithExceljs(await writeTemplate(template))
  const form = workbook.getWorksheet('项目')
  expect(form?.getCell('C5').dataValidation).toMatchObject({ type: 'list', errorStyle: 'warning', error: '请选企业' })
  expect(form?.getCell('D2004').dataValidation).toMatchObject({ type: 'decimal', error: '请填数字，单位万元' })
  expect(form?.getCell('E5').dataValidation).toMatchObject({ type: 'date' })
  expect(form?.getCell('F5').dataValidation).toMatchObject({ type: 'textLength', formulae: [0, 200] })
  expect(JSON.stringify(form?.getCell('D4').note)).toContain('总投资（万元）：口径')
  expect(workbook.definedNames.getRanges('enterprises').ranges).toEqual(["'_lists'!$B$1:$B$300"])
  expect(workbook.getWorksheet('_lists')?.state).toBe('hidden')
  expect(workbook.getWorksheet('_lists')?.getCell('B300').value).toBe('泉州第300号机械制造有限公司')
})

test('headings and frozen columns stay in sight, on the screen and on every printed page', async () => {
  const form = (await openWithExceljs(await writeTemplate(template))).getWorksheet('项目')
  expect(form?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 4 })
  expect(form?.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    printTitlesRow: '3:4',
    printTitlesColumn: 'A:A',
  })
})

test('the same form gives the same bytes', async () => {
  expect(Buffer.from(await writeTemplate(template)).equals(Buffer.from(await writeTemplate(template)))).toBe(true)
})

async function openWithExceljs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  // exceljs declares a Buffer type of its own; any ArrayBuffer serves.
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}
