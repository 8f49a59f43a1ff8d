import { listProgrammes, type ProgrammeRow } from '#db/programme.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError, type Problem, problem } from '#domain/errors.ts'
import { type FormSheet, findHeader } from '#domain/figure-form/form-header.ts'
import { type PlannedRow, planRow } from '#domain/figure-form/form-plan.ts'
import {
  type CellProblem,
  type FormKnowledge,
  type FormLedger,
  type FormRow,
  rowCells,
} from '#domain/figure-form/form-row.ts'
import { readFormRow } from '#domain/figure-form/form-row-reading.ts'
import { simplify } from '#i18n/script.ts'
import { cellAddress } from '#office/table/table.ts'
import { readWorkbook } from '#office/workbook/read-workbook.ts'
import type { App } from '../app.ts'
import { finderOf, isWithinRange, loadReference, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { indicatorFinder } from './indicator-finder.ts'
import { type KeyedRow, keyRows, type LedgerContents, loadLedger, type PlacedRow } from './ledger-contents.ts'
import type { PlacedProblem, PlannedImport, ReadyRow } from './planned-import.ts'
import { isMarkedSynthetic, refuseByRules } from './row-rules.ts'

/** Most rows one form may hold: enough for a city's years, small enough to be held in memory while a person looks at the plan. */
const rowLimit = 50_000

/**
 * Reads a workbook and compares it with the ledgers. All problems are collected, each with sheet, cell and offered value.
 *
 * @throws DomainError `workbook.*` when the file as a whole cannot be read, `import.nothing-to-import` when it holds no row
 */
export async function planImportOf(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  file: { readonly name: string; readonly bytes: Uint8Array },
  ledger: FormLedger,
): Promise<PlannedImport> {
  const workbook = await readWorkbook(file.bytes, file.name, { rows: rowLimit })
  const sheets = workbook.sheets.filter((sheet) => !sheet.isNote && !sheet.hidden && sheet.rows.length > 0)
  return readAs(database, actor, async (tx) => {
    const knowledge = await loadKnowledge(tx, world, actor)
    const read = readSheets(sheets, ledger, knowledge)
    if (read.rows.length === 0 && read.problems.length === 0) throw new DomainError('import.nothing-to-import', {})
    const keyed = keyRows(read.rows, knowledge.programmes, knowledge.reference, actor.accountId)
    const contents = await loadLedger(tx, keyed)
    return { fileName: file.name, ledger, ...planRows(keyed, contents, read) }
  })
}

interface Knowledge extends FormKnowledge {
  readonly programmes: readonly ProgrammeRow[]
  readonly reference: Reference
  readonly today: CalendarDate
  readonly actor: PersonActor
}

async function loadKnowledge(tx: Transaction, world: WorldInfo, actor: PersonActor): Promise<Knowledge> {
  const today = todayOf(world)
  const reference = await loadReference(tx, today)
  const programmes = await listProgrammes(tx)
  const findPlace = finderOf(reference)
  const findIndicator = indicatorFinder([...reference.indicators.values()])
  const range = actor.role === 'city-office' ? null : (actor.placeRange ?? { first: 0, last: -1 })
  return {
    findPlace: (written) => findPlace(written) ?? findPlace(simplify(written)),
    findIndicator: (written) => findIndicator(written) ?? findIndicator(simplify(written)),
    hasProgramme: (year) => programmes.some((programme) => programme.year === year),
    isInScope: (placeId) => isWithinRange(reference, range, placeId),
    today,
    actor,
    programmes,
    reference,
  }
}

interface ReadSheets {
  readonly rows: readonly PlacedRow[]
  readonly problems: readonly PlacedProblem[]
  readonly refusedRows: PlannedImport['refusedRows']
}

function readSheets(sheets: readonly FormSheet[], ledger: FormLedger, knowledge: Knowledge): ReadSheets {
  const rows: PlacedRow[] = []
  const problems: PlacedProblem[] = []
  const refusedRows: { sheet: string; row: number; title: string }[] = []
  for (const sheet of sheets) {
    const header = findHeader(sheet, simplify)
    if ('missing' in header)
      throw new DomainError('workbook.header-missing', { sheet: sheet.name, missing: header.missing.join('、') })
    for (const { number, cells } of sheet.rows.filter((row) => row.number > header.rowNumber)) {
      const byName = rowCells(header, number, cells, cellAddress)
      const found = readFormRow(byName, number, ledger, knowledge)
      const refusals = found.row ? refuseByRules(found.row, byName, knowledge.actor, knowledge.today) : []
      problems.push(...[...found.problems, ...refusals].map((one) => ({ ...one, sheet: sheet.name, row: number })))
      if (found.row && refusals.length === 0)
        rows.push({ sheet: sheet.name, row: found.row, synthetic: isMarkedSynthetic(byName) })
      else
        refusedRows.push({
          sheet: sheet.name,
          row: number,
          title: [byName('region').text, byName('indicator').text].filter(Boolean).join(' · '),
        })
    }
  }
  return { rows, problems, refusedRows }
}

function planRows(
  keyed: readonly KeyedRow[],
  contents: LedgerContents,
  read: ReadSheets,
): Omit<PlannedImport, 'fileName' | 'ledger'> {
  const ready: ReadyRow[] = []
  const problems = [...read.problems]
  const refusedRows = [...read.refusedRows]
  const firstByKey = new Map<string, ReadyRow>()
  const refuse = ({ sheet, row, title }: KeyedRow, found: CellProblem) => {
    problems.push({ ...found, sheet, row: row.rowNumber })
    refusedRows.push({ sheet, row: row.rowNumber, title })
  }
  for (const one of keyed) {
    const planned = {
      ...planRow(one.row, contents.existing(one.key), contents.reference(one.row)),
      sheet: one.sheet,
      keyed: one,
    }
    const twin = firstByKey.get(one.key)
    if (twin) {
      if (sameOffer(twin, planned)) {
        ready.push({ ...planned, state: 'same', differences: [], asks: [] })
        continue
      }
      refuse(one, duplicateProblem(one, twin))
      continue
    }
    if (planned.refusal) {
      refuse(one, planned.refusal)
      continue
    }
    firstByKey.set(one.key, planned)
    problems.push(...planned.asks.map((ask) => ({ ...ask, sheet: one.sheet, row: one.row.rowNumber })))
    ready.push(planned)
  }
  return { ready, problems, refusedRows, seen: contents.versions }
}

function sameOffer(a: PlannedRow, b: PlannedRow): boolean {
  const high = (row: FormRow) => row.valueHigh?.toFixed() ?? null
  return (
    a.row.unit === b.row.unit &&
    a.row.value.eq(b.row.value) &&
    high(a.row) === high(b.row) &&
    a.row.comparator === b.row.comparator
  )
}

function duplicateProblem({ row }: KeyedRow, twin: ReadyRow): CellProblem {
  const found: Problem = problem('import.duplicate-row', { otherCell: `${twin.sheet}!${twin.row.valueCell}` })
  return { cell: row.valueCell, value: row.value.toFixed(), severity: 'refuse', problem: found }
}
