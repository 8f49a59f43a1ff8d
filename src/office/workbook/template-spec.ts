import type { ColumnKind, StampSpec } from './workbook-spec.ts'

/** An empty workbook to be filled in: the form, the sheet that explains it, and the lists of its drop-downs on a hidden sheet. */
export interface TemplateSpec {
  readonly form: FormSpec
  /** Our reader marks it as a note. */
  readonly guide: StampSpec
  readonly lists: readonly ListSpec[]
}

/** The sheet that people fill in: title, blanks, headings over groups of columns, headers, empty rows. */
export interface FormSpec {
  readonly name: string
  readonly title: string
  /** In one line below the title. */
  readonly blanks: readonly BlankSpec[]
  readonly groups: readonly FormGroup[]
  /** Columns that stay in sight while one scrolls to the right, and are printed on every page. */
  readonly frozenColumns: number
}

/** Something that holds for the whole sheet: 填报单位, 填报日期. */
export interface BlankSpec {
  readonly label: string
  readonly text: string
  readonly kind: 'text' | 'date'
}

export interface FormGroup {
  readonly heading: string
  readonly columns: readonly FormColumn[]
}

export interface FormColumn {
  readonly header: string
  readonly isRequired: boolean
  /** In characters of the default font; a Chinese character takes two. */
  readonly width: number
  readonly kind: ColumnKind
  /** Pops up beside the header; as long as need be. */
  readonly comment: string
  readonly rule: CellRule | null
}

/** What a spreadsheet program lets people type; `message` says what is wanted, in at most 255 characters. */
export type CellRule =
  | {
      readonly kind: 'list'
      /** Name of one of the lists. */
      readonly list: string
      /** True: another text is asked about, not refused. */
      readonly isOpen: boolean
      readonly message: string
    }
  | { readonly kind: 'number'; readonly mayBeNegative: boolean; readonly message: string }
  /** `YYYY-MM-DD`, both days included. */
  | { readonly kind: 'date'; readonly first: string; readonly last: string; readonly message: string }
  | { readonly kind: 'length'; readonly least: number; readonly most: number; readonly message: string }

/** The texts of a drop-down; any number, of any length. */
export interface ListSpec {
  /** Letters, digits and underscores, beginning with a letter. */
  readonly name: string
  readonly values: readonly string[]
}
