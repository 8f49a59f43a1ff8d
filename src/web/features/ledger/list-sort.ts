import type { Ledger } from '#domain/ledger/ledger.ts'

/** A field by which a list is sorted. */
export interface SortStep {
  readonly field: string
  readonly descending: boolean
}

/** `place,-totalInvestment` of an address; names that the ledger does not have are left out. */
export function readSort(ledger: Ledger, text: string | undefined): SortStep[] {
  return (text ?? '')
    .split(',')
    .map((part) => ({ field: part.replace(/^-/, ''), descending: part.startsWith('-') }))
    .filter(({ field }) => ledger.fields.has(field))
}

/** undefined when nothing is sorted by. */
export function writeSort(steps: readonly SortStep[]): string | undefined {
  return steps.length === 0
    ? undefined
    : steps.map(({ field, descending }) => (descending ? `-${field}` : field)).join(',')
}

/**
 * The sorting after a click on a header: up, down, none. With Shift the field joins those already sorted by; without, it alone remains.
 */
export function sortByClick(steps: readonly SortStep[], field: string, joins: boolean): SortStep[] {
  const before = steps.find((step) => step.field === field)
  const next: SortStep[] = before?.descending ? [] : [{ field, descending: before !== undefined }]
  if (!joins) return next
  if (before === undefined) return [...steps, ...next]
  return steps.flatMap((step) => (step.field === field ? next : [step]))
}
