import type { RefusalText } from '#i18n/translator.ts'

/** What a request ended with when it did not succeed: a refusal of the catalogue, or one of the three below. */
export class RequestRefused extends Error implements RefusalText {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  constructor(code: string, params: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'RequestRefused'
    this.code = code
    this.params = params
  }
}

/** The server could not be reached. */
export const offline = 'client.offline'
/** The server answered in a shape this page does not know: it was updated meanwhile. */
export const mismatch = 'client.mismatch'
/** The server failed without naming a refusal. */
export const internal = 'internal'

export function isRefusal(error: unknown, code: string): error is RequestRefused {
  return error instanceof RequestRefused && error.code === code
}

/** True when asking again may help: the network or the server failed, not the request. */
export function mayRetry(error: unknown): boolean {
  return isRefusal(error, offline)
}
