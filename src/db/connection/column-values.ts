/** Object ids of the types whose text form we read ourselves, from PostgreSQL's pg_type.dat. */
const typeIds = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const

/**
 * How columns become values, the same for both engines: numeric stays a decimal string, date stays `YYYY-MM-DD`, timestamptz becomes
 * an ISO 8601 string in UTC (milliseconds), int8 becomes a number and refuses to lose digits.
 */
export const columnReaders: Readonly<Record<number, (text: string) => string | number>> = {
  [typeIds.int8]: readInteger,
  [typeIds.date]: (text) => text,
  [typeIds.timestamptz]: readInstant,
  [typeIds.numeric]: (text) => text,
}

function readInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond the exact integers of JavaScript: ${text}`)
  return value
}

/** @param text as PostgreSQL writes it with time zone UTC: `2026-10-31 01:02:03.456789+00` */
function readInstant(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString()
}
