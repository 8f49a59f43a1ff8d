import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'

/** Widths on the screen in pixels, by kind. */
const widths: Readonly<Record<LedgerField['kind'], number>> = {
  text: 150,
  note: 260,
  choice: 130,
  amount: 130,
  day: 112,
  month: 112,
  flag: 88,
  place: 120,
  organisation: 180,
  reference: 200,
}

export const titleWidth = 320

export function widthOf({ kind }: LedgerField): number {
  return widths[kind]
}

/** Fields that a list shows when nobody chose: all but long texts and what stands first anyway. */
export function usualColumns(ledger: Ledger): string[] {
  return [...ledger.fields.values()].filter((field) => field.kind !== 'note' && mayChoose(ledger, field)).map(nameOf)
}

/** Title and month always stand first. */
export function mayChoose({ title, month }: Ledger, { name }: LedgerField): boolean {
  return name !== title && name !== month
}

/** The columns of an address, without those the ledger does not have; the usual ones when none is left. */
export function columnsOf(ledger: Ledger, text: string | undefined): string[] {
  const chosen = (text ?? '').split(',').filter((name) => {
    const field = ledger.fields.get(name)
    return field !== undefined && mayChoose(ledger, field)
  })
  return chosen.length > 0 ? [...new Set(chosen)] : usualColumns(ledger)
}

/** The same as text for the address; undefined for the usual ones. */
export function columnsText(ledger: Ledger, columns: readonly string[]): string | undefined {
  const text = columns.join(',')
  return text === usualColumns(ledger).join(',') ? undefined : text
}

/** The fields of a list as they stand on the screen: the title first, the month of a month ledger beside it. */
export function shownFields(ledger: Ledger, columns: readonly string[]): LedgerField[] {
  const names = [ledger.title, ...(ledger.month === null ? [] : [ledger.month]), ...columns]
  return [...new Set(names)].flatMap((name) => ledger.fields.get(name) ?? [])
}

function nameOf({ name }: LedgerField): string {
  return name
}
