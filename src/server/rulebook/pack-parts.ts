import { z } from 'zod'
import type { Transaction } from '#db/transact.ts'
import { synonymRow } from '../library/search-question.ts'
import {
  figureRow,
  indicatorRow,
  ledgerCheckRow,
  lightRuleRow,
  measureRow,
  placeRow,
  programmeRow,
  sourceRow,
  workingDaysRow,
} from '../world/pack-rows.ts'
import type { PackRow } from './pack-text.ts'
import { placeRows, sourceRows } from './place-rows.ts'
import { indicatorRows, ledgerCheckRows, lightRuleRows, measureRows, workingDaysRows } from './rule-rows.ts'

/** A file of a pack: what a row of it is, and how the city's own are listed. */
export interface PackPart {
  readonly file: string
  readonly row: z.ZodType
  /** Fields that say something to whoever reads the file; nothing takes them in. */
  readonly remarks?: readonly string[]
  /** Fields that no two rows may share. */
  readonly key: readonly string[]
  /** Fields that name a row of another file by its first key field. */
  readonly names: Readonly<Record<string, string>>
  /** null: not part of an export. Programmes and figures leave as workbooks, the parameters of security are the same for every city. */
  readonly listRows: ((tx: Transaction) => Promise<readonly PackRow[]>) | null
}

const versioned = ['id', 'version']

/** Every file that a pack may hold. A new kind of rule is a line here. */
export const packParts: readonly PackPart[] = [
  {
    file: 'places.csv',
    row: placeRow,
    key: ['code', 'valid_from', 'valid_to'],
    names: { administrative_parent: 'places.csv', reporting_parent: 'places.csv' },
    listRows: placeRows,
  },
  { file: 'sources.yaml', row: sourceRow, key: ['id'], names: {}, listRows: sourceRows },
  { file: 'measures.yaml', row: measureRow, key: versioned, names: {}, listRows: measureRows },
  {
    file: 'indicators.yaml',
    row: indicatorRow,
    key: versioned,
    names: { numerator: 'measures.yaml', denominator: 'measures.yaml' },
    listRows: indicatorRows,
  },
  {
    file: 'light-rules.yaml',
    row: lightRuleRow,
    remarks: ['name_en'],
    key: versioned,
    names: {},
    listRows: lightRuleRows,
  },
  { file: 'working-days.yaml', row: workingDaysRow, key: versioned, names: {}, listRows: workingDaysRows },
  { file: 'ledger-checks.yaml', row: ledgerCheckRow, key: versioned, names: {}, listRows: ledgerCheckRows },
  {
    file: 'programmes.yaml',
    row: programmeRow,
    remarks: ['note'],
    key: ['id'],
    names: { source_id: 'sources.yaml' },
    listRows: null,
  },
  {
    file: 'figures.csv',
    row: figureRow,
    key: ['id'],
    names: {
      programme: 'programmes.yaml',
      place_code: 'places.csv',
      indicator_id: 'indicators.yaml',
      source_id: 'sources.yaml',
    },
    listRows: null,
  },
  { file: 'synonyms.yaml', row: synonymRow, key: ['id'], names: {}, listRows: null },
  { file: 'security.yaml', row: z.looseObject({ id: z.string() }), key: versioned, names: {}, listRows: null },
]
