const longestSheetName = 31

/**
 * A name that programs accept for a sheet: no more than 31 characters, none of `[]:*?/\`, no apostrophe at either end,
 * not yet `taken` (case does not count).
 *
 * @example toSheetName('指标/目标', new Set()) // '指标_目标'
 */
export function toSheetName(name: string, taken: ReadonlySet<string>): string {
  const clean = name
    .replace(/[[\]:*?/\\\p{Cc}\p{Surrogate}]/gu, '_')
    .slice(0, longestSheetName)
    .replace(/^'|'$|\p{Surrogate}$/gu, '_')
  return firstFree(clean.trim() === '' ? 'Sheet' : clean, taken)
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`
    const candidate = name.slice(0, longestSheetName - suffix.length) + suffix
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}
