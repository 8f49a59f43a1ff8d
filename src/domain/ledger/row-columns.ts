/**
 * Columns that every table of a ledger has beside those of its fields: whose row, which version, what kind of change, where it came from, when it
 * was known and recorded. No field may have such a column; only the field that places the row *is* `place_id`.
 */
export const rowColumns = [
  'city_id',
  'id',
  'version',
  'kind',
  'extra',
  'written',
  'answers',
  'place_id',
  'synthetic',
  'approval',
  'source_id',
  'import_id',
  'sheet',
  'sheet_row',
  'known_from',
  'superseded_on',
  'replaced_on',
  'recorded_at',
  'recorded_on',
  'recorded_by',
  'recorded_by_name',
  'why',
] as const

/** Column beside a text or note: folded, so that `contains` finds it in any script, case and width, and by pinyin initials. */
export const searchColumn = (column: string): string => `${column}_search`

/** Column beside the title: the pinyin by which rows are sorted. */
export const sortColumn = (column: string): string => `${column}_sort`
