import type { Finding } from '#domain/check/check.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { findingsFor } from '../check/findings-for.ts'
import type { RowsByKey } from '../check/rows-before.ts'
import { type Entry, isSame, type JudgedRow, type UnweighedRow } from './entry.ts'

/**
 * Asks the checks about rows that could be written otherwise, all in one call, and weighs what they say: a soft finding with an answer is
 * kept with it, one about something that stood before and is not touched is passed over, everything else stays open.
 */
export async function weighFindings(
  entry: Entry,
  rows: readonly UnweighedRow[],
  together?: RowsByKey,
): Promise<JudgedRow[]> {
  const { tx, ledger, open, today } = entry
  const asked = rows.filter((row) => row.problems.length === 0 && !isSame(row))
  const toCheck = asked.map(({ values, before }) => ({ values, before: standingValues(before) }))
  const found = asked.length === 0 ? [] : await findingsFor(tx, ledger, open, today, toCheck, together)
  const byRow = new Map(asked.map((row, index) => [row, found[index] ?? []]))
  return rows.map((row) => ({ ...row, ...weigh(entry, row, byRow.get(row) ?? []) }))
}

function standingValues(before: UnweighedRow['before']) {
  return before === null || before.kind === 'withdraw' ? null : before.values
}

function weigh(entry: Entry, row: UnweighedRow, found: readonly Finding[]): Pick<JudgedRow, 'findings' | 'answers'> {
  const findings: Finding[] = []
  const answers: { check: string; answer: string }[] = []
  for (const finding of found) {
    const isOld = stoodBefore(entry.ledger, row, finding)
    const answer = answerOf(entry, row, finding, isOld)
    if (answer !== null) answers.push({ check: finding.check, answer })
    else if (!isOld) findings.push(finding)
  }
  return { findings, answers }
}

/**
 * True when the finding is about values that the row had already: it must not keep a person from mending another field. A new key or
 * reference changes what every value is compared with.
 */
function stoodBefore({ key, fields }: Ledger, { before, changed }: UnweighedRow, finding: Finding): boolean {
  if (standingValues(before) === null) return false
  return !changed.some(
    (name) => finding.fields.includes(name) || key.includes(name) || fields.get(name)?.kind === 'reference',
  )
}

/** What a person says now; else what was said at the version before, while that is about the same values. */
function answerOf(entry: Entry, { before }: UnweighedRow, { check, severity }: Finding, isOld: boolean): string | null {
  if (severity !== 'ask') return null
  const earlier = isOld ? before?.answers.find((given) => given.check === check) : undefined
  return entry.answerTo(check) ?? earlier?.answer ?? null
}
