import type { IndicatorRow } from '#db/indicator.repository.ts'
import type { FormIndicator } from '#domain/figure-form/form-row.ts'

/**
 * Finds indicators by code, name or alias. Notes in brackets (`已纳统企业(累计)`) are first taken as written, then left out.
 *
 * A name that fits several indicators finds none.
 */
export function indicatorFinder(indicators: readonly IndicatorRow[]): (written: string) => FormIndicator | null {
  const names = new Map<string, IndicatorRow | null>()
  for (const indicator of indicators) {
    for (const name of [indicator.id, indicator.name, indicator.nameEn, ...indicator.aliases]) {
      if (name !== null) remember(names, plain(name), indicator)
    }
  }
  return (written) => names.get(plain(written)) ?? names.get(plain(withoutBrackets(written))) ?? null
}

function remember(names: Map<string, IndicatorRow | null>, name: string, indicator: IndicatorRow): void {
  const known = names.get(name)
  names.set(name, known === undefined || known?.id === indicator.id ? indicator : null)
}

function plain(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[\s“”"'‘’]/gu, '')
    .toLowerCase()
}

function withoutBrackets(written: string): string {
  return written.normalize('NFKC').replace(/\([^()]*\)/gu, '')
}
