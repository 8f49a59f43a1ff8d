/** Where the server tells what happens: one line an event. */
export interface Log {
  info(message: string): void
  error(message: string, cause: unknown): void
}

/** Writes to the terminal; errors with their stack and cause. */
export const terminalLog: Log = {
  info: (message) => process.stdout.write(`${message}\n`),
  error: (message, cause) => process.stderr.write(`${message}\n${describe(cause)}\n`),
}

/** Says nothing: for tests and for commands whose output is data. */
export const silentLog: Log = { info: () => undefined, error: () => undefined }

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const deeper = cause.cause === undefined ? '' : `\ncaused by ${describe(cause.cause)}`
  return `${cause.stack ?? cause.message}${deeper}`
}
