import type { NewRowVersion } from '#db/ledger/ledger-row.ts'
import type { RowValues } from '#domain/ledger/ledger.ts'

// Versions of rows in the small city (small-city.ts); a test states what it changes.

/** What a test may say of a version: its values beside those that every one needs. */
export type VersionChange = Partial<Omit<NewRowVersion, 'values'>> & { readonly values?: RowValues }

/** A project of Jinjiang, entered and approved by the city office, known on 2026-01-10, the first version. */
export function aProject({ values, ...change }: VersionChange = {}): NewRowVersion {
  const id = change.id ?? 'project-1'
  return aVersion({
    id,
    values: { code: `code of ${id}`, name: `项目 ${id}`, place: change.placeId ?? '350582', ...values },
    ...change,
  })
}

/** A park of Jinjiang. */
export function aPark({ values, ...change }: VersionChange = {}): NewRowVersion {
  const id = change.id ?? 'park-1'
  return aVersion({
    id,
    values: { code: `code of ${id}`, name: `园区 ${id}`, place: change.placeId ?? '350582', ...values },
    ...change,
  })
}

/** An enterprise of Jinjiang. */
export function anEnterprise({ values, ...change }: VersionChange = {}): NewRowVersion {
  const id = change.id ?? 'enterprise-1'
  return aVersion({
    id,
    values: { creditCode: `code of ${id}`, name: `企业 ${id}`, place: change.placeId ?? '350582', ...values },
    ...change,
  })
}

/** A month of `project-1`. */
export function aProjectMonth({ values, ...change }: VersionChange = {}): NewRowVersion {
  return aVersion({ id: 'month-1', values: { project: 'project-1', month: '2026-03', ...values }, ...change })
}

/** The version after one: a correction, known on the same day; its values are those given. */
export function aVersionAfter(before: NewRowVersion, { values, ...change }: VersionChange = {}): NewRowVersion {
  return {
    ...before,
    kind: 'correct',
    expectedVersion: before.expectedVersion + 1,
    values: { ...before.values, ...values },
    ...change,
  }
}

function aVersion(change: Partial<NewRowVersion> & Pick<NewRowVersion, 'id' | 'values'>): NewRowVersion {
  return {
    expectedVersion: 0,
    kind: 'create',
    placeId: '350582',
    written: {},
    answers: [],
    synthetic: true,
    approval: 'approved',
    sourceId: null,
    importId: null,
    sheet: null,
    sheetRow: null,
    knownFrom: '2026-01-10',
    recordedOn: '2026-01-12',
    recordedBy: 'account-city-office',
    recordedByName: '市专班办',
    why: 'first entry',
    ...change,
  }
}
