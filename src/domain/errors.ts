/**
 * The one catalogue of expected refusals: code → the names of its parameters.
 *
 * Texts live in `i18n/<locale>/errors.json` under the same code; HTTP statuses in `contract/errors.ts`.
 * A test counts all three against each other.
 */
export const errorCatalogue = {
  'access.denied': ['action'],
  'access.not-signed-in': [],
  'access.outside-scope': ['place'],
  'account.last-administrator': [],
  'account.login-taken': ['login'],
  'account.password-too-weak': ['minimum'],
  'account.password-unchanged': [],
  'account.scope-missing': ['role'],
  'attachment.empty': [],
  'attachment.lost': ['name'],
  'attachment.picture-too-large': ['limit'],
  'attachment.storage-full': ['used', 'limit'],
  'attachment.too-large': ['limit'],
  'attachment.too-many': ['limit'],
  'attachment.type-refused': ['type'],
  'attachment.unknown': ['id'],
  'backup.another-world': ['world', 'archived'],
  'backup.city-there': ['city'],
  'backup.damaged': ['part', 'count'],
  'backup.database-ahead': ['migration'],
  'backup.format-newer': ['format', 'known'],
  'backup.interrupted': [],
  'backup.schema-unknown': ['migration'],
  'backup.unreadable': ['file'],
  'calendar.order-reversed': ['from', 'to'],
  'calendar.unreadable': ['text'],
  'calendar.year-missing': ['text'],
  'calendar.year-out-of-range': ['text', 'first', 'last'],
  'condition.unreadable': ['detail'],
  'database.migration-changed': ['file'],
  'database.migration-unknown': ['file'],
  'database.role-missing': ['role', 'user'],
  'database.role-too-powerful': ['role'],
  'database.version-too-old': ['version', 'needed'],
  'import.amount-merged': ['value', 'rows'],
  'import.cell-empty': ['column'],
  'import.cell-unreadable': ['column', 'value'],
  'import.check-failed': ['check'],
  'import.code-differs': ['code', 'name'],
  'import.column-twice': ['field'],
  'import.columns-hidden': ['columns'],
  'import.columns-uncertain': ['columns'],
  'import.duplicate-row': ['otherCell'],
  'import.expired': [],
  'import.indicator-unknown': ['value'],
  'import.kind-unknown': ['value'],
  'import.ledger-unknown': ['ledger', 'known'],
  'import.magnitude-suspicious': ['value', 'factor', 'previous'],
  'import.memory-exceeded': [],
  'import.not-ready': ['state'],
  'import.nothing-to-import': [],
  'import.part-differs': [],
  'import.part-out-of-order': ['expected'],
  'import.place-unknown': ['value'],
  'import.programme-unknown': ['year', 'programme'],
  'import.range-reversed': ['low', 'high'],
  'import.refused-rows': ['count'],
  'import.row-left-out': ['text'],
  'import.row-unknown': ['row', 'sheet'],
  'import.rows-hidden': ['rows'],
  'import.same-name': ['value', 'existing'],
  'import.scale-twice': ['value', 'unit'],
  'import.sheet-hidden': ['sheet'],
  'import.sheet-left-out': ['sheet'],
  'import.stale': ['count'],
  'import.start-differs': ['day', 'existing'],
  'import.takes-too-long': ['minutes'],
  'import.text-too-long': ['column', 'limit'],
  'import.too-many': ['limit'],
  'import.total-differs': ['stated', 'sum', 'rows'],
  'import.total-unchecked': ['stated', 'cell'],
  'import.value-negative': ['value'],
  'indicator.published-only': ['indicator'],
  'indicator.unknown': ['indicator'],
  'ledger.conflict': ['version', 'current'],
  'ledger.field-invalid': ['field', 'reason'],
  'ledger.field-unknown': ['ledger', 'field'],
  'ledger.key-taken': ['row'],
  'ledger.known-before-previous': ['day', 'previous'],
  'ledger.known-in-future': ['day', 'today'],
  'ledger.row-unknown': ['id'],
  'ledger.unknown': ['ledger', 'known'],
  'ledger.withdrawn': ['id'],
  'measure.unreadable': ['detail'],
  'organisation.unknown': ['organisation'],
  'place.unknown': ['place'],
  'programme.unknown': ['programme'],
  'programme.wrong-stage': ['stage', 'needed'],
  'quantity.dimension-mismatch': ['from', 'to'],
  'quantity.division-by-zero': ['dividend'],
  'quantity.unit-unknown': ['text'],
  'quantity.unreadable': ['text'],
  'request.invalid': ['field', 'reason'],
  'request.not-found': [],
  'request.too-large': ['limit'],
  'request.too-many': ['seconds'],
  'session.bad-credentials': [],
  'session.locked-out': ['minutes'],
  'session.setup-code-wrong': [],
  'session.setup-done': [],
  'statistic.conflict': ['version', 'current'],
  'statistic.known-before-previous': ['day', 'previous'],
  'statistic.known-in-future': ['day', 'today'],
  'statistic.negative': ['value'],
  'statistic.none': ['place', 'period'],
  'statistic.unknown': ['id'],
  'statistic.withdrawn': ['id'],
  'target.child-outside-parent': ['place', 'parent'],
  'target.conflict': ['version', 'current'],
  'target.not-positive': ['value'],
  'target.unit-differs': ['unit', 'parentUnit'],
  'target.unknown': ['id'],
  'target.withdrawn': ['id'],
  'value.choice-unknown': ['value', 'known'],
  'value.damaged': ['value'],
  'value.date-ambiguous': ['value'],
  'value.day-missing': ['value'],
  'value.decimals': ['value', 'decimals'],
  'value.digits-lost': ['value'],
  'value.empty': ['field'],
  'value.flag-unreadable': ['value'],
  'value.formula-failed': ['value'],
  'value.month-span': ['value'],
  'value.negative': ['value'],
  'value.organisation-ambiguous': ['value', 'candidates'],
  'value.organisation-unknown': ['value'],
  'value.percent-ambiguous': ['value'],
  'value.place-ambiguous': ['value', 'candidates'],
  'value.place-unknown': ['value'],
  'value.range': ['value'],
  'value.reference-ambiguous': ['value', 'candidates'],
  'value.reference-unknown': ['value'],
  'value.scale-stated': ['value', 'unit', 'read'],
  'value.text-too-long': ['limit'],
  'value.too-large': ['value'],
  'value.unit-differs': ['unit', 'expected'],
  'view.too-many': ['limit'],
  'workbook.broken': ['detail'],
  'workbook.empty': [],
  'workbook.encoding-unknown': [],
  'workbook.encrypted': [],
  'workbook.entities-refused': [],
  'workbook.header-missing': ['sheet', 'missing'],
  'workbook.kind-mismatch': ['name', 'actual'],
  'workbook.legacy-format': [],
  'workbook.macros-refused': [],
  'workbook.text-too-long': ['cell', 'limit'],
  'workbook.too-large': ['limit'],
  'workbook.too-many-cells': ['limit'],
  'workbook.too-many-rows': ['limit'],
  'workbook.unpacks-too-large': ['limit'],
  'world.another-loaded': ['world', 'loaded'],
  'world.directory-in-use': ['directory', 'pid'],
  'world.not-set-up': [],
  'world.unknown': ['world', 'known'],
} as const satisfies Record<string, readonly string[]>

export type ErrorCode = keyof typeof errorCatalogue
/** The parameters of one code: each name with a text or a whole number. */
export type ErrorParams<C extends ErrorCode> = { readonly [K in (typeof errorCatalogue)[C][number]]: string | number }

/** A refusal that can be shown to a person, without being thrown. `C` stays open so that lists of mixed problems type. */
export interface Problem<C extends ErrorCode = ErrorCode> {
  readonly code: C
  readonly params: Readonly<Record<string, string | number>>
}

/** Builds a problem; wrong or missing parameters do not compile. */
export function problem<C extends ErrorCode>(code: C, params: ErrorParams<C>): Problem<C> {
  return { code, params }
}

/** An expected refusal on its way to the person; anything else that is thrown is a bug. */
export class DomainError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C
  readonly params: Readonly<Record<string, string | number>>
  constructor(code: C, params: ErrorParams<C>, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options)
    this.name = 'DomainError'
    this.code = code
    this.params = params
  }
}

/** True when `value` is a reading that failed, for functions that return a value or a problem. */
export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'params' in value
}
