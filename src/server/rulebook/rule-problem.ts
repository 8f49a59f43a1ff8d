import { parseCheck } from '#domain/check/parse-check.ts'
import { DomainError, isProblem, type Problem, problem } from '#domain/errors.ts'
import { type Ledger, openLedger } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { parseMeasure } from '#domain/measure/parse-measure.ts'
import { assertComputable } from '../world/load-indicators.ts'
import type { IndicatorFileRow, LedgerCheckFileRow, MeasureFileRow } from '../world/pack-rows.ts'
import type { PackRecord } from './read-packs.ts'

/** What a rule says that cannot be, and in which of its fields; null when it can. */
export function findRuleProblem(
  { part, value }: PackRecord,
  all: readonly PackRecord[],
): { readonly field: string; readonly problem: Problem } | null {
  // the casts are true: a record has the shape of its file
  if (part.file === 'measures.yaml') return ofLedger(value as unknown as MeasureFileRow, 'where', parseMeasure)
  if (part.file === 'ledger-checks.yaml') return ofLedger(value as unknown as LedgerCheckFileRow, 'when', parseCheck)
  if (part.file === 'indicators.yaml') return ofIndicator(value as unknown as IndicatorFileRow, all)
  return null
}

type Vocabularies = Parameters<typeof parseMeasure>[2]

const ledgers = new Map(ledgerDefinitions.map((definition) => [definition.name as string, openLedger(definition)]))
const wordsOf: Vocabularies = (name) => ledgers.get(name)?.words ?? null

function ofLedger<Row extends { readonly ledger: string }>(
  row: Row,
  field: string,
  parse: (row: Row, ledger: Ledger, wordsOf: Vocabularies) => unknown,
) {
  const ledger = ledgers.get(row.ledger)
  if (ledger === undefined) {
    const known = [...ledgers.keys()].join('、')
    return { field: 'ledger', problem: problem('ledger.unknown', { ledger: row.ledger, known }) }
  }
  const read = parse(row, ledger, wordsOf)
  return isProblem(read) ? { field, problem: read } : null
}

/** Of measures that are in no pack nothing is said: a missing name is a fault of its own. */
function ofIndicator(row: IndicatorFileRow, all: readonly PackRecord[]) {
  const measures = new Map(
    all
      .filter(({ part }) => part.file === 'measures.yaml')
      .map(({ value }) => [String(value.id), value as unknown as Measure]), // its unit alone is asked for
  )
  const named = [row.numerator, row.denominator].filter((id) => id !== null)
  if (!named.every((id) => measures.has(id))) return null
  try {
    assertComputable(row, measures)
    return null
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { field: 'numerator', problem: problem(error.code, error.params) }
  }
}
