import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { searchColumn, sortColumn } from '#domain/ledger/row-columns.ts'

/** A column of a ledger's table as its definition asks for it. */
export interface LedgerColumn {
  readonly name: string
  readonly type: 'text' | 'integer' | 'numeric' | 'date' | 'boolean' | 'jsonb' | 'timestamptz'
  readonly isRequired: boolean
  readonly default: string | null
  /** Sorts alike in every database: pinyin keys. */
  readonly isPlainOrder: boolean
  /** What it counts, in which unit; null where the name says it all. */
  readonly comment: string | null
}

/** Every column of a ledger's table in its order: whose row and which version, the fields of the form, where it came from, the times. */
export function ledgerColumns(ledger: Ledger): LedgerColumn[] {
  const isPlaced = ledger.fields.get(ledger.place)?.kind === 'place'
  return [
    ...identity,
    ...ownFields(ledger).flatMap((field) => fieldColumns(ledger, field)),
    ...contents,
    ...(isPlaced ? [] : [placeColumn]),
    ...origin,
  ]
}

/** The fields that have columns: a city's own lie inside `extra`. */
export function ownFields(ledger: Ledger): LedgerField[] {
  return [...ledger.fields.values()].filter(({ isExtra }) => !isExtra)
}

/** The columns of one field: its value, and beside it the forms by which it is searched and sorted. */
export function fieldColumns(ledger: Ledger, field: LedgerField): LedgerColumn[] {
  const { name, column, kind, required } = field
  const own = aColumn(column, columnTypes[kind], { isRequired: required === true, comment: meaningOf(field) })
  const search = aColumn(searchColumn(column), 'text', {
    isRequired: required === true,
    comment: `${field.zh}, folded for searching, with its pinyin initials`,
  })
  const sort = aColumn(sortColumn(column), 'text', {
    isRequired: true,
    isPlainOrder: true,
    comment: `Pinyin of ${field.zh} when it was recorded, the order of every list`,
  })
  return [own, ...(kind === 'text' || kind === 'note' ? [search] : []), ...(name === ledger.title ? [sort] : [])]
}

const columnTypes = {
  text: 'text',
  note: 'text',
  choice: 'text',
  month: 'text',
  place: 'text',
  organisation: 'text',
  reference: 'text',
  amount: 'numeric',
  day: 'date',
  flag: 'boolean',
} as const satisfies Record<LedgerField['kind'], LedgerColumn['type']>

/** `Total investment 总投资, in 万元. The whole investment as filed, with initial working capital.` */
function meaningOf(field: LedgerField): string {
  const named = `${field.en} ${field.zh}${writingOf(field)}`
  return field.means === undefined ? named : `${named}. ${field.means.en}`
}

function writingOf(field: LedgerField): string {
  switch (field.kind) {
    case 'amount':
      return `, in ${field.unit}`
    case 'day':
      return ', calendar date'
    case 'month':
      return ', YYYY-MM'
    case 'choice':
      return ', code of a choice'
    case 'reference':
      return `, id of a row of ${field.refersTo}`
    default:
      return ''
  }
}

function aColumn(name: string, type: LedgerColumn['type'], rest: Partial<LedgerColumn> = {}): LedgerColumn {
  return { name, type, isRequired: true, default: null, isPlainOrder: false, comment: null, ...rest }
}

const identity: readonly LedgerColumn[] = [
  aColumn('city_id', 'text'),
  aColumn('id', 'text'),
  aColumn('version', 'integer', { comment: 'Counted from 1 along the chain of the row, without a gap' }),
  aColumn('kind', 'text', {
    comment:
      'correct = it was wrong, change = the world changed, approve = the city office took it over, ask-withdraw = somebody asks the city office to take it out, withdraw = the row no longer stands',
  }),
]

const contents: readonly LedgerColumn[] = [
  aColumn('extra', 'jsonb', {
    default: "'{}'::jsonb",
    comment:
      "The city's own fields by name, amounts as decimal text; beside a text its search form under <name>_search",
  }),
  aColumn('written', 'jsonb', {
    default: "'{}'::jsonb",
    comment: 'By field, what stood in the cell where it says more than the value',
  }),
  aColumn('answers', 'jsonb', {
    default: "'[]'::jsonb",
    comment: 'Checks that asked when it was saved, and what was answered',
  }),
]

const placeColumn = aColumn('place_id', 'text', {
  comment: 'Place of the row it belongs to when it was recorded; decides who may see and write it',
})

const origin: readonly LedgerColumn[] = [
  aColumn('synthetic', 'boolean'),
  aColumn('approval', 'text', {
    comment: 'submitted = a county or park entered it, approved = the city office did or took it over',
  }),
  aColumn('source_id', 'text', { isRequired: false }),
  aColumn('import_id', 'text', { isRequired: false, comment: 'Workbook it came from; null = a person typed it' }),
  aColumn('sheet', 'text', { isRequired: false }),
  aColumn('sheet_row', 'integer', { isRequired: false, comment: 'Line of the sheet, counted from 1' }),
  aColumn('known_from', 'date', {
    comment:
      'Calendar date from which the office knew it; before recorded_on it is 补录. Never goes back along the chain',
  }),
  aColumn('superseded_on', 'date', {
    isRequired: false,
    comment: 'known_from of the next version; null = the last one. Changes once',
  }),
  aColumn('replaced_on', 'date', {
    isRequired: false,
    comment: 'Of an approved version: known_from of the next approved one; null = the last approved one. Changes once',
  }),
  aColumn('recorded_at', 'timestamptz', {
    default: 'now()',
    comment: 'Instant at which it entered Citong, real clock',
  }),
  aColumn('recorded_on', 'date', { comment: 'Calendar date of the world on which it was entered' }),
  aColumn('recorded_by', 'text'),
  aColumn('recorded_by_name', 'text', { comment: 'Display name of who recorded it, as it was then' }),
  aColumn('why', 'text'),
]
