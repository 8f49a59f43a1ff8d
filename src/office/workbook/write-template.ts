import type { FormSpec, ListSpec, TemplateSpec } from './template-spec.ts'
import { type PreparedSheet, plainSheet, writePackage } from './write-package.ts'
import { stampSheet } from './write-workbook.ts'
import { formComments, formRows, formSheetXml } from './xlsx-form-sheet.ts'
import { listRanges, listSheetXml } from './xlsx-list-sheet.ts'

/** The name of the hidden sheet with the lists of drop-downs. */
export const listSheetName = '_lists'

/**
 * Writes a form to be filled in as `.xlsx`: the form, its explanation, and the lists of its drop-downs on a hidden sheet, because a list
 * inside a rule ends after 255 characters. The same specification gives the same bytes.
 *
 * @throws DomainError `workbook.text-too-long`
 * @throws RangeError for a date rule that no workbook can hold
 */
export function writeTemplate({ form, guide, lists }: TemplateSpec): Promise<Uint8Array> {
  const filled = lists.filter(({ values }) => values.length > 0)
  return writePackage([formSheet(form), stampSheet(guide), ...(filled.length === 0 ? [] : [listSheet(filled)])])
}

function formSheet(form: FormSpec): PreparedSheet {
  return {
    ...plainSheet,
    name: form.name,
    printTitles: { firstRow: formRows.groups, lastRow: formRows.headers, columns: form.frozenColumns },
    comments: formComments(form),
    xml: (strings) => formSheetXml(form, strings),
  }
}

function listSheet(lists: readonly ListSpec[]): PreparedSheet {
  return {
    ...plainSheet,
    name: listSheetName,
    isHidden: true,
    names: listRanges(lists),
    xml: (strings) => listSheetXml(lists, strings),
  }
}
