import type { ErrorCode } from '#domain/errors.ts'

/**
 * HTTP status of each refusal. Codes that are not listed answer 422: the request was understood and the rules refuse it.
 */
const statuses: Partial<Record<ErrorCode, number>> = {
  'access.denied': 403,
  'access.not-signed-in': 401,
  'access.outside-scope': 403,
  'account.login-taken': 409,
  'attachment.lost': 410,
  'attachment.storage-full': 413,
  'attachment.too-large': 413,
  'attachment.unknown': 404,
  'bulletin.incomplete': 409,
  'figure.withheld': 403,
  'import.expired': 410,
  'import.part-out-of-order': 409,
  'import.stale': 409,
  'indicator.unknown': 404,
  'issue.conflict': 409,
  'issue.not-yours': 403,
  'issue.own-work': 403,
  'issue.unconfirmed': 409,
  'issue.unknown': 404,
  'issue.wrong-state': 409,
  'ledger.conflict': 409,
  'ledger.field-unknown': 404,
  'ledger.key-taken': 409,
  'ledger.row-unknown': 404,
  'ledger.unknown': 404,
  'library.conflict': 409,
  'library.finding-taken': 409,
  'library.finding-unknown': 404,
  'library.in-use': 409,
  'library.same-version': 409,
  'library.unknown': 404,
  'library.version-unknown': 404,
  'map.none': 404,
  'map.same': 409,
  'organisation.unknown': 404,
  'place.unknown': 404,
  'programme.unknown': 404,
  'programme.wrong-stage': 409,
  'request.busy': 503,
  'request.future-day': 400,
  'request.invalid': 400,
  'request.name-unknown': 400,
  'request.not-found': 404,
  'request.takes-too-long': 503,
  'request.too-large': 413,
  'request.too-many': 429,
  'session.bad-credentials': 401,
  'session.locked-out': 423,
  'session.setup-code-wrong': 403,
  'session.setup-done': 409,
  'statistic.conflict': 409,
  'statistic.unknown': 404,
  'target.conflict': 409,
  'target.unknown': 404,
  'text.too-large': 413,
  'text.too-long': 413,
  'workbook.too-large': 413,
  'workbook.too-many-cells': 413,
  'workbook.too-many-rows': 413,
  'workbook.unpacks-too-large': 413,
}

/** Refusals that every operation may answer. */
export const commonErrors: readonly ErrorCode[] = [
  'access.denied',
  'access.not-signed-in',
  'request.busy',
  'request.future-day',
  'request.invalid',
  'request.name-unknown',
  'request.takes-too-long',
  'request.too-many',
]

/** The HTTP status of a refusal. */
export function statusOf(code: ErrorCode): number {
  return statuses[code] ?? 422
}
